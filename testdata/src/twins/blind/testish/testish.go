// Package testish has helpers for tests in files of its own; and code of the program that has nothing to do with them.
package testish

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

func create(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Struct(order{ID: r.FormValue("id")}) // report
}

func (o order) Validate() error {
	return validator.New().Struct(o) // report
}

func Check(in any) error {
	v := validator.New() // report
	return v.Struct(in)
}

func checkAll() (bad int) {
	for _, o := range []order{{"a"}, {"b"}} {
		if validator.New().Struct(o) != nil { // report
			bad++
		}
	}
	return bad
}
