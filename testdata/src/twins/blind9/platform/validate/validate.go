// Package validate is what all services of a company share.
package validate

import (
	"context"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

// Validator checks and cleans.
type Validator struct {
	rules *validator.Validate
	clean *mold.Transformer
}

// Option configures.
type Option func(*validator.Validate)

// Alias is an option.
func Alias(alias, tags string) Option {
	return func(v *validator.Validate) { v.RegisterAlias(alias, tags) }
}

// New makes one. Its callers have it on their lines.
func New(opts ...Option) *Validator {
	v := &Validator{rules: validator.New(), clean: mold.New()} // silent: its callers decide
	for _, opt := range opts {
		opt(v.rules)
	}
	return v
}

var std = sync.OnceValue(func() *Validator { return New() })

// Default is the one that all share.
func Default() *Validator { return std() }

// Struct checks x with the default.
func Struct(ctx context.Context, x any) error { return Default().Struct(ctx, x) }

// Struct cleans and checks x.
func (v *Validator) Struct(ctx context.Context, x any) error {
	if err := v.clean.Struct(ctx, x); err != nil {
		return err
	}
	return v.rules.StructCtx(ctx, x)
}

// Partial checks some of the fields, with rules of its own.
func (v *Validator) Partial(x any, fields ...string) error {
	return validator.New().StructPartial(x, fields...) // report
}
