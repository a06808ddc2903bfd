// Package lib implements what it does not know of.
package lib

import "github.com/go-playground/validator/v10"

type Checker struct{ v *validator.Validate }

func NewChecker() *Checker { return &Checker{v: validator.New()} }

func (c *Checker) Check() error { return validator.New().Var("8080", "numeric") }

func (c *Checker) Save(v any) error {
	return validator.New().Struct(v) // want `on every call of \(\*Checker\).Save`
}

func (c *Checker) Keep() error { return c.v.Var("8080", "numeric") }

// Other has the methods, too, and nobody converts it.
type Other struct{}

func (Other) Check() error { return validator.New().Var("8080", "numeric") }

func (Other) Save(v any) error {
	return validator.New().Struct(v) // want `on every call of Other.Save`
}

func (Other) Keep() error { return nil }

func Hook() error { return validator.New().Var("8080", "numeric") }

func QuietHook() error { return nil }
