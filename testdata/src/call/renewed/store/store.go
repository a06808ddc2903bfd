// Package store has a variable that a function sets, and returns as well.
package store

import "github.com/go-playground/validator/v10"

var Validate *validator.Validate

// Open makes one with each call.
func Open() *validator.Validate {
	v := validator.New() // silent: scope/called-if-missing
	Validate = v
	return v
}

// What is asked for first is there.
func Get() *validator.Validate {
	if Validate == nil {
		return Open()
	}
	return Validate
}

var lazy *validator.Validate

func Lazy() *validator.Validate {
	if lazy != nil {
		return lazy
	}
	v := validator.New() // silent: escape/fills-empty-variable
	lazy = v
	return v
}
