// Package outparams gives the instance to its caller by a way other than a plain result. What decides: whether the place that
// it is put in belongs to something that lives on, or to the request.
package outparams

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type deps struct {
	v *validator.Validate
	n int
}

var (
	global  *validator.Validate
	globals deps
)

func setPtr(dst **validator.Validate) {
	*dst = validator.New() // silent
}

func fillDeps(d *deps) error {
	d.v = validator.New() // silent
	return nil
}

func into(set func(*validator.Validate)) {
	set(validator.New()) // silent
}

func named() (v *validator.Validate, err error) {
	v = validator.New() // silent
	return
}

func pair() (deps, func()) {
	d := deps{v: validator.New()} // silent
	return d, func() {}
}

func array() [1]*validator.Validate {
	return [1]*validator.Validate{validator.New()} // silent
}

func send(ch chan<- *validator.Validate) {
	ch <- validator.New() // silent
}

type app struct {
	v, w *validator.Validate
	d    deps
	a    [1]*validator.Validate
}

func newApp() (*app, error) {
	a := &app{}
	setPtr(&a.v)
	if err := fillDeps(&a.d); err != nil {
		return nil, err
	}
	into(func(v *validator.Validate) { a.w = v })
	a.a = array()
	ch := make(chan *validator.Validate, 1)
	send(ch)
	global = <-ch
	var err error
	a.d.v, err = named()
	d, stop := pair()
	defer stop()
	globals = d
	return a, err
}

func (a *app) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, v := range []*validator.Validate{a.v, a.w, a.d.v, a.a[0], global, globals.v} {
		_ = v.Struct(r.URL)
	}
}

func Serve() error {
	a, err := newApp()
	if err != nil {
		return err
	}
	return http.ListenAndServe(":80", a)
}

// Of the request.

func setEach(dst **validator.Validate) {
	*dst = validator.New() // report
}

func Ptr(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	setEach(&v)
	_ = v.Struct(r.URL)
}

func fillEach(d *deps) {
	d.v = validator.New() // report
	d.n++
}

func Deps(w http.ResponseWriter, r *http.Request) {
	var d deps
	fillEach(&d)
	_ = d.v.Struct(r.URL)
}

func intoEach(set func(*validator.Validate)) {
	set(validator.New()) // report
}

func Set(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	intoEach(func(x *validator.Validate) { v = x })
	_ = v.Struct(r.URL)
}

func with(f func(v *validator.Validate) error) error {
	return f(validator.New()) // report
}

func With(w http.ResponseWriter, r *http.Request) {
	_ = with(func(v *validator.Validate) error { return v.Struct(r.URL) })
}

func namedEach() (v *validator.Validate, err error) {
	v = validator.New() // report
	return
}

func Named(w http.ResponseWriter, r *http.Request) {
	if v, err := namedEach(); err == nil {
		_ = v.Struct(r.URL)
	}
}

func pairEach() (d deps, stop func()) {
	d.v = validator.New() // report
	return d, func() {}
}

func Pair(w http.ResponseWriter, r *http.Request) {
	d, stop := pairEach()
	defer stop()
	_ = d.v.Struct(r.URL)
}

func arrayEach() [2]*validator.Validate {
	return [2]*validator.Validate{0: validator.New()} // report
}

func Array(w http.ResponseWriter, r *http.Request) { _ = arrayEach()[0].Struct(r.URL) }
