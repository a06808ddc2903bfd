package app

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

// Admin stands in a package that has a file for tests, but not in that file.
func Admin(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	if err := v.Var(r.FormValue("a"), "required"); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}
