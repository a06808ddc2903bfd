// Package mountfuncs mounts its routes by functions that are held in variables. What decides: whether the function mounts, or is mounted.
package mountfuncs

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type mount func(m *http.ServeMux)

type route struct {
	path string
	make func() http.HandlerFunc
}

func users(m *http.ServeMux) {
	v := validator.New() // silent
	m.HandleFunc("/users", func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(in(r)) })
}

var trims mount = func(m *http.ServeMux) {
	t := mold.New() // silent
	m.HandleFunc("/trims", func(w http.ResponseWriter, r *http.Request) { _ = t.Struct(r.Context(), in(r)) })
}

func search() http.HandlerFunc {
	d := form.NewDecoder() // silent
	return func(w http.ResponseWriter, r *http.Request) { _ = d.Decode(in(r), r.URL.Query()) }
}

var routes = []route{
	{"/search", search},
	{"/find", func() http.HandlerFunc {
		d := schema.NewDecoder() // silent
		return func(w http.ResponseWriter, r *http.Request) { _ = d.Decode(in(r), r.URL.Query()) }
	}},
}

func apply(m *http.ServeMux, mounts ...mount) {
	for _, f := range mounts {
		f(m)
	}
}

type api struct{ policy *bluemonday.Policy }

func (a *api) mount(m *http.ServeMux) {
	a.policy = bluemonday.UGCPolicy() // silent
	m.HandleFunc("/clean", func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(a.policy.Sanitize(in(r).Name)))
	})
}

func logged(f mount) mount {
	return func(m *http.ServeMux) {
		e := form.NewEncoder() // silent
		_, _ = e.Encode(user{"mount"})
		f(m)
	}
}

// raw is mounted itself.
func raw(w http.ResponseWriter, r *http.Request) {
	f := search2
	f()(w, r)
}

func search2() http.HandlerFunc {
	m := reflectx.NewMapper("db") // report
	return func(w http.ResponseWriter, r *http.Request) { _ = m.TypeMap(reflect.TypeFor[user]()) }
}

func Routes(m *http.ServeMux) {
	a := &api{}
	apply(m, users, logged(trims), a.mount)
	for _, rt := range routes {
		m.HandleFunc(rt.path, rt.make())
	}
	m.HandleFunc("/raw", raw)
}
