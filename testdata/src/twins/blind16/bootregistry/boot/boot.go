// Package boot is a small container. What decides: whether what it is given is called when it starts, or whenever somebody asks.
package boot

import (
	"net/http"
)

// App has what is called when it starts, and for each request.
type App struct {
	starts  []func() error
	stops   []func()
	request []func(*http.Request)
	made    map[string]any
	makers  map[string]func() any
}

func New() *App { return &App{made: map[string]any{}, makers: map[string]func() any{}} }

// OnStart is called when the application starts.
func (a *App) OnStart(f func() error) { a.starts = append(a.starts, f) }

// OnStop is called when it ends.
func (a *App) OnStop(f func()) { a.stops = append(a.stops, f) }

// OnRequest is called for each request.
func (a *App) OnRequest(f func(*http.Request)) { a.request = append(a.request, f) }

// Single has one of that name.
func (a *App) Single(name string, f func() any) { a.makers[name] = f }

// Get returns the one of that name.
func (a *App) Get(name string) any {
	x, ok := a.made[name]
	if !ok {
		x = a.makers[name]()
		a.made[name] = x
	}
	return x
}

// Provide calls it, and has what it returns.
func Provide[T any](a *App, name string, f func(*App) T) T {
	x := f(a)
	a.made[name] = x
	return x
}

// Run starts it all.
func (a *App) Run(addr string) error {
	for _, f := range a.starts {
		if err := f(); err != nil {
			return err
		}
	}
	defer func() {
		for _, f := range a.stops {
			f()
		}
	}()
	return http.ListenAndServe(addr, a)
}

func (a *App) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, f := range a.request {
		f(r)
	}
}
