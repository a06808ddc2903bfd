package factory

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

// Equal instances of several handlers are one variable of the package.
func Login() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := validator.New() // want `builds`
		_ = v.Struct(r.Form)
	}
}

func Logout() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := validator.New() // want `builds`
		_ = v.Struct(r.Form)
	}
}

// The twin: another one has none that is equal.
func Strict() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := validator.New(validator.WithRequiredStructEnabled()) // want `builds`
		_ = v.Struct(r.Form)
	}
}
