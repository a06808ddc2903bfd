// Package generics builds in generic functions and types.
package generics

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"
)

func Check[T any](in T) error {
	return validator.New().Struct(in) // report
}

type Validated[T any] struct{ Body T }

func (b Validated[T]) Check() error {
	v := validator.New() // report
	return v.Struct(b.Body)
}

type structer interface{ Struct(any) error }

func checkWith[V structer](v V, in any) error { return v.Struct(in) }

func CheckVia(in any) error {
	return checkWith(validator.New(), in) // report
}

func JSON[T any](next func(T) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in T
		if validator.New().Struct(in) == nil { // report
			_ = next(in)
		}
	}
}

func Handler[T any](next func(T) error) http.HandlerFunc {
	v := validator.New() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		var in T
		if v.Struct(in) == nil {
			_ = next(in)
		}
	}
}

// What is registered depends on the type parameter.
func CheckKind[T any](in any) error {
	v := validator.New() // silent
	v.RegisterStructValidation(func(sl validator.StructLevel) {
		if sl.Current().Type() != reflect.TypeFor[T]() {
			sl.ReportError(in, "", "", "kind", "")
		}
	}, *new(T))
	return v.Struct(in)
}

type Checker[T any] struct{ v *validator.Validate }

func NewChecker[T any]() *Checker[T] {
	return &Checker[T]{v: validator.New()} // silent
}

func (c *Checker[T]) Check(in T) error { return c.v.Struct(in) }

type Lazy[T any] struct {
	once sync.Once
	v    *validator.Validate
}

func (l *Lazy[T]) Check(in T) error {
	l.once.Do(func() {
		l.v = validator.New() // silent
	})
	return l.v.Struct(in)
}
