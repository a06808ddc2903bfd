// Package kit takes functions: it calls them now, once, with each request, or with each element.
package kit

import (
	"net/http"
	"sync"
)

// App is made at the start.
type App struct {
	mux    *http.ServeMux
	before []func(*http.Request) error
}

// New applies its options.
func New(opts ...func(*App)) *App {
	a := &App{mux: http.NewServeMux()}
	for _, o := range opts {
		o(a)
	}
	return a
}

// Before has f called before each request.
func Before(f func(*http.Request) error) func(*App) {
	return func(a *App) { a.before = append(a.before, f) }
}

// Handle adds a handler, which has no http.ResponseWriter.
func (a *App) Handle(path string, f func(in map[string][]string) (any, error)) {
	a.mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
		for _, b := range a.before {
			if b(r) != nil {
				return
			}
		}
		if _, err := f(r.URL.Query()); err != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	})
}

// Mount calls f at once.
func (a *App) Mount(prefix string, f func(*App)) { f(&App{mux: a.mux, before: a.before}) }

// Run serves.
func (a *App) Run() error { return http.ListenAndServe(":8080", a.mux) }

// Memo calls f with the first call of what it returns.
func Memo[T any](f func() T) func() T { return sync.OnceValue(f) }

// Map calls f with each element.
func Map[A, B any](in []A, f func(A) B) []B {
	out := make([]B, 0, len(in))
	for _, a := range in {
		out = append(out, f(a))
	}
	return out
}

// With calls f once, with what mk makes.
func With[T any](mk func() T, f func(T) error) error { return f(mk()) }
