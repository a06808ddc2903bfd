// Package apphandler has the project's own handler types, which return errors and are adapted to net/http. What decides:
// whether the adapted function, which runs for each request, makes the instance or what adapts it does.
package apphandler

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/go-playground/validator/v10"
)

type input struct{ ID string }

type appFunc func(w http.ResponseWriter, r *http.Request) error

func (f appFunc) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := f(w, r); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func create(w http.ResponseWriter, r *http.Request) error {
	var in input
	_ = json.NewDecoder(r.Body).Decode(&in)
	return validator.New().Struct(in) // report
}

// A response instead of a writer.
type response struct{ code int }

type action func(ctx context.Context, in input) (response, error)

func adapt(a action) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in input
		_ = json.NewDecoder(r.Body).Decode(&in)
		res, err := a(r.Context(), in)
		if err != nil {
			res.code = http.StatusBadRequest
		}
		w.WriteHeader(res.code)
	}
}

func show(ctx context.Context, in input) (response, error) {
	v := validator.New() // report
	return response{200}, v.StructCtx(ctx, in)
}

// Generic over the input.
func handle[In any](f func(ctx context.Context, in In) error) http.Handler {
	v := validator.New() // silent
	return appFunc(func(w http.ResponseWriter, r *http.Request) error {
		var in In
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			return err
		}
		if err := v.Struct(in); err != nil {
			return err
		}
		return f(r.Context(), in)
	})
}

func handleEach[In any](f func(ctx context.Context, in In) error) http.Handler {
	return appFunc(func(w http.ResponseWriter, r *http.Request) error {
		var in In
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			return err
		}
		if err := validator.New().Struct(in); err != nil { // report
			return err
		}
		return f(r.Context(), in)
	})
}

// An object for each route.
type endpoint struct {
	path  string
	serve func(e *env) error
}

type env struct {
	w http.ResponseWriter
	r *http.Request
}

func (e *env) bind(dst any) error {
	if err := json.NewDecoder(e.r.Body).Decode(dst); err != nil {
		return err
	}
	return validator.New().Struct(dst) // report
}

func (p endpoint) ServeHTTP(w http.ResponseWriter, r *http.Request) { _ = p.serve(&env{w, r}) }

func remove(e *env) error {
	var in input
	return e.bind(&in)
}

// An interface with one method for each route.
type resource interface {
	Get(r *http.Request) (any, error)
}

type thing struct{ v *validator.Validate }

func (t thing) Get(r *http.Request) (any, error) { return nil, t.v.Var(r.PathValue("id"), "uuid") }

type other struct{}

func (other) Get(r *http.Request) (any, error) {
	return nil, validator.New().Var(r.PathValue("id"), "uuid") // report
}

func mount(mux *http.ServeMux, path string, res resource) {
	mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
		v, err := res.Get(r)
		if err == nil {
			_ = json.NewEncoder(w).Encode(v)
		}
	})
}

type decorated struct {
	appFunc
	v *validator.Validate
}

func decorate(f appFunc) http.Handler { return decorated{f, validator.New()} } // silent

func (d decorated) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if d.v.Var(r.URL.Path, "required") == nil {
		d.appFunc.ServeHTTP(w, r)
	}
}

func Routes() *http.ServeMux {
	mux := http.NewServeMux()
	v := validator.New() // silent
	mux.Handle("/create", appFunc(create))
	mux.Handle("/decorated", decorate(func(w http.ResponseWriter, r *http.Request) error {
		return v.Var(r.FormValue("q"), "required")
	}))
	mux.HandleFunc("/show", adapt(show))
	mux.HandleFunc("/inline", adapt(func(ctx context.Context, in input) (response, error) {
		return response{}, validator.New().StructCtx(ctx, in) // report
	}))
	mux.Handle("/generic", handle(func(ctx context.Context, in input) error { return nil }))
	mux.Handle("/each", handleEach(func(ctx context.Context, in input) error { return nil }))
	mux.Handle("/remove", endpoint{"/remove", remove})
	mount(mux, "/thing/{id}", thing{validator.New()}) // silent
	mount(mux, "/other/{id}", other{})
	return mux
}
