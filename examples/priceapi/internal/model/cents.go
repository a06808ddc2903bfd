package model

import (
	"fmt"
	"strconv"
	"strings"
)

// Cents is an amount of money in hundredths of its currency. Its text form,
// also in JSON, is a decimal number such as "19.99".
type Cents int64

// MarshalText writes c with two decimals.
func (c Cents) MarshalText() ([]byte, error) {
	sign, n := "", int64(c)
	if n < 0 {
		sign, n = "-", -n
	}
	return fmt.Appendf(nil, "%s%d.%02d", sign, n/100, n%100), nil
}

// UnmarshalText reads a decimal number with at most two decimals. It goes by
// digits, not through float64, which cannot hold 0.10.
func (c *Cents) UnmarshalText(text []byte) error {
	units, decimals, point := strings.Cut(string(text), ".")
	if len(decimals) > 2 {
		return fmt.Errorf("amount %q has more than two decimals", text)
	}
	if units == "" || point && decimals == "" {
		return fmt.Errorf("amount %q lacks digits", text)
	}
	n, err := strconv.ParseUint(units+decimals+"00"[len(decimals):], 10, 62)
	if err != nil {
		return fmt.Errorf("amount %q is not a decimal number", text)
	}
	*c = Cents(n)
	return nil
}
