// Package fluent registers functions with an object of another package, which returns
// that object, or another that it names the function by.
package fluent

import (
	"context"

	"github.com/go-playground/validator/v10"
	"twins/effect/fluent/bus"
)

func on(b *bus.Bus) {
	v := validator.New() // silent
	b.On("a", func(ctx context.Context, m bus.Msg) error { return v.Struct(m) })
}

func onTwice(b *bus.Bus) {
	v := validator.New() // silent
	b.On("a", func(ctx context.Context, m bus.Msg) error { return v.Struct(m) }).On("b", func(ctx context.Context, m bus.Msg) error { return v.Struct(m.Kind) })
}

func onFresh(b *bus.Bus) {
	b.On("a", func(ctx context.Context, m bus.Msg) error {
		return validator.New().Struct(m) // report
	})
}

func first(b *bus.Bus) error {
	v := validator.New() // silent
	_, err := b.First(func(ctx context.Context, m bus.Msg) error { return v.Struct(m) })
	return err
}

func check(b *bus.Bus) {
	b.Check(validator.New().Struct) // silent
}

func checkFresh(b *bus.Bus) {
	b.Check(func(x any) error {
		return validator.New().Struct(x) // report
	})
}

type job struct{ v *validator.Validate }

func (j *job) Do(m bus.Msg) error { return j.v.Struct(m) }

func add(b *bus.Bus) {
	b.Add(&job{v: validator.New()}) // silent
}

func addFunc(b *bus.Bus) {
	v := validator.New() // silent
	b.Add(bus.JobFunc(func(m bus.Msg) error { return v.Struct(m) }))
}

func addFuncFresh(b *bus.Bus) {
	b.Add(bus.JobFunc(func(m bus.Msg) error {
		return validator.New().Struct(m) // report
	}))
}

func each(b *bus.Bus) {
	v := validator.New() // report
	b.Each(func(m bus.Msg) error { return v.Struct(m) })
}

func onFunc(b *bus.Bus) {
	v := validator.New() // silent
	bus.On(b, "a", func(ctx context.Context, m bus.Msg) error { return v.Struct(m) })
}

func with(b *bus.Bus) *bus.Bus {
	v := validator.New() // silent
	return bus.With(b, func(ctx context.Context, m bus.Msg) error { return v.Struct(m) })
}

func route(b *bus.Bus) {
	v := validator.New() // silent
	b.Route("a", func(ctx context.Context, m bus.Msg) error { return v.Struct(m) }).Name("x")
}

func routed(b *bus.Bus) *bus.Route {
	v := validator.New() // silent
	return b.Route("a", func(ctx context.Context, m bus.Msg) error { return v.Struct(m) })
}

func made() *bus.Bus {
	v := validator.New() // silent
	return bus.New().On("a", func(ctx context.Context, m bus.Msg) error { return v.Struct(m) })
}

type srv struct{ b *bus.Bus }

func (s *srv) register() {
	v := validator.New() // silent
	s.b.On("a", func(ctx context.Context, m bus.Msg) error { return v.Struct(m) })
	s.b.Route("a", func(ctx context.Context, m bus.Msg) error { return v.Struct(m) }).Name("x")
}
