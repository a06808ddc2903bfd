// Package httpx makes handlers of functions.
package httpx

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/go-playground/validator/v10"
)

type Checker interface{ Struct(any) error }

// Handle reads an In, and writes what fn makes of it.
func Handle[In, Out any](c Checker, fn func(context.Context, In) (Out, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in In
		if err := Read(r, &in); err != nil {
			Fail(w, err)
			return
		}
		if err := c.Struct(in); err != nil {
			Fail(w, err)
			return
		}
		out, err := fn(r.Context(), in)
		if err != nil {
			Fail(w, err)
			return
		}
		_ = json.NewEncoder(w).Encode(out)
	}
}

// HandleBy asks for a checker when there is something to check.
func HandleBy[In any](mk func() Checker, fn func(In) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in In
		if err := Read(r, &in); err == nil && mk().Struct(in) == nil {
			_ = fn(in)
		}
	}
}

// HandleOnce asks for a checker when the handler is made.
func HandleOnce[In any](mk func() Checker, fn func(In) error) http.HandlerFunc {
	c := mk()
	return func(w http.ResponseWriter, r *http.Request) {
		var in In
		if err := Read(r, &in); err == nil && c.Struct(in) == nil {
			_ = fn(in)
		}
	}
}

func Read(r *http.Request, v any) error { return json.NewDecoder(r.Body).Decode(v) }

func Fail(w http.ResponseWriter, err error) { http.Error(w, err.Error(), http.StatusBadRequest) }

// Checked reads and checks.
func Checked[T any](r *http.Request) (v T, err error) {
	if err = Read(r, &v); err == nil {
		err = validator.New().Struct(v) // report
	}
	return v, err
}

// Default is a checker for those who have none.
func Default() Checker { return validator.New() } // silent
