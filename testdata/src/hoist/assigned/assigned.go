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
