package assigned

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

var validate *validator.Validate

// Create assigns the package's variable for each request, a race.
func Create(w http.ResponseWriter, r *http.Request) {
	validate = validator.New() // want `builds`
	if err := validate.Struct(r); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// Reset is not in the same way: this variable is changed elsewhere, too.
var tagged *validator.Validate

func Tagged(w http.ResponseWriter, r *http.Request) {
	tagged = validator.New() // unfixed: fix/assigned-again // want `builds`
	_ = tagged.Struct(r)
}

func SetTagged(v *validator.Validate) { tagged = v }

var helper *validator.Validate

// check is called for each form, and nobody else looks into the variable.
func check(form any) error {
	helper = validator.New() // want `builds one on every call of check`
	return helper.Struct(form)
}

var named *validator.Validate

// checkNamed configures what it puts there.
func checkNamed(form any) error {
	named = validator.New() // unfixed: fix/configured-later // want `builds one on every call of checkNamed`
	named.SetTagName("check")
	return named.Struct(form)
}
