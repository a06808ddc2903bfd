// Package untilended starts goroutines. What decides: whether they go on until a context has ended.
package untilended

import (
	"context"
	"errors"

	"github.com/go-playground/validator/v10"
)

type job struct {
	Name string `validate:"required"`
}

func next() *job { return &job{} }

// poll works until the end.
func poll(ctx context.Context, v *validator.Validate) {
	for ctx.Err() == nil {
		_ = v.Struct(next())
	}
}

func yoda(ctx context.Context, v *validator.Validate) {
	for nil == ctx.Err() {
		_ = v.Struct(next())
	}
}

// one does one piece of work.
func one(ctx context.Context, v *validator.Validate) {
	if ctx.Err() == nil {
		_ = v.Struct(next())
	}
}

// until works until something else has failed.
func until(e interface{ Err() error }, v *validator.Validate) {
	if errors.Is(e.Err(), context.Canceled) {
		return
	}
	_ = v.Struct(next())
}

func Workers(ctx context.Context, n int) {
	for range n {
		v := validator.New() // silent
		go func() { poll(ctx, v) }()
	}
	for range n {
		v := validator.New() // silent
		go yoda(ctx, v)
	}
	for range n {
		v := validator.New() // report
		go func() { one(ctx, v) }()
	}
	for range n {
		v := validator.New() // report
		go func() { until(ctx, v) }()
	}
}
