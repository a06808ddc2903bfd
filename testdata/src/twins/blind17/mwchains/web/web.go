// Package web puts things around its handlers. What decides: whether it does so for a route, or for a request.
package web

import (
	"net/http"
	"reflect"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind17/mwchains/mw"
)

type item struct{ Name string }

type server struct {
	h  http.Handler
	ms []mw.Middleware
}

func create(w http.ResponseWriter, r *http.Request) {
	_ = mw.From(r).Decode(new(item), r.URL.Query())
}

// wrapped puts it around for a request.
func (s *server) wrapped(w http.ResponseWriter, r *http.Request) {
	mw.Check(http.HandlerFunc(create)).ServeHTTP(w, r) // report
}

// cleaned is given options for a request, which are the same each time.
func (s *server) cleaned(w http.ResponseWriter, r *http.Request) {
	mw.Clean("b", "i")(s.h).ServeHTTP(w, r) // report
}

// query is one of its own.
func query(strict bool) mw.Middleware {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(!strict)
	return func(next http.Handler) http.Handler {
		m := reflectx.NewMapper("q") // silent
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			var x item
			_ = d.Decode(&x, r.URL.Query())
			m.FieldMap(reflect.ValueOf(x))
			next.ServeHTTP(w, r)
		})
	}
}

// each makes it in the innermost of three.
func each(tag string) mw.Middleware {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			m := reflectx.NewMapper(tag) // report
			m.FieldMap(reflect.ValueOf(item{r.FormValue("name")}))
			next.ServeHTTP(w, r)
		})
	}
}

// trim is put around for a request by those who have it.
func trim(next http.Handler) http.Handler {
	t := mold.New() // report
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = t.Struct(r.Context(), &item{r.FormValue("name")})
		next.ServeHTTP(w, r)
	})
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := s.h
	if r.FormValue("trim") != "" {
		h = trim(h)
	}
	h.ServeHTTP(w, r)
}

func Routes(m *http.ServeMux) {
	v := validator.New() // silent
	s := &server{}
	s.ms = append(s.ms, mw.Check, mw.Trim, mw.Clean("p"), mw.Forms, mw.Fresh, query(true), each("tag"), func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			_ = v.Struct(item{r.FormValue("name")})
			next.ServeHTTP(w, r)
		})
	})
	s.h = mw.Chain(http.HandlerFunc(create), s.ms...)
	m.Handle("/", s)
	m.HandleFunc("/wrapped", s.wrapped)
	m.HandleFunc("/cleaned", s.cleaned)
}
