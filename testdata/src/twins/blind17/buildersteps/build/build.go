// Package build makes checkers step by step. What decides: where the chain ends.
package build

import (
	"context"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

type Checker struct{ v *validator.Validate }

func (c *Checker) Check(ctx context.Context, x any) error {
	return c.v.StructCtx(ctx, x)
}

// Builder collects what a checker is made of.
type Builder struct{ tag string }

func New() *Builder { return new(Builder) }

func (b *Builder) Tag(tag string) *Builder { b.tag = tag; return b }

// Build makes it.
func (b *Builder) Build() *Checker {
	c := &Checker{v: validator.New()} // silent: its callers are told
	if b.tag != "" {
		c.v.SetTagName(b.tag)
	}
	return c
}

// Strict makes another.
func (b *Builder) Strict() *Checker {
	v := validator.New(validator.WithPrivateFieldValidation()) // silent: its callers are told
	return &Checker{v: v}
}

// Trimmer makes what trims.
func (b *Builder) Trimmer() *mold.Transformer {
	t := mold.New() // silent: its callers are told
	t.SetTagName(b.tag)
	return t
}

// Check makes one for what it is given.
func (b *Builder) Check(ctx context.Context, x any) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.StructCtx(ctx, x)
}

// Chain makes its decoder at its first step.
type Chain struct{ d *form.Decoder }

func Start() *Chain {
	return &Chain{form.NewDecoder()} // silent: its callers are told
}

func (c *Chain) Tag(tag string) *Chain { c.d.SetTagName(tag); return c }

func (c *Chain) Decode(x any, values map[string][]string) error { return c.d.Decode(x, values) }
