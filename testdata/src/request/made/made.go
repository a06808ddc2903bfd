// Package made registers handlers that functions make, whose signature many functions have.
package made

import (
	"context"

	"github.com/danielgtaylor/huma/v2"
	"github.com/go-playground/validator/v10"
)

type in struct{ Name string }

type out struct{}

func Routes(api huma.API, op huma.Operation) {
	huma.Register(api, op, update("a"))
	huma.Get(api, "/names", (prepared()))
	keep(kept("a"))
}

func update(prefix string) func(context.Context, *in) (*out, error) {
	return func(ctx context.Context, r *in) (*out, error) {
		return nil, check(r) // it is a handler: what check builds is built for every request
	}
}

func check(any) error {
	_ = validator.New() // want `for every request in function literal in update, a huma handler, through check`
	return nil
}

// The near twin builds before it makes one.
func prepared() func(context.Context, *in) (*out, error) {
	v := validator.New() // silent: call/runs-once
	return func(ctx context.Context, r *in) (*out, error) { return nil, v.Struct(r) }
}

// Another hands it to a function that calls it once.
func kept(prefix string) func(context.Context, *in) (*out, error) {
	return func(ctx context.Context, r *in) (*out, error) {
		return nil, validate(prefix)
	}
}

func validate(any) error {
	_ = validator.New() // silent: call/starts-up
	return nil
}

func keep(f func(context.Context, *in) (*out, error)) { _, _ = f(context.Background(), nil) }
