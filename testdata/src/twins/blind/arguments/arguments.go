// Package arguments builds in the argument of a call: for a function that uses it up, or one that keeps it.
package arguments

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"
)

type order struct{ ID string }

func check(v *validator.Validate, in any) error { return v.Struct(in) }

func createA(w http.ResponseWriter, r *http.Request) {
	_ = check(validator.New(), order{ID: r.FormValue("id")}) // report
}

type options struct{ v *validator.Validate }

func checkOpts(o options, in any) error { return o.v.Struct(in) }

func createB(w http.ResponseWriter, r *http.Request) {
	_ = checkOpts(options{v: validator.New()}, order{ID: r.FormValue("id")}) // report
}

type option func(*options)

func withValidator(v *validator.Validate) option { return func(o *options) { o.v = v } }

func checkWith(in any, opts ...option) error {
	var o options
	for _, f := range opts {
		f(&o)
	}
	return o.v.Struct(in)
}

func createC(w http.ResponseWriter, r *http.Request) {
	_ = checkWith(order{ID: r.FormValue("id")}, withValidator(validator.New())) // report
}

func configure(v *validator.Validate) *validator.Validate {
	v.SetTagName("check")
	return v
}

func createD(w http.ResponseWriter, r *http.Request) {
	_ = configure(validator.New()).Struct(order{ID: r.FormValue("id")}) // report
}

func lazily(get func() *validator.Validate, in any) error { return get().Struct(in) }

func createE(w http.ResponseWriter, r *http.Request) {
	_ = lazily(func() *validator.Validate { return validator.New() }, order{ID: r.FormValue("id")}) // report
}

var registered = map[string]*validator.Validate{}

func register(name string, v *validator.Validate) { registered[name] = v }

func init() {
	register("order", validator.New()) // silent
}

func createF(w http.ResponseWriter, r *http.Request) {
	_ = registered["order"].Struct(order{ID: r.FormValue("id")})
}

type api struct{ opts options }

func newAPI(opts ...option) *api {
	a := &api{}
	for _, f := range opts {
		f(&a.opts)
	}
	return a
}

func (a *api) create(c echo.Context) error { return a.opts.v.Struct(order{ID: c.Param("id")}) }

func Serve() error {
	e := echo.New()
	e.POST("/", newAPI(withValidator(validator.New())).create) // silent
	e.Validator = newAdapter(validator.New())                  // silent
	return e.Start(":80")
}

type adapter struct{ v *validator.Validate }

func newAdapter(v *validator.Validate) *adapter { return &adapter{v} }

func (a *adapter) Validate(in any) error { return a.v.Struct(in) }
