// Package said has directives of its author.
package said

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

//mapperlint:once
func setUp(in any) error {
	return validator.New().Struct(in) // silent
}

func createA(w http.ResponseWriter, r *http.Request) {
	//mapperlint:ignore the endpoint is called once a day
	_ = validator.New().Struct(order{ID: r.FormValue("id")}) // silent
}

//mapperlint:ignore kept for comparison
func createB(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	_ = v.Struct(order{ID: r.FormValue("id")})
}

func createC(w http.ResponseWriter, r *http.Request) {
	//nolint:mapperlint
	_ = validator.New().Struct(order{ID: r.FormValue("id")}) // silent
}

func createD(w http.ResponseWriter, r *http.Request) {
	//lint:ignore mapperlint once a day
	_ = validator.New().Struct(order{ID: r.FormValue("id")}) // silent
}

//mapperlint:request
func onEvent(name string) {
	v := validator.New() // report
	_ = v.Struct(current)
}

var current = order{ID: "1"}

//mapperlint:request
type callback func(name string)

func on(f callback) {}

func Mount() {
	on(func(name string) {
		_ = validator.New().Struct(current) // report
	})
}

// A comment for another linter says nothing.
func createE(w http.ResponseWriter, r *http.Request) {
	//nolint:errcheck
	validator.New().Struct(order{ID: r.FormValue("id")}) // report
}

func createF(w http.ResponseWriter, r *http.Request) {
	//lint:ignore SA4006 old
	_ = validator.New().Struct(order{ID: r.FormValue("id")}) // report
}
