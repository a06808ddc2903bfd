// Package domain has what the others are about. What decides: who implements what it asks for, and who calls that.
package domain

import (
	"context"
	"sync"

	"github.com/go-playground/validator/v10"
)

type Order struct {
	ID    string `validate:"required"`
	Lines []Line `validate:"dive"`
}

type Line struct{ Text string }

// Rules is what a use case needs.
type Rules interface {
	Check(ctx context.Context, x any) error
}

// Store keeps orders.
type Store interface {
	Save(ctx context.Context, o *Order) error
}

// Texts cleans texts.
type Texts interface{ Clean(text string) string }

// All is everything.
type All interface {
	Rules
	Store
	Texts
}

var shared = sync.OnceValue(func() *validator.Validate {
	v := validator.New() // silent
	v.RegisterStructValidation(func(sl validator.StructLevel) {}, Order{})
	return v
})

// Valid uses what the package has.
func (o *Order) Valid() error { return shared().Struct(o) }

// Valid makes its own.
func (l *Line) Valid() error {
	v := validator.New() // report
	return v.Struct(l)
}
