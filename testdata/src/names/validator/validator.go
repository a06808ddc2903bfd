// Package validator has the library's name, and is another one.
package validator

type Validate struct{}

func New() *Validate { return &Validate{} }

func (*Validate) Struct(s any) error { return nil }
