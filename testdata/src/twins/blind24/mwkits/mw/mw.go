// Package mw puts what is common to handlers around them.
package mw

import "net/http"

type Middleware func(http.Handler) http.Handler

// Chain puts all of them around h.
func Chain(h http.Handler, ms ...Middleware) http.Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

// Before calls fn for each request.
func Before(fn func(r *http.Request) error) Middleware {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if err := fn(r); err != nil {
				http.Error(w, err.Error(), http.StatusBadRequest)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// Setup calls mk when the handler is put together, and what that returns for each request.
func Setup(mk func() func(v any) error, read func(r *http.Request) any) Middleware {
	check := mk()
	return Before(func(r *http.Request) error { return check(read(r)) })
}

// Fresh calls mk for each request.
func Fresh(mk func() func(v any) error, read func(r *http.Request) any) Middleware {
	return Before(func(r *http.Request) error { return mk()(read(r)) })
}

// When asks for the handler once.
func When(on bool, mk func() Middleware) Middleware {
	if !on {
		return func(next http.Handler) http.Handler { return next }
	}
	return mk()
}

// Values gives each request what mk makes.
func Values(mk func() any, use func(r *http.Request, v any)) Middleware {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			use(r, mk())
			next.ServeHTTP(w, r)
		})
	}
}

// Shared gives all of them the same.
func Shared(mk func() any, use func(r *http.Request, v any)) Middleware {
	return func(next http.Handler) http.Handler {
		v := mk()
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			use(r, v)
			next.ServeHTTP(w, r)
		})
	}
}
