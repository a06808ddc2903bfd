// Package tables has handlers in maps, slices and struct fields.
package tables

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

var shared = validator.New()

// The table says how often they run: the functions have the types of a handler.
var table = map[string]http.HandlerFunc{
	"/a": a,
	"/b": func(w http.ResponseWriter, r *http.Request) {
		_ = validator.New().Struct(r) // want `for every request in function literal`
	},
	"/c": func(w http.ResponseWriter, r *http.Request) {
		_ = shared.Struct(r)
	},
}

func a(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Struct(r) // want `for every request in a, a net/http handler`
}

type route struct {
	path    string
	handler http.HandlerFunc
}

var routes = []route{
	{"/d", d},
	{path: "/e", handler: func(w http.ResponseWriter, r *http.Request) {
		v := validator.New() // want `for every request in function literal`
		_ = v.Struct(r)
	}},
}

func d(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // want `for every request in d, a net/http handler`
	_ = v.Struct(r)
}

// Commands without a carrier in their types, looked up by a handler.
type command func(arg string) error

var commands = map[string]command{
	"check": check,
	"fast":  fast,
	"inline": func(arg string) error {
		return validator.New().Var(arg, "required") // want `validator.New builds`
	},
}

func check(arg string) error {
	return validator.New().Var(arg, "required") // want `validator.New builds`
}

func fast(arg string) error { return shared.Var(arg, "required") }

func dispatch(w http.ResponseWriter, r *http.Request) {
	if c := commands[r.URL.Path]; c != nil {
		_ = c(r.FormValue("arg"))
	}
}

// A table of builders that start-up code runs.
var builders = []func() *validator.Validate{newA, newB}

func newA() *validator.Validate { return validator.New() }

func newB() *validator.Validate {
	v := validator.New()
	v.SetTagName("b")
	return v
}

var built []*validator.Validate

func init() {
	for _, b := range builders {
		built = append(built, b())
	}
}
