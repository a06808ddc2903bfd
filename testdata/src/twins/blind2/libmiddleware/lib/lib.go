// Package lib has middleware.
package lib

import (
	"context"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type key struct{}

// Query decodes with one for all.
func Query[T any](tag string) func(http.Handler) http.Handler {
	d := schema.NewDecoder() // silent
	d.SetAliasTag(tag)
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			t := new(T)
			if err := d.Decode(t, r.URL.Query()); err != nil {
				http.Error(w, err.Error(), http.StatusBadRequest)
				return
			}
			next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, t)))
		})
	}
}

// Form decodes with one for each request.
func Form(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseForm()
		var in struct{ CSRF string }
		d := schema.NewDecoder() // report
		d.IgnoreUnknownKeys(true)
		if d.Decode(&in, r.PostForm) == nil {
			next.ServeHTTP(w, r)
		}
	})
}

// Wrap is for one handler: whoever calls it in a request builds in a request.
func Wrap(check func(*validator.Validate, *http.Request) error, next http.Handler) http.Handler {
	v := validator.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if check(v, r) == nil {
			next.ServeHTTP(w, r)
		}
	})
}

// Typed gives the handler its input.
func Typed[T any](h func(w http.ResponseWriter, in *T)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		in := new(T)
		if schema.NewDecoder().Decode(in, r.URL.Query()) == nil { // report
			h(w, in)
		}
	}
}

// Guard is middleware as a type.
type Guard struct{ v *validator.Validate }

func NewGuard() *Guard { return &Guard{validator.New()} } // silent

func (g *Guard) Handler(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if g.v.Var(r.Header.Get("X-Id"), "uuid") == nil {
			next.ServeHTTP(w, r)
		}
	})
}
