package model_test

import (
	"testing"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/model"
)

func TestCentsText(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]model.Cents{
		"19.99": 1999, "0.10": 10, "7.5": 750, "120": 12000, "0": 0,
	} {
		var got model.Cents
		if err := got.UnmarshalText([]byte(text)); err != nil || got != want {
			t.Errorf("UnmarshalText(%q) = %d, %v; want %d", text, got, err, want)
		}
	}
	for _, text := range []string{"", ".5", "1.", "1.999", "-1", "1,50", "x", "1.x", "99999999999999999999"} {
		var got model.Cents
		if err := got.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("UnmarshalText(%q) = %d, want an error", text, got)
		}
	}
	for c, want := range map[model.Cents]string{1999: "19.99", 5: "0.05", -250: "-2.50"} {
		if got, err := c.MarshalText(); err != nil || string(got) != want {
			t.Errorf("Cents(%d) = %q, %v; want %q", int64(c), got, err, want)
		}
	}
}
