// Package lib fills what its callers point to.
package lib

import (
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// Ensure sees to it that there is one.
func Ensure(d **form.Decoder) {
	if *d == nil {
		*d = form.NewDecoder() // silent
	}
}

// Set puts a new one there.
func Set(d **schema.Decoder) {
	*d = schema.NewDecoder() // silent
}

// A Checker is started before it checks.
type Checker struct{ v *validator.Validate }

// Start makes what it needs.
func (c *Checker) Start() { c.v = validator.New() } // silent

// Check checks.
func (c *Checker) Check(x any) error { return c.v.Struct(x) }
