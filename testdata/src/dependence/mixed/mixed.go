// Package mixed assigns constants of several kinds to variables of type any.
package mixed

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

var strict any = "no"

func setUp(yes bool) {
	if yes {
		strict = true
	}
}

func create(w http.ResponseWriter, r *http.Request) {
	var mode any = "form"
	if r.Method == http.MethodPut {
		mode = true
	}
	v := validator.New() // silent: request/depends-on-parameter
	v.SetTagName(tag(mode))
	_ = v.Var(r.FormValue("name"), "required")
	if strict == "yes" {
		strict = false
		_ = form.NewDecoder().Decode(&mode, r.Form) // want `for every request in create`
	}
}

func tag(mode any) string {
	switch mode {
	case "form":
		return "form"
	case true:
		return "validate"
	case 1:
		return "binding"
	}
	return ""
}
