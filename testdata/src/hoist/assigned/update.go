package assigned

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

// Update needs the import no longer.
func Update(w http.ResponseWriter, r *http.Request) {
	validate = validator.New() // want `builds`
	if err := validate.Struct(r); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}
