// Package own calls what sets its own variable with each call.
package own

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

var shared *validator.Validate

func open() *validator.Validate {
	shared = validator.New() // want `validator.New builds .* for every request in save, .* through open`
	return shared
}

func save(w http.ResponseWriter, r *http.Request) {
	_ = open().Struct(r.Form)
}

var other *validator.Validate

func openOther() *validator.Validate {
	other = validator.New() // silent: call/serves-constructor
	return other
}

func load(w http.ResponseWriter, r *http.Request) {
	if other == nil {
		openOther()
	}
	_ = other.Struct(r.Form)
}
