// Package defaultparam builds where the caller gave no instance.
package defaultparam

import "github.com/go-playground/validator/v10"

type user struct{ Name string }

func Plain(v *validator.Validate, u *user) error {
	if v == nil {
		v = validator.New() // silent
	}
	return v.Struct(u)
}

func Yoda(v *validator.Validate, u *user) error {
	if nil == v {
		v = validator.New() // silent
	}
	return v.Struct(u)
}

func Negated(v *validator.Validate, u *user) error {
	if !(v != nil) {
		v = validator.New() // silent
	}
	return v.Struct(u)
}

func InSwitch(v *validator.Validate, u *user) error {
	switch v {
	case nil:
		v = validator.New() // silent
	}
	return v.Struct(u)
}

func EarlyReturn(v *validator.Validate, u *user) error {
	if v != nil {
		return v.Struct(u)
	}
	return validator.New().Struct(u) // silent
}

func ElseBranch(v *validator.Validate, u *user) error {
	if v != nil {
		return v.Struct(u)
	} else {
		return validator.New().Struct(u) // silent
	}
}

func LocalCopy(given *validator.Validate, u *user) error {
	v := given
	if v == nil {
		v = validator.New() // silent
	}
	return v.Struct(u)
}

func Variadic(u *user, given ...*validator.Validate) error {
	var v *validator.Validate
	if len(given) > 0 {
		v = given[0]
	} else {
		v = validator.New() // silent
	}
	return v.Struct(u)
}

func orNew(v *validator.Validate) *validator.Validate {
	if v != nil {
		return v
	}
	return validator.New() // silent
}

func Helper(v *validator.Validate, u *user) error { return orNew(v).Struct(u) }

func ForHeader(v *validator.Validate, u *user) error {
	for v == nil {
		v = validator.New() // silent
	}
	return v.Struct(u)
}

// Whatever the caller gave.

func Always(v *validator.Validate, u *user) error {
	v = validator.New() // report
	return v.Struct(u)
}

func WhereGiven(v *validator.Validate, u *user) error {
	if v != nil {
		return validator.New().Struct(u) // report
	}
	return nil
}

func LocalNil(u *user) error {
	var v *validator.Validate
	if v == nil {
		v = validator.New() // report
	}
	return v.Struct(u)
}

func LocalNilYoda(u *user) error {
	var v *validator.Validate
	if nil == v {
		v = validator.New() // report
	}
	return v.Struct(u)
}

func LocalNilSwitch(u *user) error {
	var v *validator.Validate
	switch {
	case v == nil:
		v = validator.New() // report
	}
	return v.Struct(u)
}
