// Package repeated has functions that are called like what they use.
package repeated

import "github.com/go-playground/validator/v10"

// The name of the function says no more than that of the kind.
func validate(in any) error {
	validate := validator.New() // want `builds`
	return validate.Struct(in)
}

func Check(in any) error { return validate(in) }
