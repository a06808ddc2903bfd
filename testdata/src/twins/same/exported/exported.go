// Package exported has functions that choose by a parameter for which all callers
// in the package pass the same.
package exported

import (
	"encoding/json"
	"net/http"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// Other packages may pass another tag.
func Fields(tag string, v any) map[string]reflect.Value {
	return reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(v)) // silent
}

func Columns(v any) map[string]reflect.Value { return Fields("db", v) }

// No other package may.
func fields(tag string, v any) map[string]reflect.Value {
	return reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(v)) // report
}

func Row(v any) map[string]reflect.Value { return fields("db", v) }

type Checker struct{}

func (Checker) Check(tag string, v any) error {
	val := validator.New() // silent
	val.SetTagName(tag)
	return val.Struct(v)
}

func (c Checker) Default(v any) error { return c.Check("check", v) }

type checker struct{}

func (checker) check(tag string, v any) error {
	val := validator.New() // report
	val.SetTagName(tag)
	return val.Struct(v)
}

func (c checker) normal(v any) error { return c.check("check", v) }

// One constant, but for what a decoder writes.
func byRequest(w http.ResponseWriter, r *http.Request) {
	tag := "db"
	_ = json.NewDecoder(r.Body).Decode(&tag)
	_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(r.URL)) // silent
}

func oneConstant(w http.ResponseWriter, r *http.Request) {
	tag := "db"
	if r.Method == http.MethodPut {
		tag = "db"
	}
	_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(r.URL)) // report
}
