// Package pkg wants package variables.
package pkg

import (
	"net/http"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

func Handler() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		dec := schema.NewDecoder() // want `builds`
		_ = dec.Decode(r, r.URL.Query())
	}
}

func newValidator() *validator.Validate {
	v := validator.New() // want `builds`
	v.SetTagName("binding")
	return v
}

func handle(w http.ResponseWriter, r *http.Request) { _ = newValidator().Struct(r) }

// What depends on the function has no package variable.
func Loop(tag string, rows []any) {
	for _, row := range rows {
		m := reflectx.NewMapper(tag) // unfixed: fix/depends-on-function // want `builds`
		_ = m.FieldMap(reflect.ValueOf(row))
	}
}
