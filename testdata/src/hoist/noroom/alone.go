package noroom

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

// The twin's has a line of its own.
func Alone(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Struct(r) // want `builds`
}
