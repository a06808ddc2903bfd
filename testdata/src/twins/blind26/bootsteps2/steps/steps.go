// Package steps runs tables of steps.
package steps

import "context"

// A Step does one thing.
type Step struct {
	Name string
	Do   func(ctx context.Context) error
}

// Run runs all.
func Run(ctx context.Context, list []Step) error {
	for _, s := range list {
		if err := s.Do(ctx); err != nil {
			return err
		}
	}
	return nil
}

// A Table finds what to do by a word.
type Table map[string]func(ctx context.Context, v any) error

// Do does what is meant by name.
func (t Table) Do(ctx context.Context, name string, v any) error {
	if f, ok := t[name]; ok {
		return f(ctx, v)
	}
	return nil
}
