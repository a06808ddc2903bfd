// Package huma is a stub.
package huma

import (
	"context"
	"reflect"
)

type ModelValidator struct{ errs []error }

func NewModelValidator() *ModelValidator { return new(ModelValidator) }

// Validate returns the errors in its own buffer, as the library does.
func (v *ModelValidator) Validate(t reflect.Type, value any) []error {
	v.errs = v.errs[:0]
	return v.errs
}

type API interface{ OpenAPI() any }

type Operation struct{ Method, Path string }

func Register[I, O any](api API, op Operation, handler func(context.Context, *I) (*O, error)) {}

func Get[I, O any](api API, path string, handler func(context.Context, *I) (*O, error)) {}
