// Package api is no test, whatever its names say. What decides: whether a test can be seen.
package api

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/jmoiron/sqlx/reflectx"
)

// TestCase is what customers test with.
type TestCase struct{ Name string }

// TestCreate is a handler.
func TestCreate(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	_ = d.Decode(new(TestCase), r.URL.Query())
}

// BenchmarkAll runs what customers have.
func BenchmarkAll(ts []TestCase) {
	for _, t := range ts {
		m := reflectx.NewMapper("db") // report
		m.FieldMap(reflect.ValueOf(t))
	}
}
