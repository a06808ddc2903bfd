// Package use gives functions to the library.
package use

import (
	"context"
	"net/http"

	"twins/blind3/handlerlib/lib"

	"github.com/go-playground/validator/v10"
)

type order struct{ SKU string }

func create(ctx context.Context, o order) error {
	return validator.New().StructCtx(ctx, o) // report
}

type svc struct {
	v    *validator.Validate
	seen int
}

func (s *svc) remove(ctx context.Context, o order) error { return s.v.StructCtx(ctx, o) }

func (s *svc) update(ctx context.Context, o order) error {
	s.seen++
	v := validator.New() // report
	return v.StructCtx(ctx, o)
}

func newSvc() *svc { return &svc{v: validator.New()} } // silent

func Routes(mux *http.ServeMux) {
	s := newSvc()
	v := validator.New() // silent
	mux.Handle("/create", lib.Handle(create))
	mux.Handle("/remove", lib.Handle(s.remove, lib.WithCheck(validator.New().Struct))) // silent
	mux.Handle("/update", lib.Handle(s.update, lib.WithCheck(func(x any) error {
		return validator.New().Struct(x) // report
	})))
	mux.Handle("/inline", lib.Handle(func(ctx context.Context, o order) error {
		if s.seen > 0 {
			return v.StructCtx(ctx, o)
		}
		return validator.New().StructCtx(ctx, o) // report
	}, lib.WithSetup(func() {
		s.v = validator.New(validator.WithRequiredStructEnabled()) // silent
	})))
}

func Run(ctx context.Context, ch <-chan []byte) error {
	v := validator.New() // silent
	lib.Start(func() error {
		own := validator.New() // silent
		return own.Var(ctx, "required")
	})
	go func() {
		_ = lib.Consume(ctx, ch, func(b []byte) error {
			return validator.New().Var(b, "json") // report
		})
	}()
	return lib.Consume(ctx, ch, func(b []byte) error { return v.Var(b, "json") })
}

func check(b []byte) error {
	return validator.New().Var(string(b), "json") // report
}

func RunNamed(ctx context.Context, ch <-chan []byte) error { return lib.Consume(ctx, ch, check) }

func RunMade(ctx context.Context, ch <-chan []byte) error { return lib.Consume(ctx, ch, made()) }

func made() func([]byte) error {
	v := validator.New() // silent
	return func(b []byte) error { return v.Var(b, "json") }
}
