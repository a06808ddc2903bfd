// Package rounds makes handlers in a loop.
package rounds

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

// checks makes a handler for each path of a list: the variable is for all of them.
func checks(path string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := validator.New() // want `validator.New builds .* for every request`
		if v.Var(r.FormValue(path), "required") != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

func register(m *http.ServeMux, paths []string) {
	for _, path := range paths {
		m.Handle(path, checks(path))
	}
}
