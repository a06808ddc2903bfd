// Package methodvalue uses an instance through method values and method expressions.
package methodvalue

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

func createA(w http.ResponseWriter, r *http.Request) {
	check := validator.New().Struct // report
	_ = check(order{ID: r.FormValue("id")})
}

func createB(w http.ResponseWriter, r *http.Request) {
	_ = (*validator.Validate).Struct(validator.New(), order{ID: r.FormValue("id")}) // report
}

func createC(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	for _, f := range []func(any) error{v.Struct} {
		_ = f(order{ID: r.FormValue("id")})
	}
}

func run(f func(any) error, in any) error { return f(in) }

func createD(w http.ResponseWriter, r *http.Request) {
	_ = run(validator.New().Struct, order{ID: r.FormValue("id")}) // report
}

func checker() func(any) error {
	return validator.New().Struct // report
}

func createE(w http.ResponseWriter, r *http.Request) { _ = checker()(order{ID: r.FormValue("id")}) }

var check = validator.New().Struct // silent

func createF(w http.ResponseWriter, r *http.Request) { _ = check(order{ID: r.FormValue("id")}) }

type server struct{ check func(any) error }

func New() *server {
	return &server{check: validator.New().Struct} // silent
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = s.check(order{ID: r.FormValue("id")})
}

func handler() http.HandlerFunc {
	check := validator.New().Struct // silent
	return func(w http.ResponseWriter, r *http.Request) {
		_ = check(order{ID: r.FormValue("id")})
	}
}
