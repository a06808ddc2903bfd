// Package triedthere has another package try again what did not work. What it goes on with after that is not tried again.
package triedthere

import (
	"context"

	"github.com/go-playground/validator/v10"

	"twins/exit/triedthere/again"
)

func config() any { return nil }

func waits(ctx context.Context) error {
	return again.Do(ctx, 3, func() error {
		return validator.New().Struct(config()) // silent
	})
}

func until(ctx context.Context) (*validator.Validate, error) {
	return again.Until(ctx, func(context.Context) (*validator.Validate, error) {
		v := validator.New() // silent
		return v, v.Struct(config())
	})
}

func counts() error {
	return again.Policy{Attempts: 3}.Run(func(int) error {
		return validator.New().Struct(config()) // silent
	})
}

func busy() error {
	return again.Busy(func() error {
		return validator.New().Struct(config()) // silent
	})
}

func finds(next func() string) {
	again.Find(next, func(s string) error {
		return validator.New().Struct(s) // report
	})
}

func drains() error {
	return again.Drain(func() error {
		return validator.New().Struct(config()) // report
	})
}

func some() error {
	return again.Some(func() error {
		return validator.New().Struct(config()) // report
	})
}

func all() []error {
	return again.All(3, func(int) error {
		return validator.New().Struct(config()) // report
	})
}

// given tries at once, for each call.
func given(ctx context.Context, x any) error {
	return again.Do(ctx, 3, func() error {
		return validator.New().Struct(x) // report
	})
}
