// Package again calls a function again.
package again

import (
	"context"
	"errors"
	"time"
)

var errBusy = errors.New("busy")

// Do tries a number of times, and waits.
func Do(ctx context.Context, n int, f func() error) (err error) {
	for i := 0; i < n; i++ {
		if err = f(); err == nil {
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

// Until tries until it works, or nobody waits for that.
func Until[T any](ctx context.Context, f func(context.Context) (T, error)) (T, error) {
	for {
		v, err := f(ctx)
		if err == nil || ctx.Err() != nil {
			return v, err
		}
	}
}

type Policy struct{ Attempts int }

// Run counts.
func (p Policy) Run(f func(attempt int) error) (err error) {
	for i := range p.Attempts {
		if err = f(i); err == nil {
			break
		}
	}
	return err
}

// Busy tries while it fails for one reason.
func Busy(f func() error) error {
	for {
		err := f()
		if !errors.Is(err, errBusy) {
			return err
		}
	}
}

// Find goes through what there is until f is content.
func Find(next func() string, f func(string) error) {
	for {
		if f(next()) == nil {
			return
		}
	}
}

// Drain goes on where f was content.
func Drain(f func() error) error {
	for {
		if err := f(); err != nil {
			return err
		}
	}
}

// Some goes on after a while, and where it failed.
func Some(f func() error) error {
	for i := 0; ; i++ {
		err := f()
		if err != nil && i > 3 {
			return err
		}
	}
}

// All counts, and goes on.
func All(n int, f func(i int) error) (errs []error) {
	for i := range n {
		errs = append(errs, f(i))
	}
	return errs
}
