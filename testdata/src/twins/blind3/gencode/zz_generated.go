package gencode

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

// The name of the file says nothing.
func Named(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Var(r.FormValue("name"), "required") // report
}
