// Package handlerfactory makes handlers by functions, methods, values of types, and tables.
package handlerfactory

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/gorilla/mux"
	"github.com/gorilla/schema"
)

type page struct{ Limit int }

func list() http.HandlerFunc {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return func(w http.ResponseWriter, r *http.Request) { _ = d.Decode(&page{}, r.URL.Query()) }
}

func badList() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		d := schema.NewDecoder() // report
		d.IgnoreUnknownKeys(true)
		_ = d.Decode(&page{}, r.URL.Query())
	}
}

type handler struct{ d *schema.Decoder }

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = h.d.Decode(&page{}, r.URL.Query())
}

func newHandler() http.Handler {
	return &handler{d: schema.NewDecoder()} // silent
}

func badHandler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := &handler{d: schema.NewDecoder()} // report
		h.ServeHTTP(w, r)
	})
}

func wrap(f func(r *http.Request, d *schema.Decoder) error) http.HandlerFunc {
	d := schema.NewDecoder() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		if err := f(r, d); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}
}

func badWrap(f func(r *http.Request, d *schema.Decoder) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := f(r, schema.NewDecoder()); err != nil { // report
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}
}

func Chi(r chi.Router) {
	d := schema.NewDecoder() // silent
	r.Route("/pages", func(r chi.Router) {
		r.Get("/", func(w http.ResponseWriter, r *http.Request) { _ = d.Decode(&page{}, r.URL.Query()) })
	})
}

func ChiInner(r chi.Router) {
	r.Group(func(r chi.Router) {
		d := schema.NewDecoder() // silent
		r.Get("/", func(w http.ResponseWriter, r *http.Request) { _ = d.Decode(&page{}, r.URL.Query()) })
	})
}

func ChiBad(r chi.Router) {
	r.Group(func(r chi.Router) {
		r.Get("/", func(w http.ResponseWriter, r *http.Request) {
			_ = schema.NewDecoder().Decode(&page{}, r.URL.Query()) // report
		})
	})
}

func Mux() *mux.Router {
	m := mux.NewRouter()
	m.HandleFunc("/list", list())
	m.HandleFunc("/bad", badList())
	m.Handle("/h", newHandler())
	m.Handle("/bh", badHandler())
	f := func(r *http.Request, d *schema.Decoder) error { return d.Decode(&page{}, r.URL.Query()) }
	m.HandleFunc("/w", wrap(f))
	m.HandleFunc("/bw", badWrap(f))
	for path, h := range table {
		m.HandleFunc(path, h)
	}
	return m
}

// A table of handlers.
var table = map[string]http.HandlerFunc{
	"/a": list(),
	"/b": func(w http.ResponseWriter, r *http.Request) {
		d := schema.NewDecoder() // report
		_ = d.Decode(&page{}, r.URL.Query())
	},
	"/c": get,
}

func get(w http.ResponseWriter, r *http.Request) {
	_ = schema.NewDecoder().Decode(&page{}, r.URL.Query()) // report
}
