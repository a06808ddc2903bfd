// Package pipe has objects that are given what they work with.
package pipe

import (
	"slices"

	"github.com/go-playground/validator/v10"
)

// Pipe checks with what it is given.
type Pipe struct{ rules []*validator.Validate }

// New returns a pipe.
func New() *Pipe { return &Pipe{} }

// With adds rules.
func (p *Pipe) With(v *validator.Validate) *Pipe {
	p.rules = append(p.rules, v)
	return p
}

// Give adds rules to a pipe.
func Give(p *Pipe, v *validator.Validate) { p.rules = append(p.rules, v) }

// Copy returns another one.
func (p *Pipe) Copy() *Pipe { return &Pipe{rules: slices.Clone(p.rules)} }

// Run checks.
func (p *Pipe) Run(v any) error {
	for _, r := range p.rules {
		if err := r.Struct(v); err != nil {
			return err
		}
	}
	return nil
}

var std = New()

// Default returns the one of all.
func Default() *Pipe { return std }

var named = make(map[string]*Pipe)

// Publish lets others find it.
func (p *Pipe) Publish(name string) { named[name] = p }

// Register lets others find p.
func Register(name string, p *Pipe) { named[name] = p }
