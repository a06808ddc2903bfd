// Package early implements the interfaces and knows of no request: it is
// analysed before anything calls it.
package early

import (
	"crosspkg/interfaces/svc"

	"github.com/go-playground/validator/v10"
)

type checker struct{}

func NewChecker() svc.Checker { return checker{} }

// Check takes no data, so that nothing is said here.
func (checker) Check() error { return validator.New().Var("8080", "numeric") }

type Store struct{ v *validator.Validate }

func NewStore() *Store { return &Store{v: validator.New()} }

// Save takes the data: it is reported here, and nowhere else.
func (s *Store) Save(v any) error {
	return validator.New().Struct(v) // want `on every call of \(\*Store\).Save`
}

// Warm is called at start-up.
func (s *Store) Warm() error { return validator.New().Var("8080", "numeric") }

// Version says which checkers these are.
func Version() string { return "1" }
