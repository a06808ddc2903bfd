// Package mw has what is put around handlers. What decides: whether it makes something when it is put around, or when it is called.
package mw

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

// Middleware is put around.
type Middleware func(http.Handler) http.Handler

// Chain puts all of them around it.
func Chain(h http.Handler, ms ...Middleware) http.Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

// Check makes it where it is put around.
func Check(next http.Handler) http.Handler {
	v := validator.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = v.Struct(r.Header)
		next.ServeHTTP(w, r)
	})
}

// Trim makes it when it is called.
func Trim(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t := mold.New() // report
		_ = t.Struct(r.Context(), r.Header)
		next.ServeHTTP(w, r)
	})
}

// Clean is given options, and makes it before it is put around.
func Clean(elements ...string) Middleware {
	p := bluemonday.NewPolicy() // silent
	p.AllowElements(elements...)
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			_ = p.Sanitize(r.FormValue("text"))
			next.ServeHTTP(w, r)
		})
	}
}

type key struct{}

// Forms hands it on in the context.
func Forms(next http.Handler) http.Handler {
	d := form.NewDecoder() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, d)))
	})
}

// Fresh hands on a new one.
func Fresh(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d := form.NewDecoder() // report
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, d)))
	})
}

func From(r *http.Request) *form.Decoder {
	d, _ := r.Context().Value(key{}).(*form.Decoder)
	return d
}
