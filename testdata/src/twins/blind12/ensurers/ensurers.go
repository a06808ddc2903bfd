// Package ensurers has helpers that fill a place which they are given, by a function which they are given. What decides: whether the place is older
// than the request, and whether the helper looks into it first.
package ensurers

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

func ensure[T any](p **T, mk func() *T) *T {
	if *p == nil {
		*p = mk()
	}
	return *p
}

// anew does not look.
func anew[T any](p **T, mk func() *T) *T {
	*p = mk()
	return *p
}

func ensureIn[K comparable, V any](m map[K]V, k K, mk func() V) V {
	v, ok := m[k]
	if !ok {
		v = mk()
		m[k] = v
	}
	return v
}

// slot holds one.
type slot[T any] struct{ v *T }

func (s *slot[T]) get(mk func() *T) *T {
	if s.v == nil {
		s.v = mk()
	}
	return s.v
}

// passing is filled, and forgets it: its receiver is a copy.
type passing[T any] struct{ v *T }

func (s passing[T]) get(mk func() *T) *T {
	if s.v == nil {
		s.v = mk()
	}
	return s.v
}

type server struct {
	rules   *validator.Validate
	renewed *validator.Validate
	byKind  map[string]*schema.Decoder
	strict  slot[bluemonday.Policy]
	ugc     passing[bluemonday.Policy]
	trim    *mold.Transformer
	fields  *reflectx.Mapper
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{r.FormValue("name")}
	v := ensure(&s.rules, func() *validator.Validate {
		return validator.New() // silent
	})
	_ = v.Struct(x)
	v = anew(&s.renewed, func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	})
	_ = v.Struct(x)
	var own *form.Decoder
	_ = ensure(&own, func() *form.Decoder {
		return form.NewDecoder() // report
	}).Decode(&x, r.URL.Query())
	d := ensureIn(s.byKind, r.FormValue("kind"), func() *schema.Decoder {
		return schema.NewDecoder() // silent
	})
	_ = d.Decode(&x, r.URL.Query())
	here := make(map[string]*schema.Decoder)
	d = ensureIn(here, "any", func() *schema.Decoder {
		d := schema.NewDecoder() // report
		d.IgnoreUnknownKeys(true)
		return d
	})
	_ = d.Decode(&x, r.URL.Query())
	x.Name = s.strict.get(func() *bluemonday.Policy {
		return bluemonday.NewPolicy() // silent
	}).Sanitize(x.Name)
	x.Name = s.ugc.get(func() *bluemonday.Policy {
		return bluemonday.UGCPolicy() // report
	}).Sanitize(x.Name)
	fill := ensure[mold.Transformer]
	_ = fill(&s.trim, func() *mold.Transformer {
		t := mold.New() // silent
		t.RegisterAlias("name", "trim,lcase")
		return t
	}).Struct(context.Background(), &x)
	var passed slot[reflectx.Mapper]
	_ = passed.get(func() *reflectx.Mapper {
		return reflectx.NewMapper("json") // report
	}).FieldMap(reflect.ValueOf(x))
	_ = ensure(&s.fields, func() *reflectx.Mapper { return reflectx.NewMapper("db") }).FieldMap(reflect.ValueOf(x)) // silent
	_, _ = w.Write([]byte(x.Name))
}

func New() http.Handler { return &server{byKind: make(map[string]*schema.Decoder)} }
