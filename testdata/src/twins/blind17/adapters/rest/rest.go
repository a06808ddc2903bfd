// Package rest turns functions into handlers. What decides: whether the handler, or who makes it, calls what it is given.
package rest

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// Handle has one decoder for the route.
func Handle[In any](f func(context.Context, In) (any, error)) http.HandlerFunc {
	d := schema.NewDecoder() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		var in In
		if err := d.Decode(&in, r.URL.Query()); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		answer(w, r, in, f)
	}
}

// Each has one for a request.
func Each[In any](f func(context.Context, In) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in In
		d := form.NewDecoder() // report
		if err := d.Decode(&in, r.URL.Query()); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		answer(w, r, in, f)
	}
}

// Checked is given one.
func Checked[In any](v *validator.Validate, f func(context.Context, In) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in In
		if err := v.Struct(in); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		answer(w, r, in, f)
	}
}

// Made has one made for the route.
func Made[In any](mk func() *mold.Transformer, f func(context.Context, In) (any, error)) http.HandlerFunc {
	t := mk()
	return func(w http.ResponseWriter, r *http.Request) {
		var in In
		_ = t.Struct(r.Context(), &in)
		answer(w, r, in, f)
	}
}

// Fresh has one made for a request.
func Fresh[In any](mk func() *mold.Transformer, f func(context.Context, In) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in In
		_ = mk().Struct(r.Context(), &in)
		answer(w, r, in, f)
	}
}

func answer[In any](w http.ResponseWriter, r *http.Request, in In, f func(context.Context, In) (any, error)) {
	out, err := f(r.Context(), in)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_ = json.NewEncoder(w).Encode(out)
}
