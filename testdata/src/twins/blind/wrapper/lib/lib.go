// Package lib wraps validators for other packages.
package lib

import (
	"sync"

	"github.com/go-playground/validator/v10"
)

// Makers: whoever calls them per request builds per request.

func NewA() *validator.Validate { return validator.New() } // silent

func NewB(tag string) *validator.Validate {
	v := validator.New() // silent
	v.SetTagName(tag)
	return v
}

type Checker struct{ v *validator.Validate }

func NewC() *Checker {
	return &Checker{v: validator.New()} // silent
}

func (c *Checker) Check(in any) error { return c.v.Struct(in) }

func NewD() (*validator.Validate, error) {
	v := validator.New() // silent
	return v, v.RegisterValidation("id", func(fl validator.FieldLevel) bool { return true })
}

func NewE() func(any) error {
	v := validator.New() // silent
	return v.Struct
}

func NewF() *validator.Validate {
	v := validator.New() // silent
	return v
}

func NewG() *Checker {
	c := &Checker{}
	c.v = validator.New() // silent
	return c
}

func NewH() *Checker {
	v := validator.New() // silent
	return &Checker{v}
}

// Get has one for all.
var Get = sync.OnceValue(func() *validator.Validate {
	return validator.New() // silent
})

// Check gets the data: it is wrong in itself.
func Check(in any) error {
	return validator.New().Struct(in) // report
}

// CheckAll too, through its helper.
func CheckAll(ins ...any) error {
	v := maker()
	for _, in := range ins {
		if err := v.Struct(in); err != nil {
			return err
		}
	}
	return nil
}

func maker() *validator.Validate {
	return validator.New() // report
}
