// Package nolint tells gochecknoglobals why.
package nolint

import (
	"net/http"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

func OneLine(in any) {
	_ = reflectx.NewMapper("one").FieldMap(reflect.ValueOf(in))    // want `builds`
	_ = reflectx.NewMapper("second").FieldMap(reflect.ValueOf(in)) // want `builds`
}

func Trailing(in any) {
	trailing := reflectx.NewMapper("trailing") // want `builds`
	_ = trailing.FieldMap(reflect.ValueOf(in))
}

// Several lines.
func Several(in any) error {
	v := validator.New() // want `builds`
	v.SetTagName("nolint")
	return v.Struct(in)
}

// newValidator is memoised.
func newValidator() *validator.Validate {
	v := validator.New() // want `builds`
	v.SetTagName("memo")
	return v
}

func handle(w http.ResponseWriter, r *http.Request) { _ = newValidator().Struct(r) }
