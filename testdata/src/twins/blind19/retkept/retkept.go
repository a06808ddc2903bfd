// Package retkept returns what it has made, in something. What decides: whether the one who asked for it asks once.
package retkept

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

type page struct{ name string }

func (p page) String() string { return p.name }

type checker interface{ check(x any) error }

type ruled struct {
	*validator.Validate
	page
}

func (c ruled) check(x any) error { return c.Struct(x) }

func byFace() checker {
	return &ruled{Validate: validator.New()} // silent
}

func byMethod() func(any, map[string][]string) error {
	return form.NewDecoder().Decode // silent
}

func byMap() map[string]*reflectx.Mapper {
	return map[string]*reflectx.Mapper{"db": reflectx.NewMapper("db")} // silent
}

func byNamed() (f func(context.Context, any) error, err error) {
	t := mold.New() // silent
	f = func(ctx context.Context, x any) error { return t.Struct(ctx, x) }
	return
}

func byChan() <-chan *schema.Decoder {
	c := make(chan *schema.Decoder, 1)
	c <- schema.NewDecoder() // silent
	return c
}

func (c ruled) strict() checker {
	c.Validate = validator.New(validator.WithRequiredStructEnabled()) // report
	return c
}

func forMethod() func(any, map[string][]string) error {
	return schema.NewDecoder().Decode // report
}

func forNamed() (f func(context.Context, any) error, err error) {
	t := mold.New() // report
	f = func(ctx context.Context, x any) error { return t.Struct(ctx, x) }
	return
}

func forArray() [2]*reflectx.Mapper {
	m := reflectx.NewMapper("json") // report
	return [...]*reflectx.Mapper{m, m}
}

type desk struct {
	rules checker
	forms func(any, map[string][]string) error
	maps  map[string]*reflectx.Mapper
	trim  func(context.Context, any) error
	query *schema.Decoder
}

func (s *desk) create(w http.ResponseWriter, r *http.Request) {
	_ = s.rules.check(in(r))
	_ = s.forms(in(r), r.URL.Query())
	s.maps["db"].FieldMap(reflect.ValueOf(in(r)))
	_ = s.trim(r.Context(), in(r))
	_ = s.query.Decode(in(r), r.URL.Query())
}

func (s *desk) change(w http.ResponseWriter, r *http.Request) {
	_ = ruled{page: page{r.URL.Path}}.strict().check(in(r))
	_ = forMethod()(in(r), r.URL.Query())
	if f, err := forNamed(); err == nil {
		_ = f(r.Context(), in(r))
	}
	for _, m := range forArray() {
		m.FieldMap(reflect.ValueOf(in(r)))
	}
}

func newDesk() *desk {
	s := &desk{rules: byFace(), forms: byMethod(), maps: byMap(), query: <-byChan()}
	s.trim, _ = byNamed()
	return s
}

func Routes(m *http.ServeMux) {
	s := newDesk()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
}
