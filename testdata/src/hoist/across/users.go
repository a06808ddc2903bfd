package across

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

// A User is what accounts are read into.
type User struct {
	Name string `validate:"required"`
}

// CreateUser needs its import for the errors.
func CreateUser(w http.ResponseWriter, r *http.Request) {
	// Validate the user.
	validate := validator.New() // want `builds`
	err := validate.Struct(User{})
	if _, ok := err.(validator.ValidationErrors); ok {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// UpdateUser has a validator that is configured in another way.
func UpdateUser(w http.ResponseWriter, r *http.Request) {
	validate := validator.New() // want `builds`
	validate.SetTagName("update")
	_ = validate.Struct(User{})
}
