// Package literals has handlers that are function literals.
package literals

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

func main() { register(http.NewServeMux()) }

func register(mux *http.ServeMux) {
	atSetUp := validator.New()
	mux.HandleFunc("/a", func(w http.ResponseWriter, r *http.Request) {
		_ = validator.New().Struct(r) // want `for every request in function literal in register`
	})
	mux.HandleFunc("/b", func(w http.ResponseWriter, r *http.Request) {
		_ = atSetUp.Struct(r)
	})
	mux.Handle("/c", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := validator.New() // want `for every request in function literal in register`
		_ = v.Struct(r)
	}))
	handler := func(w http.ResponseWriter, _ *http.Request) {
		v := validator.New() // want `for every request in function literal in register`
		_ = v.Var(w, "required")
	}
	mux.HandleFunc("/d", handler)
}

// factory makes a handler: its own body runs once, the literal for every request.
func factory(rule string) http.HandlerFunc {
	v := validator.New()
	return func(w http.ResponseWriter, r *http.Request) {
		_ = v.Var(r.FormValue("q"), rule)
	}
}

func factoryInside() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := validator.New() // want `for every request in function literal in factoryInside`
		_ = v.Var(r.FormValue("q"), "required")
	}
}

func factoryHandler() http.Handler {
	v := validator.New()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = v.Var(r.FormValue("q"), "required")
	})
}

// middleware, outside and inside the closure.
func middleware(next http.Handler) http.Handler {
	v := validator.New()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if v.Struct(r.Header) == nil {
			next.ServeHTTP(w, r)
		}
	})
}

func middlewareInside(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := validator.New() // want `for every request in function literal in middlewareInside`
		if v.Struct(r.Header) == nil {
			next.ServeHTTP(w, r)
		}
	})
}

// configured is a factory of middleware, two levels deep.
func configured(tag string) func(http.Handler) http.Handler {
	v := validator.New()
	v.SetTagName(tag)
	return func(next http.Handler) http.Handler {
		w2 := validator.New()
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			_ = v.Struct(r)
			_ = w2.Struct(r)
			_ = validator.New().Struct(r.Header) // want `for every request in function literal in configured`
			next.ServeHTTP(w, r)
		})
	}
}

// A literal in a package variable is a handler, too; a literal that is called
// there is an initialiser.
var global = func(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Struct(r) // want `for every request in function literal`
}

var once = func() *validator.Validate {
	v := validator.New()
	v.SetTagName("check")
	return v
}()
