// Package retry does again what failed.
package retry

import (
	"context"
	"time"
)

// Do calls fn until it works.
func Do(ctx context.Context, n int, fn func() error) error {
	var err error
	for i := 0; i < n; i++ {
		if err = fn(); err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Duration(i) * time.Second):
		}
	}
	return err
}

// Value is Do with a result.
func Value[T any](ctx context.Context, fn func(context.Context) (T, error)) (T, error) {
	for {
		v, err := fn(ctx)
		if err == nil || ctx.Err() != nil {
			return v, err
		}
	}
}

type Policy struct{ Attempts int }

// Run is a policy's Do.
func (p Policy) Run(fn func(attempt int) error) (err error) {
	for i := range p.Attempts {
		if err = fn(i); err == nil {
			break
		}
	}
	return err
}

// All calls fn for each of the items, and again where it fails.
func All[T any](ctx context.Context, items []T, fn func(T) error) error {
	for _, it := range items {
		if err := Do(ctx, 3, func() error { return fn(it) }); err != nil {
			return err
		}
	}
	return nil
}

// Times calls fn n times, come what may.
func Times(n int, fn func() error) (errs []error) {
	for range n {
		errs = append(errs, fn())
	}
	return errs
}
