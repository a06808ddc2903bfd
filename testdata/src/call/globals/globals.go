// Package globals has function literals that take data, in package variables
// and as arguments.
package globals

import "github.com/go-playground/validator/v10"

var Validate = func(s any) error {
	return validator.New().Struct(s) // want `on every call of function literal`
}

var shared = validator.New()

var ValidateShared = func(s any) error { return shared.Struct(s) }

var ValidateClosure = func() func(any) error {
	v := validator.New()
	return func(s any) error { return v.Struct(s) }
}()

type Checker struct{ Check func(s any) error }

var checker = Checker{Check: func(s any) error {
	v := validator.New() // want `on every call of function literal`
	return v.Struct(s)
}}

var Checkers = map[string]func(any) error{
	"fresh": func(s any) error { return validator.New().Struct(s) }, // want `on every call of function literal`
	"kept":  func(s any) error { return shared.Struct(s) },
}

// A function that returns a checker: what it builds outlives it.
func NewChecker(tag string) func(any) error {
	v := validator.New()
	v.SetTagName(tag)
	return func(s any) error { return v.Struct(s) }
}

func NewFreshChecker() func(any) error {
	return func(s any) error {
		return validator.New().Struct(s) // want `on every call of function literal in NewFreshChecker`
	}
}
