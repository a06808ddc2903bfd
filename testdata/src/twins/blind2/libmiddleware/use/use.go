// Package use has routes with the middleware of lib.
package use

import (
	"net/http"

	"twins/blind2/libmiddleware/lib"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/validator/v10"
)

type query struct{ Page int }

func ok(w http.ResponseWriter, r *http.Request) {}

func host(v *validator.Validate, r *http.Request) error { return v.Var(r.Host, "hostname") }

func Routes() http.Handler {
	r := chi.NewRouter()
	r.Use(lib.Query[query]("json"), lib.Form) // silent
	r.Use(lib.NewGuard().Handler)             // silent
	r.Get("/", ok)
	r.Get("/typed", lib.Typed(func(w http.ResponseWriter, q *query) { w.WriteHeader(q.Page) })) // silent: reported in lib
	r.Method("GET", "/wrapped", lib.Wrap(host, http.HandlerFunc(ok)))                           // silent
	r.Get("/each", each)
	r.Get("/guarded", guarded)
	r.Get("/queried", queried)
	r.Group(func(r chi.Router) {
		g := lib.NewGuard() // silent
		r.Use(g.Handler)
		r.Get("/group", ok)
	})
	r.Method("GET", "/wrapper", wrapper{http.HandlerFunc(ok)})
	return r
}

// A handler that wraps when it is called.
func each(w http.ResponseWriter, r *http.Request) {
	lib.Wrap(host, http.HandlerFunc(ok)).ServeHTTP(w, r) // report
}

func guarded(w http.ResponseWriter, r *http.Request) {
	g := lib.NewGuard() // report
	g.Handler(http.HandlerFunc(ok)).ServeHTTP(w, r)
}

func queried(w http.ResponseWriter, r *http.Request) {
	h := lib.Query[query]("json")(http.HandlerFunc(ok)) // report
	h.ServeHTTP(w, r)
}

type wrapper struct{ next http.Handler }

func (x wrapper) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodGet {
		x.next = lib.NewGuard().Handler(x.next)
	}
	x.next.ServeHTTP(w, r)
}
