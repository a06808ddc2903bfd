// Package defaultoption fills a field of options where the caller left it
// empty.
package defaultoption

import "github.com/go-playground/validator/v10"

type user struct{ Name string }

type Options struct{ Validator *validator.Validate }

func Plain(u *user, o Options) error {
	if o.Validator == nil {
		o.Validator = validator.New() // silent
	}
	return o.Validator.Struct(u)
}

func Yoda(u *user, o Options) error {
	if nil == o.Validator {
		o.Validator = validator.New() // silent
	}
	return o.Validator.Struct(u)
}

func Negated(u *user, o Options) error {
	if !(o.Validator != nil) {
		o.Validator = validator.New() // silent
	}
	return o.Validator.Struct(u)
}

func InSwitch(u *user, o Options) error {
	switch {
	case o.Validator == nil:
		o.Validator = validator.New() // silent
	}
	return o.Validator.Struct(u)
}

func Pointer(u *user, o *Options) error {
	if o.Validator == nil {
		o.Validator = validator.New() // silent
	}
	return o.Validator.Struct(u)
}

func LocalCopy(u *user, o *Options) error {
	v := o.Validator
	if v == nil {
		v = validator.New() // silent
	}
	return v.Struct(u)
}

func (o *Options) setDefaults() {
	if o.Validator == nil {
		o.Validator = validator.New() // silent
	}
}

func Helper(u *user, o Options) error {
	o.setDefaults()
	return o.Validator.Struct(u)
}

func (o Options) validator() *validator.Validate {
	if o.Validator != nil {
		return o.Validator
	}
	return validator.New() // silent
}

func Getter(u *user, o Options) error { return o.validator().Struct(u) }

type Option func(*Options)

func WithValidator(v *validator.Validate) Option { return func(o *Options) { o.Validator = v } }

func Functional(u *user, opts ...Option) error {
	var o Options
	for _, opt := range opts {
		opt(&o)
	}
	if o.Validator == nil {
		o.Validator = validator.New() // silent
	}
	return o.Validator.Struct(u)
}

// Options that nobody gave.

type state struct{ v *validator.Validate }

func Made(u *user) error {
	var s state
	if s.v == nil {
		s.v = validator.New() // report
	}
	return s.v.Struct(u)
}

func MadeYoda(u *user) error {
	s := &state{}
	if nil == s.v {
		s.v = validator.New() // report
	}
	return s.v.Struct(u)
}

func MadeSwitch(u *user) error {
	s := new(state)
	switch {
	case s.v == nil:
		s.v = validator.New() // report
	}
	return s.v.Struct(u)
}

func MadeLiteral(u *user) error {
	s := state{v: validator.New()} // report
	return s.v.Struct(u)
}

func (s *state) fill() {
	if s.v == nil {
		s.v = validator.New() // report
	}
}

func MadeHelper(u *user) error {
	s := &state{}
	s.fill()
	return s.v.Struct(u)
}
