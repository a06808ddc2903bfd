// Package once fills its variables at their first use.
package once

import (
	"github.com/go-playground/validator/v10"
)

func Short(in any) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // want `builds`
	return v.Struct(in)
}

func SetUp(in any) error {
	// validate knows one rule.
	validate := validator.New() // want `builds`
	_ = validate.RegisterValidation("even", even)
	return validate.Struct(in)
}

func even(validator.FieldLevel) bool { return true }

func InPlace(in any) error {
	return validator.New().Struct(in) // want `builds`
}
