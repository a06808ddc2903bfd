// Package lib is what a program has in internal/validation.
package lib

import (
	"sync"

	"github.com/go-playground/validator/v10"
)

// Struct builds at each call, with data: the report is here, and not at its callers.
func Struct(s any) error {
	return validator.New().Struct(s) // report
}

// New makes one for its caller.
func New() *validator.Validate {
	v := validator.New() // silent
	_ = v.RegisterValidation("sku", func(validator.FieldLevel) bool { return true })
	return v
}

// NewValidator is shared, whatever its name says.
var NewValidator = sync.OnceValue(func() *validator.Validate {
	return validator.New() // silent
})

var instance *validator.Validate

func init() { instance = New() } // silent: built elsewhere

// Make returns what was made in init.
func Make() *validator.Validate { return instance }

// Get makes a new one, whatever its name says.
func Get() *validator.Validate { return New() } // silent: built elsewhere

// Tagged depends on its argument.
func Tagged(tag string) *validator.Validate {
	v := validator.New() // silent
	v.SetTagName(tag)
	return v
}
