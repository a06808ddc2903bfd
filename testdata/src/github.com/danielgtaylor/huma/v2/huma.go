// Package huma is a stub.
package huma

import "reflect"

type ModelValidator struct{ errs []error }

func NewModelValidator() *ModelValidator { return new(ModelValidator) }

// Validate returns the errors in its own buffer, as the library does.
func (v *ModelValidator) Validate(t reflect.Type, value any) []error {
	v.errs = v.errs[:0]
	return v.errs
}
