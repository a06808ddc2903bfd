// Package typeswitch maps data of several kinds, each with an instance of its own making or a shared one.
package typeswitch

import (
	"encoding/json"
	"fmt"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

type item struct{ Name string }

func Check(in any) error {
	switch in := in.(type) {
	case order:
		return validator.New().Struct(in) // report
	case nil:
		return nil
	}
	return fmt.Errorf("%T", in)
}

func CheckBytes(in any) error {
	data, ok := in.([]byte)
	if !ok {
		return nil
	}
	var o order
	if err := json.Unmarshal(data, &o); err != nil {
		return err
	}
	return validator.New().Struct(o) // report
}

type validatable interface{ Validate() error }

func CheckAny(in any) error {
	if v, ok := in.(validatable); ok {
		return v.Validate()
	}
	v := validator.New() // report
	return v.Struct(in)
}

func CheckBoth(in any) (err error) {
	v := validator.New() // report
	switch in := in.(type) {
	case *order:
		err = v.Struct(in)
	case *item:
		err = v.Var(in.Name, "required")
	}
	return err
}

// The value brings its own, or has none.
type carrier interface{ Validator() *validator.Validate }

func CheckCarried(in any) error {
	var v *validator.Validate
	if c, ok := in.(carrier); ok {
		v = c.Validator()
	}
	if v == nil {
		v = validator.New() // silent
	}
	return v.Struct(in)
}

type checker struct{ v *validator.Validate }

func (c *checker) Validator() *validator.Validate {
	if c.v == nil {
		c.v = validator.New() // silent
	}
	return c.v
}

func NewFor(kind any) any {
	switch kind.(type) {
	case order:
		return &checker{v: validator.New()} // silent
	}
	return nil
}

var shared = map[string]*validator.Validate{
	"order": validator.New(), // silent
}

func CheckShared(in any) error {
	switch in.(type) {
	case order, *order:
		return shared["order"].Struct(in)
	}
	return nil
}
