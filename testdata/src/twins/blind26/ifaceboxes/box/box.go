// Package box holds instances behind interfaces.
package box

import (
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// A Checker checks.
type Checker interface{ Check(v any) error }

// A Binder reads forms, and checks them.
type Binder interface {
	Checker
	Bind(dst any, src map[string][]string) error
}

type checker struct{ v *validator.Validate }

func (c checker) Check(v any) error { return c.v.Struct(v) }

// NewChecker is a checker of its own.
func NewChecker() Checker { return checker{validator.New()} } // silent

var std = checker{validator.New()} // silent

// Default is the checker of all.
func Default() Checker { return std }

type binder struct {
	Checker
	dec *schema.Decoder
}

// NewBinder reads, and asks c.
func NewBinder(c Checker) Binder { return binder{c, schema.NewDecoder()} } // silent

func (b binder) Bind(dst any, src map[string][]string) error {
	if err := b.dec.Decode(dst, src); err != nil {
		return err
	}
	return b.Check(dst)
}

// Of holds one thing.
type Of[T any] struct{ v T }

func (o *Of[T]) Get() T  { return o.v }
func (o *Of[T]) Set(v T) { o.v = v }

// Make fills a new box.
func Make[T any](f func() T) *Of[T] { return &Of[T]{f()} }
