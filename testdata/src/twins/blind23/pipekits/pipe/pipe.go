// Package pipe runs what comes in through checks.
package pipe

import (
	"slices"

	"github.com/go-playground/validator/v10"
)

// Pipe has checks.
type Pipe struct {
	name  string
	rules []*validator.Validate
}

// New returns an empty pipe.
func New() *Pipe { return &Pipe{} }

// With adds rules.
func (p *Pipe) With(v *validator.Validate) *Pipe {
	p.rules = append(p.rules, v)
	return p
}

// Named names the pipe.
func (p *Pipe) Named(name string) *Pipe {
	p.name = name
	return p
}

// Copy returns another one with the same checks.
func (p *Pipe) Copy() *Pipe {
	return &Pipe{name: p.name, rules: slices.Clone(p.rules)}
}

// Option sets a pipe up.
type Option func(*Pipe)

// Name names it.
func Name(name string) Option { return func(p *Pipe) { p.name = name } }

// Rules adds rules.
func Rules(v *validator.Validate) Option { return func(p *Pipe) { p.With(v) } }

// Of returns a pipe that is set up.
func Of(opts ...Option) *Pipe {
	p := New()
	for _, o := range opts {
		o(p)
	}
	return p
}

// Run checks v.
func (p *Pipe) Run(v any) error {
	for _, r := range p.rules {
		if err := r.Struct(v); err != nil {
			return err
		}
	}
	return nil
}
