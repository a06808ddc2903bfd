package moved

import (
	"regexp"

	"github.com/go-playground/validator/v10"
)

// What the callback builds is built as often as it is called, wherever the
// callback is registered.
func Password(in any) error {
	validate := validator.New() // want `builds`
	validate.RegisterValidation("password", func(fl validator.FieldLevel) bool {
		return regexp.MustCompile(`[A-Z]`).MatchString(fl.Field().String()) // unfixed: fix/moves-with-other // want `builds`
	})
	return validate.Struct(in)
}
