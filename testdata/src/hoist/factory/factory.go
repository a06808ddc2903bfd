// Package factory has handlers that a function makes.
package factory

import (
	"net/http"
	"reflect"

	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

// Directly returned: the factory is the place.
func Handler() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		dec := schema.NewDecoder() // want `builds`
		dec.IgnoreUnknownKeys(true)
		var in struct{ A string }
		_ = dec.Decode(&in, r.URL.Query())
	}
}

// Depends on what the factory gets.
func Tagged(tag string) http.Handler {
	// the handler
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(r)) // want `builds`
	})
}

// Below what the factory computes.
func Computed(tag string) http.HandlerFunc {
	name := tag + "x"
	h := func(w http.ResponseWriter, r *http.Request) {
		m := reflectx.NewMapper(name) // want `builds`
		_ = m.FieldMap(reflect.ValueOf(r))
	}
	return h
}

// A variable that changes later.
func Changing(tag string) http.HandlerFunc {
	name := tag
	return func(w http.ResponseWriter, r *http.Request) {
		m := reflectx.NewMapper(name)
		_ = m.FieldMap(reflect.ValueOf(r))
		name = r.URL.Path
	}
}

// Depends on the request: the twin.
func PerRequest() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		m := reflectx.NewMapper(r.URL.Query().Get("tag"))
		_ = m.FieldMap(reflect.ValueOf(r))
	}
}

// Called for each request: there is nothing above the literal that is called less
// often.
func wrapped(tag string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(r)) // unfixed: fix/depends-on-function // want `builds`
	}
}

func Wraps(w http.ResponseWriter, r *http.Request) { wrapped("json")(w, r) }
