// Package rules is what several services have in common. What decides: whether its callers call it at the start, or with each request.
package rules

import (
	"context"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

// Set checks and trims.
type Set struct {
	v *validator.Validate
	t *mold.Transformer
}

// New makes one.
func New() *Set {
	return &Set{v: validator.New(), t: mold.New()} // silent: its callers decide
}

func (s *Set) Apply(ctx context.Context, x any) error {
	if err := s.t.Struct(ctx, x); err != nil {
		return err
	}
	return s.v.StructCtx(ctx, x)
}

// Alias returns the set, so that calls can be chained.
func (s *Set) Alias(alias, tags string) *Set {
	s.v.RegisterAlias(alias, tags)
	return s
}

var (
	mu    sync.Mutex
	named = make(map[string]*Set)
)

// Named returns the same for the same name.
func Named(name string) *Set {
	mu.Lock()
	defer mu.Unlock()
	s, ok := named[name]
	if !ok {
		s = New() // silent: kept by its name
		named[name] = s
	}
	return s
}

// Check does it with rules that it makes.
func Check(ctx context.Context, x any) error {
	v := validator.New() // report
	v.SetTagName("check")
	return v.StructCtx(ctx, x)
}

// Map calls f for each; it makes nothing.
func Map[T any](xs []T, f func(T) error) error {
	for _, x := range xs {
		if err := f(x); err != nil {
			return err
		}
	}
	return nil
}

// Once returns a function that makes a set with its first call.
func Once(alias, tags string) func() *Set {
	return sync.OnceValue(func() *Set {
		return New().Alias(alias, tags) // silent: its callers decide
	})
}
