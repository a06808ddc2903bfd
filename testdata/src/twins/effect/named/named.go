// Package named gives functions to a library under a name, and without one. What gets none may be
// called at once, with what the library has.
package named

import (
	"context"

	"github.com/go-playground/validator/v10"
	"twins/effect/named/lib"
)

func on(b *lib.Bus) {
	v := validator.New() // silent
	b.On("a", func(ctx context.Context, m lib.Msg) error { return v.Struct(m) })
}

func route(b *lib.Bus) {
	v := validator.New() // silent
	b.Route("a", func(ctx context.Context, m lib.Msg) error { return v.Struct(m) })
}

func onE(b *lib.Bus) {
	v := validator.New() // silent
	b.OnE("a", func(m lib.Msg) { v.Struct(m) })
}

func sub(b *lib.Bus) {
	v := validator.New() // silent
	b.Sub("a", func(m lib.Msg) { v.Struct(m) })
}

func plain(b *lib.Bus) {
	v := validator.New() // silent
	b.Plain("a", func(ctx context.Context, m lib.Msg) error { return v.Struct(m) })
}

func plainE(b *lib.Bus) error {
	v := validator.New() // silent
	return b.PlainE("a", func(ctx context.Context, m lib.Msg) error { return v.Struct(m) })
}

func each(b *lib.Bus) error {
	v := validator.New() // report
	return b.Each(func(m lib.Msg) error { return v.Struct(m) })
}

func mapped(b *lib.Bus) []string {
	v := validator.New() // report
	return b.Map(func(m lib.Msg) string { v.Struct(m); return "" })
}

func filtered(b *lib.Bus) *lib.Bus {
	v := validator.New() // report
	return b.Filter(func(m lib.Msg) bool { return v.Struct(m) == nil })
}

type srv struct{ b *lib.Bus }

func (s *srv) on() {
	v := validator.New() // silent
	s.b.On("a", func(ctx context.Context, m lib.Msg) error { return v.Struct(m) })
	s.b.Sub("a", func(m lib.Msg) { v.Struct(m) })
}

func object(b *lib.Bus) error {
	v := validator.New() // silent
	if err := b.Add("a", lib.ObjectFunc(func(m lib.Msg) error { return v.Struct(m) })); err != nil {
		return err
	}
	return lib.Register(b, "a", lib.ObjectFunc(func(m lib.Msg) error { return v.Struct(m) }))
}

func walked(b *lib.Bus) error {
	v := validator.New() // report
	return lib.Walk(b, lib.ObjectFunc(func(m lib.Msg) error { return v.Struct(m) }))
}
