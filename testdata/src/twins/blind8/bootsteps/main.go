// Package main starts by functions in variables, lists, maps and fields. What decides: whether the start calls the function, or a request.
package main

import (
	"errors"
	"log"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type application struct {
	rules  *validator.Validate
	clean  *bluemonday.Policy
	query  *schema.Decoder
	fields *reflectx.Mapper
	mux    *http.ServeMux
}

type step func(*application) error

func (a *application) withRules() error {
	a.rules = validator.New() // silent
	return nil
}

func withPolicy(a *application) error {
	a.clean = bluemonday.UGCPolicy() // silent
	return nil
}

// selfTest uses one at the start and throws it away.
func selfTest(*application) error {
	v := validator.New() // silent
	return v.Var("a@example.com", "email")
}

var steps = []step{
	(*application).withRules,
	withPolicy,
	func(a *application) error {
		a.query = schema.NewDecoder() // silent
		a.query.IgnoreUnknownKeys(true)
		return nil
	},
	selfTest,
}

// probes are called by the handler.
var probes = map[string]func() error{
	"rules": func() error {
		return validator.New().Var("a@example.com", "email") // report
	},
	"forms": probeForms,
}

func probeForms() error {
	return form.NewDecoder().Decode(new(struct{ A string }), map[string][]string{"a": {"b"}}) // report
}

func (a *application) health(w http.ResponseWriter, r *http.Request) {
	for name, probe := range probes {
		if err := probe(); err != nil {
			http.Error(w, name, http.StatusServiceUnavailable)
			return
		}
	}
}

type phase struct {
	name string
	up   func() error
	tick func(w http.ResponseWriter, r *http.Request)
}

func (a *application) phases() []phase {
	return []phase{{
		name: "fields",
		up: func() error {
			a.fields = reflectx.NewMapper("db") // silent
			return nil
		},
		tick: func(w http.ResponseWriter, r *http.Request) {
			_ = mold.New().Struct(r.Context(), &struct{ A string }{r.FormValue("a")}) // report
		},
	}}
}

func (a *application) start(all ...step) (err error) {
	for _, s := range all {
		err = errors.Join(err, s(a))
	}
	for _, p := range a.phases() {
		err = errors.Join(err, p.up())
		a.mux.HandleFunc("/"+p.name, p.tick)
	}
	return err
}

// check runs its tests by a list of its own, in each request.
func (a *application) check(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	for _, f := range []func() error{
		func() error { return a.rules.Var(name, "required") },
		func() error {
			return validator.New().Var(name, "alpha") // report
		},
	} {
		if f() != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

func main() {
	a := &application{mux: http.NewServeMux()}
	if err := a.start(steps...); err != nil {
		log.Fatal(err)
	}
	a.mux.HandleFunc("/health", a.health)
	a.mux.HandleFunc("/check", a.check)
	log.Fatal(http.ListenAndServe(":8080", a.mux))
}
