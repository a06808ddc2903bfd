// Package fxhooks wires an application with fx and dig. What decides: what the container calls runs once; the handlers that
// it wires run for each request.
package fxhooks

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"go.uber.org/dig"
	"go.uber.org/fx"
)

type params struct {
	V *validator.Validate
	M *reflectx.Mapper
}

type results struct {
	V *validator.Validate
	M *reflectx.Mapper
}

func newResults() (r results, err error) {
	r.V = validator.New()          // silent
	r.M = reflectx.NewMapper("db") // silent
	return r, r.V.RegisterValidation("x", nil)
}

type handler struct{ p params }

func newHandler(p params) *handler { return &handler{p} }

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = h.p.V.Struct(r.URL)
	m := reflectx.NewMapper("json") // report
	m.FieldMap(reflect.ValueOf(r.URL))
}

func start(lc fx.Lifecycle, h *handler) {
	lc.Append(fx.Hook{
		OnStart: func(ctx context.Context) error {
			v := validator.New() // silent
			return v.StructCtx(ctx, h)
		},
		OnStop: func(ctx context.Context) error {
			return validator.New().VarCtx(ctx, h, "required") // silent
		},
	})
}

var Module = fx.Module("app",
	fx.Provide(newResults, newHandler, func() *validator.Validate {
		return validator.New() // silent
	}),
	fx.Invoke(start, func(h *handler) error {
		return validator.New().Struct(h.p) // silent
	}),
)

func route(v *validator.Validate) http.Handler {
	m := reflectx.NewMapper("db") // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m.FieldMap(reflect.ValueOf(r.URL))
		_ = validator.New().Struct(r.URL) // report
	})
}

type service struct{ m *reflectx.Mapper }

func provideService() *service {
	s := &service{}
	s.m = reflectx.NewMapper("db") // silent
	return s
}

func (s *service) Save(x any) { s.m.FieldMap(reflect.ValueOf(x)) }

func (s *service) Check(x any) error {
	return validator.New().Struct(x) // report
}

func Dig() error {
	c := dig.New()
	if err := c.Provide(provideService); err != nil {
		return err
	}
	if err := c.Provide(func() *reflectx.Mapper { return reflectx.NewMapper("db") }); err != nil { // silent
		return err
	}
	return c.Invoke(func(s *service, v *validator.Validate) {
		own := validator.New() // silent
		_ = own.Struct(s)
		http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
			s.Save(r.URL)
			_ = own.Struct(r.URL)
			_ = v.Struct(r.URL)
			_ = validator.New().Var(r.Host, "hostname") // report
		})
	})
}

func App() {
	fx.New(Module, fx.Invoke(func(v *validator.Validate) {
		http.Handle("/route", route(v))
		http.HandleFunc("/each", func(w http.ResponseWriter, r *http.Request) {
			res, _ := perRequest()
			_ = res.V.Struct(r.URL)
		})
	})).Run()
}

func perRequest() (r results, err error) {
	r.V = validator.New() // report
	return r, nil
}
