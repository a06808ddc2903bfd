// Package validator stands in for the library.
package validator

type Validate struct{}

func New() *Validate                                { return &Validate{} }
func (v *Validate) Struct(s any) error              { return nil }
func (v *Validate) Var(field any, tag string) error { return nil }
