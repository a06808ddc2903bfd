//mapperlint:ignore all of this is called once a day

package files

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

func documented(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Struct(r)
}

func documentedAgain(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Struct(r)
}
