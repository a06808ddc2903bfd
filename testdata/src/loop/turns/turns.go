// Package turns has loops that run other code each time.
package turns

import "github.com/go-playground/validator/v10"

// Each step runs once.
func start() error {
	for _, f := range []func() error{first, second} {
		if err := f(); err != nil {
			return err
		}
	}
	return nil
}

func first() error  { return validator.New().Var("a", "required") }
func second() error { return validator.New().Var("b", "required") }

// So do the methods of listed checks.
type check interface{ run() error }

type (
	one struct{}
	two struct{}
)

func (one) run() error { return validator.New().Var("a", "required") }
func (two) run() error { return validator.New().Var("b", "required") }

func startChecks() error {
	for _, c := range []check{one{}, two{}} {
		if err := c.run(); err != nil {
			return err
		}
	}
	return nil
}

// The same function for each element.
type order struct{ Name string }

func forEach[T any](xs []T, f func(T) error) error {
	for _, x := range xs {
		if err := f(x); err != nil {
			return err
		}
	}
	return nil
}

func checkAll(orders []order) error {
	return forEach(orders, func(o order) error {
		v := validator.New() // want `on every iteration of the loop at line \d+ of forEach`
		return v.Struct(o)
	})
}

// A tree that visits itself.
type tree struct {
	order order
	kids  []*tree
}

func walk(t *tree) error {
	if err := validator.New().Struct(t.order); err != nil { // want `on every call of walk`
		return err
	}
	for _, k := range t.kids {
		if err := walk(k); err != nil {
			return err
		}
	}
	return nil
}
