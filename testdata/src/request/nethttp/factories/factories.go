// Package factories has factories that are called for every request after all.
package factories

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type handler struct{ v *validator.Validate }

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) { _ = h.v.Struct(r) }

// newHandler is called for every request.
func newHandler() http.Handler {
	return &handler{v: validator.New()} // want `for every request in dispatch, a net/http handler, through newHandler`
}

func dispatch(w http.ResponseWriter, r *http.Request) { newHandler().ServeHTTP(w, r) }

func newKept() http.Handler { return &handler{v: validator.New()} }

var kept = newKept()

func dispatchKept(w http.ResponseWriter, r *http.Request) { kept.ServeHTTP(w, r) }

// wrapped makes middleware for every request.
func wrap(next http.Handler) http.Handler {
	v := validator.New() // want `for every request in wrapped, a net/http handler, through wrap`
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = v.Struct(r)
		next.ServeHTTP(w, r)
	})
}

func wrapped(w http.ResponseWriter, r *http.Request) { wrap(kept).ServeHTTP(w, r) }

func wrapKept(next http.Handler) http.Handler {
	v := validator.New()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = v.Struct(r)
		next.ServeHTTP(w, r)
	})
}

var wrappedOnce = wrapKept(kept)

func routes(mux *http.ServeMux) { mux.Handle("/", wrapKept(newKept())) }
