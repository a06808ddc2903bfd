// This file was generated once by a scaffold; edit it as you like.

package gencode

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

func Scaffolded(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.Var(r.FormValue("name"), "required")
}

func (p CreatePetParams) Validate() error {
	return validator.New().Struct(p) // report
}
