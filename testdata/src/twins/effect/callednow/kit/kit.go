// Package kit calls the functions that it is given at once.
package kit

import (
	"errors"

	"github.com/go-playground/validator/v10"
)

// With gives use what mk makes.
func With[T any](mk func() T, use func(T) error) error { return use(mk()) }

// WithLocal does so by way of a variable.
func WithLocal[T any](mk func() T, use func(T) error) error {
	x := mk()
	return use(x)
}

// Try gives it on if there is no error.
func Try[T any](mk func() (T, error), use func(T) error) error {
	x, err := mk()
	if err != nil {
		return err
	}
	return use(x)
}

// ByHelper leaves that to a function of its own.
func ByHelper[T any](mk func() T, use func(T) error) error { return with(mk, use) }

func with[T any](mk func() T, use func(T) error) error { return use(mk()) }

type Runner struct{ n int }

// With counts, too.
func (r *Runner) With(mk func() any, use func(any) error) error {
	r.n++
	if mk == nil {
		return errors.New("nil")
	}
	return use(mk())
}

// Run calls f.
func Run(f func() error) error { return f() }

// Each calls f for each.
func Each[T any](list []T, f func(T) error) error {
	for _, x := range list {
		if err := f(x); err != nil {
			return err
		}
	}
	return nil
}

// Times calls f n times, in a function of its own.
func Times(n int, f func(int) error) error {
	one := func(i int) error { return f(i) }
	for i := range n {
		if err := one(i); err != nil {
			return err
		}
	}
	return nil
}

// Walk leaves it to another that calls f for each.
func Walk(list []string, f func(string) error) error { return Each(list, f) }

// Retry calls f until it works.
func Retry(f func() error) (err error) {
	for range 3 {
		if err = f(); err == nil {
			return nil
		}
	}
	return err
}

// Make returns what mk makes.
func Make[T any](mk func() T) T { return mk() }

// Both returns it beside an error.
func Both[T any](mk func() (T, error)) (T, error) {
	x, err := mk()
	if err != nil {
		return x, errors.New("no")
	}
	return x, nil
}

var kept []any

// Keep keeps what mk makes for all.
func Keep(mk func() any) { kept = append(kept, mk()) }

// Kept gives what was kept.
func Kept() []any { return kept }

// Tagged gives what mk makes a tag, and checks x.
func Tagged(mk func() *validator.Validate, x any) error {
	v := mk()
	v.SetTagName("check")
	return v.Struct(x)
}
