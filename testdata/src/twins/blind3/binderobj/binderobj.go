// Package binderobj wraps a request in an object of its own. What decides: the object lives for one request, so what its
// maker builds for it is built for each; what it is given is not.
package binderobj

import (
	"encoding/json"
	"net/http"
	"net/url"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"
)

type payload struct{ Name string }

type binder struct {
	r *http.Request
	v *validator.Validate
	d *form.Decoder
}

func newBinder(r *http.Request) *binder {
	return &binder{
		r: r,
		v: validator.New(),   // report
		d: form.NewDecoder(), // report
	}
}

func (b *binder) bind(dst any) error {
	if err := b.d.Decode(dst, b.r.Form); err != nil {
		return err
	}
	return b.v.Struct(dst)
}

func Fluent(w http.ResponseWriter, r *http.Request) {
	var p payload
	_ = newBinder(r).bind(&p)
}

type values struct {
	url.Values
	dec *form.Decoder
}

func wrap(v url.Values) values {
	d := form.NewDecoder() // report
	return values{v, d}
}

func (v values) into(dst any) error { return v.dec.Decode(dst, v.Values) }

func Wrapped(w http.ResponseWriter, r *http.Request) {
	var p payload
	vals := wrap(r.URL.Query())
	_ = vals.into(&p)
}

type customContext struct {
	echo.Context
	validate *validator.Validate
}

func Custom(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		cc := &customContext{c, validator.New()} // report
		return next(cc)
	}
}

func (c *customContext) Valid(x any) error { return c.validate.Struct(x) }

type result struct{ errs []error }

func (res *result) check(x any) *result {
	if err := validator.New().Struct(x); err != nil { // report
		res.errs = append(res.errs, err)
	}
	return res
}

func Collected(w http.ResponseWriter, r *http.Request) {
	res := &result{}
	res.check(payload{r.FormValue("a")}).check(payload{r.FormValue("b")})
}

type call struct {
	w http.ResponseWriter
	r *http.Request
}

func (c call) decode(dst any) error {
	_ = json.NewDecoder(c.r.Body).Decode(dst)
	v := validator.New() // report
	return v.Struct(dst)
}

func Pair(w http.ResponseWriter, r *http.Request) {
	var p payload
	_ = call{w, r}.decode(&p)
}

// Given what outlives it.

type app struct {
	v *validator.Validate
	d *form.Decoder
}

func newApp() *app {
	return &app{
		v: validator.New(),   // silent
		d: form.NewDecoder(), // silent
	}
}

func (a *app) binder(r *http.Request) *binder { return &binder{r: r, v: a.v, d: a.d} }

func (a *app) Given(w http.ResponseWriter, r *http.Request) {
	var p payload
	_ = a.binder(r).bind(&p)
}

type binders struct{ proto binder }

func newBinders() binders { return binders{binder{v: validator.New()}} } // silent

func (b binders) Copy(w http.ResponseWriter, r *http.Request) {
	one := b.proto
	one.r = r
	_ = one.v.Struct(payload{one.r.FormValue("a")})
}

func CustomOnce() echo.MiddlewareFunc {
	v := validator.New() // silent
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error { return next(&customContext{c, v}) }
	}
}

func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/given", newApp().Given)
	mux.HandleFunc("/copy", newBinders().Copy)
	dec := form.NewDecoder() // silent
	mux.HandleFunc("/wrap", func(w http.ResponseWriter, r *http.Request) {
		var p payload
		_ = values{r.Form, dec}.into(&p)
	})
}
