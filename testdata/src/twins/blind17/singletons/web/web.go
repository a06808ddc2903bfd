// Package web asks rules for what it needs. What decides: whether it is made each time that somebody asks.
package web

import (
	"net/http"
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind17/singletons/rules"
)

type item struct{ Name string }

type server struct{ m *reflectx.Mapper }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	_ = rules.Rules().Struct(x)
	_ = rules.Trim().Struct(r.Context(), &x)
	_ = rules.Forms().Decode(&x, r.URL.Query())
	_ = rules.Query().Decode(&x, r.URL.Query())
	if c, err := rules.Codec(); err == nil {
		_, _ = c.BinaryFromNative(nil, x.Name)
	}
	s.m.FieldMap(reflect.ValueOf(x))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	rules.Fields().FieldMap(reflect.ValueOf(x)) // report
	_ = rules.Strict().Struct(x)                // report
	_ = rules.Fresh()().Struct(r.Context(), &x) // report
}

func Routes(m *http.ServeMux) {
	s := &server{m: rules.Fields()}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
}
