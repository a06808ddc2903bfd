// Package lib builds without data, in functions and methods.
package lib

import "github.com/go-playground/validator/v10"

func Port() error { return validator.New().Var("8080", "numeric") }

type Base struct{}

func (Base) Port() error { return validator.New().Var("8080", "numeric") }

func (*Base) Host() error { return validator.New().Var("a", "hostname") }

type Checker struct{}

func (*Checker) Check() error {
	if err := validator.New().Var("8080", "numeric"); err != nil {
		return err
	}
	return validator.New().Var("80", "numeric")
}

func NewValidator() *validator.Validate { return validator.New() }

func NewOther() *validator.Validate { return validator.New() }

func Convert(n, i int) error { return validator.New().Var("8080", "numeric") }

func Unused() error { return validator.New().Var("8080", "numeric") }
