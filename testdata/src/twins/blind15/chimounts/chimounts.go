// Package chimounts mounts routes with chi. What decides: which of the nested functions builds.
package chimounts

import (
	"net/http"
	"reflect"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type item struct{ Name string }

func Router() http.Handler {
	r := chi.NewRouter()
	r.Use(limit, trim(mold.New())) // silent
	r.Route("/items", func(r chi.Router) {
		v := validator.New() // silent
		r.Get("/", func(w http.ResponseWriter, r *http.Request) {
			_ = v.Struct(item{r.FormValue("name")})
		})
		r.Post("/", func(w http.ResponseWriter, r *http.Request) {
			v := validator.New() // report
			_ = v.Struct(item{r.FormValue("name")})
		})
		r.Group(func(r chi.Router) {
			d := schema.NewDecoder() // silent
			r.Use(func(next http.Handler) http.Handler {
				p := bluemonday.UGCPolicy() // silent
				return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
					var it item
					_ = d.Decode(&it, r.URL.Query())
					_, _ = w.Write([]byte(p.Sanitize(it.Name)))
					next.ServeHTTP(w, r)
				})
			})
			r.Get("/{id}", show)
		})
	})
	r.Method("GET", "/search", search{})
	r.Method("PUT", "/search", &searcher{d: form.NewDecoder()}) // silent
	return r
}

// limit is middleware that builds inside of the handler.
func limit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var it item
		_ = schema.NewDecoder().Decode(&it, r.URL.Query()) // report
		next.ServeHTTP(w, r)
	})
}

func trim(t *mold.Transformer) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			it := item{r.FormValue("name")}
			_ = t.Struct(r.Context(), &it)
			next.ServeHTTP(w, r)
		})
	}
}

func show(w http.ResponseWriter, r *http.Request) {
	write := func(it item) {
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(it))
	}
	write(item{chi.URLParam(r, "id")})
}

type search struct{}

func (search) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var it item
	d := form.NewDecoder() // report
	d.SetTagName("q")
	_ = d.Decode(&it, r.URL.Query())
}

type searcher struct{ d *form.Decoder }

func (s *searcher) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var it item
	_ = s.d.Decode(&it, r.URL.Query())
}
