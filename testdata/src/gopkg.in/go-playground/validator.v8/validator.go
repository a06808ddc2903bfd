// Package validator stands in for the library.
package validator

type Config struct{ TagName string }

type Validate struct{}

func New(config *Config) *Validate                { return &Validate{} }
func (v *Validate) Struct(s any) error            { return nil }
func (v *Validate) Field(f any, tag string) error { return nil }
