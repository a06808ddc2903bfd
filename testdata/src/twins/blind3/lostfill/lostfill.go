// Package lostfill fills something lazily that is a copy, so that the next call finds it empty again. What decides: whether
// what is filled is what the next call looks at.
package lostfill

import (
	"net/http"

	"github.com/jmoiron/sqlx/reflectx"
	"reflect"
)

type row struct{ ID int }

type byValue struct{ m *reflectx.Mapper }

func (s byValue) mapper() *reflectx.Mapper {
	if s.m == nil {
		s.m = reflectx.NewMapper("db") // report
	}
	return s.m
}

func (s byValue) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mapper().FieldMap(reflect.ValueOf(row{}))
}

type handlers struct{ m *reflectx.Mapper }

func (h handlers) List(w http.ResponseWriter, r *http.Request) {
	if h.m == nil {
		h.m = reflectx.NewMapper("db") // report
	}
	h.m.FieldMap(reflect.ValueOf(row{}))
}

func Param(w http.ResponseWriter, r *http.Request) { fill(nil, row{}) }

func fill(m *reflectx.Mapper, x row) {
	if m == nil {
		m = reflectx.NewMapper("db") // report
	}
	m.FieldMap(reflect.ValueOf(x))
}

func Var(w http.ResponseWriter, r *http.Request) {
	var m *reflectx.Mapper
	if m == nil {
		m = reflectx.NewMapper("json") // report
	}
	m.FieldMap(reflect.ValueOf(row{}))
}

var global *reflectx.Mapper

func Shadowed(w http.ResponseWriter, r *http.Request) {
	if global == nil {
		global := reflectx.NewMapper("db") // report
		global.FieldMap(reflect.ValueOf(row{}))
	}
}

type state struct{ m *reflectx.Mapper }

var app = &state{}

func Copied(w http.ResponseWriter, r *http.Request) {
	s := *app
	if s.m == nil {
		s.m = reflectx.NewMapper("db") // report
	}
	s.m.FieldMap(reflect.ValueOf(row{}))
}

var table = map[string]state{}

func Element(w http.ResponseWriter, r *http.Request) {
	s := table["row"]
	if s.m == nil {
		s.m = reflectx.NewMapper("db") // report
	}
	s.m.FieldMap(reflect.ValueOf(row{}))
}

// What is looked at is filled.

func (s *state) mapper() *reflectx.Mapper {
	if s.m == nil {
		s.m = reflectx.NewMapper("db") // silent
	}
	return s.m
}

func Pointer(w http.ResponseWriter, r *http.Request) {
	app.mapper().FieldMap(reflect.ValueOf(row{}))
}

type inner struct{ st *state }

func (i inner) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if i.st.m == nil {
		i.st.m = reflectx.NewMapper("db") // silent
	}
	i.st.m.FieldMap(reflect.ValueOf(row{}))
}

func PutBack(w http.ResponseWriter, r *http.Request) {
	s := table["kept"]
	if s.m == nil {
		s.m = reflectx.NewMapper("db") // silent
		table["kept"] = s
	}
	s.m.FieldMap(reflect.ValueOf(row{}))
}

func Alias(w http.ResponseWriter, r *http.Request) {
	s := app
	if s.m == nil {
		s.m = reflectx.NewMapper("db") // silent
	}
	s.m.FieldMap(reflect.ValueOf(row{}))
}
