// Package injection provides through fx, dig and hooks.
package injection

import (
	"context"
	"net/http"

	"github.com/go-playground/validator/v10"
	"go.uber.org/dig"
	"go.uber.org/fx"
)

type order struct{ ID string }

type api struct{ v *validator.Validate }

func newValidator() *validator.Validate {
	return validator.New() // silent
}

func newAPI(v *validator.Validate) *api { return &api{v: v} }

func (a *api) create(w http.ResponseWriter, r *http.Request) {
	_ = a.v.Struct(order{ID: r.FormValue("id")})
}

var Module = fx.Module("api",
	fx.Provide(newValidator, newAPI),
	fx.Provide(func() (*validator.Validate, error) {
		v := validator.New() // silent
		return v, v.RegisterValidation("id", isID)
	}),
	fx.Invoke(register),
)

func isID(fl validator.FieldLevel) bool { return fl.Field().Len() == 8 }

func register(lc fx.Lifecycle, mux *http.ServeMux) {
	var v *validator.Validate
	lc.Append(fx.Hook{OnStart: func(ctx context.Context) error {
		v = validator.New() // silent
		return nil
	}})
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		_ = v.Struct(order{ID: r.FormValue("id")})
	})
}

func Container() *dig.Container {
	c := dig.New()
	_ = c.Provide(newDigValidator)
	return c
}

func newDigValidator() *validator.Validate {
	v := validator.New() // silent
	v.SetTagName("check")
	return v
}

// A provided handler runs for each request.
func newHandler() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_ = validator.New().Struct(order{ID: r.FormValue("id")}) // report
	}
}

var Handlers = fx.Provide(newHandler)

func route(mux *http.ServeMux) {
	mux.HandleFunc("/route", func(w http.ResponseWriter, r *http.Request) {
		v := validator.New() // report
		_ = v.Struct(order{ID: r.FormValue("id")})
	})
}

var Routes = fx.Invoke(route)

type svc struct{}

func newSvc() *svc { return &svc{} }

// What is provided is the service; its method gets data.
func (s *svc) Check(in any) error {
	return validator.New().Struct(in) // report
}

var Services = fx.Provide(newSvc)
