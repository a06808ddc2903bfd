// Package formals has helpers that call what they are given, for the start and for requests. What decides: which of the callers gave the
// function.
package formals

import (
	"log"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

// measure calls f and writes down that it did.
func measure(name string, f func() error) error {
	log.Println(name)
	return f()
}

// all calls each of them.
func all(fs ...func() error) (err error) {
	for _, f := range fs {
		if err = f(); err != nil {
			break
		}
	}
	return err
}

// must calls f and panics.
func must[T any](f func() (T, error)) T {
	x, err := f()
	if err != nil {
		panic(err)
	}
	return x
}

type runner interface{ run(f func()) }

type direct struct{}

func (direct) run(f func()) { f() }

type app struct {
	rules *validator.Validate
	query *schema.Decoder
	clean *bluemonday.Policy
	trim  *mold.Transformer
	r     runner
}

func (a *app) startRules() error {
	a.rules = validator.New() // silent
	return a.rules.RegisterValidation("a", func(fl validator.FieldLevel) bool { return true })
}

func newQuery() (*schema.Decoder, error) {
	return schema.NewDecoder(), nil // silent
}

func newForms() (*form.Decoder, error) {
	return form.NewDecoder(), nil // report
}

// start is the start.
func start() (*app, error) {
	a := &app{r: direct{}}
	if err := measure("rules", a.startRules); err != nil {
		return nil, err
	}
	a.query = must(newQuery)
	err := all(func() error {
		a.clean = bluemonday.UGCPolicy() // silent
		return nil
	}, func() error {
		return measure("trim", func() error {
			a.trim = mold.New() // silent
			return nil
		})
	})
	a.r.run(func() {
		v := validator.New() // silent
		_ = v.Var("start", "alpha")
	})
	return a, err
}

func (a *app) create(w http.ResponseWriter, r *http.Request) {
	x := in{a.clean.Sanitize(r.FormValue("a"))}
	err := measure("create", func() error {
		v := validator.New() // report
		return v.Struct(x)
	})
	if err == nil {
		err = all(func() error { return a.trim.Struct(r.Context(), &x) }, func() error {
			return must(newForms).Decode(&x, r.URL.Query())
		})
	}
	a.r.run(func() {
		if bluemonday.UGCPolicy().Sanitize(x.A) != x.A { // report
			w.WriteHeader(http.StatusBadRequest)
		}
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// wrap is a layer, applied at the start by with, to one handler.
func wrap(next http.HandlerFunc) http.HandlerFunc {
	v := validator.New() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		if v.Var(r.FormValue("token"), "required") == nil {
			next(w, r)
		}
	}
}

// wrapLate is a layer, applied by with in a request.
func wrapLate(next http.HandlerFunc) http.HandlerFunc {
	v := validator.New() // report
	return func(w http.ResponseWriter, r *http.Request) {
		if v.Var(r.FormValue("token"), "required") == nil {
			next(w, r)
		}
	}
}

// with applies layers.
func with(h http.HandlerFunc, layers ...func(http.HandlerFunc) http.HandlerFunc) http.HandlerFunc {
	for _, l := range layers {
		h = l(h)
	}
	return h
}

func (a *app) update(w http.ResponseWriter, r *http.Request) {
	with(a.create, wrapLate)(w, r)
}

func Serve() error {
	a, err := start()
	if err != nil {
		return err
	}
	http.HandleFunc("/create", with(a.create, wrap))
	http.HandleFunc("/update", a.update)
	return http.ListenAndServe(":8080", nil)
}
