// Package bits has loops over the bits of a number.
package bits

import "github.com/go-playground/validator/v10"

const (
	first = 1 << iota
	second
)

type options struct{ kinds int }

// Each round takes away the bit that leads to it.
func Each(o options, data any) error {
	for o.kinds > 0 {
		switch {
		case o.kinds&first != 0:
			o.kinds &^= first
			if err := validator.New().Struct(data); err != nil { // silent: loop/one-round
				return err
			}
		case o.kinds&second != 0:
			if err := validator.New().Struct(data); err != nil { // silent: loop/one-round
				return err
			}
			o.kinds &^= second
		}
	}
	return nil
}

// The near twin takes away the other one.
func Other(kinds int, data any) error {
	for kinds > 0 {
		if kinds&first != 0 {
			kinds &^= second
			if err := validator.New().Struct(data); err != nil { // want `on every iteration of the loop`
				return err
			}
		}
	}
	return nil
}

// It is set again.
func Again(kinds int, data any) error {
	for kinds > 0 {
		if kinds&first != 0 {
			kinds &^= first
			if err := validator.New().Struct(data); err != nil { // want `on every iteration of the loop`
				return err
			}
		}
		kinds |= first
	}
	return nil
}

// One of two ways takes it away.
func Sometimes(kinds int, data any) error {
	for kinds > 0 {
		if kinds&first != 0 {
			if err := validator.New().Struct(data); err == nil { // want `on every iteration of the loop`
				kinds &^= first
			}
		}
	}
	return nil
}
