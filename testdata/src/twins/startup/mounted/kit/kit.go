// Package kit is a router of the program: it calls what it is given when requests come, or when it is given it.
package kit

import (
	"context"
	"net/http"
)

type Func func(ctx context.Context, q map[string][]string) error

type App struct {
	mux    *http.ServeMux
	before []func(map[string][]string) error
	routes map[string]func(map[string][]string) error
	fail   func(error) string
	names  func() []string
}

func New(opts ...func(*App)) *App {
	a := &App{mux: http.NewServeMux(), routes: map[string]func(map[string][]string) error{}}
	for _, o := range opts {
		o(a)
	}
	return a
}

// Handle calls f with each request.
func (a *App) Handle(path string, f func(map[string][]string) error) {
	a.mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
		for _, b := range a.before {
			if b(r.URL.Query()) != nil {
				return
			}
		}
		if f(r.URL.Query()) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	})
}

// Get is Handle.
func (a *App) Get(path string, f func(map[string][]string) error) { a.Handle("GET "+path, f) }

// Before has f called before each request.
func Before(f func(map[string][]string) error) func(*App) {
	return func(a *App) { a.before = append(a.before, f) }
}

// OnError has f called in requests that fail.
func (a *App) OnError(f func(error) string) { a.fail = f }

// Route puts f into a table.
func (a *App) Route(path string, f func(map[string][]string) error) { a.routes[path] = f }

func (a *App) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if f, ok := a.routes[r.URL.Path]; ok {
		a.run(w, r, f)
		return
	}
	a.mux.ServeHTTP(w, r)
}

func (a *App) run(w http.ResponseWriter, r *http.Request, f func(map[string][]string) error) {
	if err := f(r.URL.Query()); err != nil {
		_, _ = w.Write([]byte(a.fail(err)))
	}
}

type adapter struct{ f Func }

func (x adapter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = x.f(r.Context(), r.URL.Query())
}

// Adapt makes a handler of f.
func Adapt(f Func) http.Handler { return adapter{f} }

// Wrap makes a handler in place.
func Wrap(f func(map[string][]string) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _ = f(r.URL.Query()) }
}

// Checker checks.
type Checker interface {
	Check(q map[string][]string) error
}

// PerRequest makes a checker for each request.
func PerRequest(mk func() Checker) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _ = mk().Check(r.URL.Query()) }
}

// PerApp makes one.
func PerApp(mk func() Checker) http.HandlerFunc {
	c := mk()
	return func(w http.ResponseWriter, r *http.Request) { _ = c.Check(r.URL.Query()) }
}

// Mount calls f at once.
func (a *App) Mount(f func(*App)) { f(a) }

// Start calls f when it starts.
func (a *App) Start(f func() error) error {
	if err := f(); err != nil {
		return err
	}
	return http.ListenAndServe(":80", a)
}

// Names has f called when the routes are listed, at the start.
func (a *App) Names(f func() []string) { a.names = f }

// List lists.
func (a *App) List() []string { return a.names() }
