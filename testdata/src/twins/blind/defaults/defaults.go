// Package defaults makes an instance where the caller gave none; or whatever the caller gave.
package defaults

import "github.com/go-playground/validator/v10"

type config struct {
	Validator *validator.Validate
	Strict    bool
}

type service struct{ v *validator.Validate }

func New(v *validator.Validate) *service {
	if v == nil {
		v = validator.New() // silent
	}
	return &service{v: v}
}

func (c *config) setDefaults() {
	if c.Validator == nil {
		c.Validator = validator.New() // silent
	}
}

func Check(v *validator.Validate, in any) error {
	if v == nil {
		v = validator.New() // silent
	}
	return v.Struct(in)
}

func CheckWith(in any, opts ...*validator.Validate) error {
	var v *validator.Validate
	if len(opts) > 0 {
		v = opts[0]
	} else {
		v = validator.New() // silent
	}
	return v.Struct(in)
}

func CheckConfig(c config, in any) error {
	v := c.Validator
	switch {
	case v == nil:
		v = validator.New() // silent
	}
	return v.Struct(in)
}

// What the caller gave is overwritten.
func CheckOver(v *validator.Validate, in any) error {
	v = validator.New() // report
	return v.Struct(in)
}

// The test asks something else.
func CheckStrict(c config, in any) error {
	if c.Strict {
		v := validator.New() // report
		return v.Struct(in)
	}
	return nil
}

// The test is of the data.
func CheckAny(in any) error {
	if in == nil {
		return nil
	}
	return validator.New().Struct(in) // report
}
