//mapperlint:config hoist=none

// Package two has a directive in each of its files.
package two

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

func handler(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Struct(r)
}
