// Package serving hands objects that hold an instance to functions which serve
// a request with them, and to one that keeps them.
package serving

import (
	"net/http"

	"lifetime/serving/sink"

	"github.com/go-playground/validator/v10"
)

type checker struct{ v *validator.Validate }

func (c checker) Check(v any) error { return c.v.Struct(v) }

func serve(w http.ResponseWriter, r *http.Request, o sink.Object) {
	sink.Serve(w, o, checker{validator.New()}) // want `for every request in serve`
}

func register(w http.ResponseWriter, r *http.Request, all *sink.Registry) {
	sink.Register(all, checker{validator.New()})
}
