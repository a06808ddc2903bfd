// Package toliteral hands literals to helpers that call them with an argument of the same call. What decides: what that argument is there.
package toliteral

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/jmoiron/sqlx/reflectx"
)

// by calls f with the tag.
func by[T any](tag string, f func(string) T) T { return f(tag) }

// named does so for others.
func named[T any](tag string, f func(string) T) T { return f(tag) }

func constant(w http.ResponseWriter, r *http.Request) {
	m := by("db", func(tag string) *reflectx.Mapper {
		return reflectx.NewMapper(tag) // report
	})
	m.FieldMap(reflect.ValueOf(r))
}

func other(w http.ResponseWriter, r *http.Request) {
	d := by("json", func(tag string) *form.Decoder {
		d := form.NewDecoder() // report
		d.SetTagName(tag)
		return d
	})
	_ = d.Decode(r, r.URL.Query())
}

func asked(w http.ResponseWriter, r *http.Request) {
	m := by(r.FormValue("tag"), func(tag string) *reflectx.Mapper {
		return reflectx.NewMapper(tag) // silent
	})
	m.FieldMap(reflect.ValueOf(r))
}

// held is called with one tag, and with another.
func held(w http.ResponseWriter, r *http.Request) {
	mapper := func(tag string) *reflectx.Mapper {
		return reflectx.NewMapper(tag) // silent
	}
	named("db", mapper).FieldMap(reflect.ValueOf(r))
	named(r.FormValue("tag"), mapper).FieldMap(reflect.ValueOf(r))
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/constant", constant)
	m.HandleFunc("/other", other)
	m.HandleFunc("/asked", asked)
	m.HandleFunc("/held", held)
}
