// Package kit runs what it is given, and gives itself something at the start.
package kit

import (
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

// Measure runs f.
func Measure(f func() error) error { return f() }

type Runner interface{ Run(f func()) }

type Direct struct{ n int }

func (d *Direct) Run(f func()) {
	d.n++
	f()
}

// Start is called once.
func Start(r Runner) error {
	r.Run(func() {
		v := validator.New() // silent
		_ = v.Var("8080", "numeric")
	})
	new(Direct).Run(func() {
		_ = form.NewDecoder().Decode(new(struct{ A string }), nil) // silent
	})
	return Measure(func() error {
		return validator.New().Var("8080", "numeric") // silent
	})
}

// Made makes what it is given to make.
func Made[T any](f func() T) T { return f() }

var std = Made(func() *validator.Validate {
	return validator.New() // silent
})

// Std checks.
func Std(x any) error { return std.Struct(x) }
