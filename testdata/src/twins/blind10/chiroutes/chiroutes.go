// Package chiroutes nests routes. What decides: whether a function describes routes, or answers requests.
package chiroutes

import (
	"context"
	"net/http"
	"strings"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type note struct {
	Text string `validate:"required"`
}

type key struct{}

type API struct{ rules *validator.Validate }

// Routes is called when the server is put together.
func (a *API) Routes() http.Handler {
	r := chi.NewRouter()
	a.rules = validator.New()             // silent
	r.Use(withQuery(schema.NewDecoder())) // silent
	r.Route("/notes", func(r chi.Router) {
		p := bluemonday.UGCPolicy() // silent
		r.Post("/", a.create(p))
		r.Get("/{id}", func(w http.ResponseWriter, r *http.Request) {
			if err := validator.New().Var(chi.URLParam(r, "id"), "uuid"); err != nil { // report
				http.Error(w, err.Error(), http.StatusBadRequest)
			}
		})
	})
	r.Group(func(r chi.Router) {
		r.Use(owned)
		r.Method(http.MethodPut, "/notes/{id}", http.HandlerFunc(a.replace))
	})
	r.Post("/admin/*", a.admin)
	return r
}

// withQuery puts the decoder into the context.
func withQuery(d *schema.Decoder) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, d)))
		})
	}
}

// owned makes a decoder for each request, and puts it there.
func owned(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d := schema.NewDecoder() // report
		d.ZeroEmpty(true)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, d)))
	})
}

func (a *API) create(p *bluemonday.Policy) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		n := note{p.Sanitize(r.FormValue("text"))}
		if err := a.rules.Struct(n); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}
}

func (a *API) replace(w http.ResponseWriter, r *http.Request) {
	var n note
	d, ok := r.Context().Value(key{}).(*schema.Decoder)
	if !ok {
		http.Error(w, "no decoder", http.StatusInternalServerError)
		return
	}
	if err := d.Decode(&n, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// adminRoutes is called with each request: somebody wanted them to be new.
func (a *API) adminRoutes() http.Handler {
	r := chi.NewRouter()
	v := validator.New() // report
	v.RegisterAlias("role", "oneof=admin owner")
	r.Post("/role", func(w http.ResponseWriter, r *http.Request) {
		if err := v.Var(r.FormValue("role"), "role"); err != nil {
			http.Error(w, err.Error(), http.StatusForbidden)
		}
	})
	return r
}

func (a *API) admin(w http.ResponseWriter, r *http.Request) {
	http.StripPrefix("/admin", a.adminRoutes()).ServeHTTP(w, r)
}

// hosts serves each host with routes of its own, from the first request on.
type hosts struct{ byName map[string]http.Handler }

func (h *hosts) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name, _, _ := strings.Cut(r.Host, ":")
	if sub, ok := h.byName[name]; ok {
		sub.ServeHTTP(w, r)
		return
	}
	http.NotFound(w, r)
}

func Hosts(names ...string) http.Handler {
	h := &hosts{make(map[string]http.Handler)}
	for _, name := range names {
		sub := chi.NewRouter()
		v := validator.New() // silent
		sub.Post("/", func(w http.ResponseWriter, r *http.Request) {
			if err := v.Struct(note{r.FormValue("text")}); err != nil {
				http.Error(w, err.Error(), http.StatusBadRequest)
			}
		})
		h.byName[name] = sub
	}
	return h
}
