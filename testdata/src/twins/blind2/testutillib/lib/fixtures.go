package lib

import "github.com/go-playground/validator/v10"

type Fixture struct {
	Name string `validate:"required"`
}

// Valid knows nothing of tests, and the program calls it too.
func Valid(f Fixture) bool {
	v := validator.New() // report
	return v.Struct(f) == nil
}

// New makes one.
func New() *validator.Validate { return validator.New() } // silent
