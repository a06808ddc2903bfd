package sites

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type API struct{ checks []any }

var shared = validator.New()

func (a *API) create(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // want `builds one for every request`
	if err := v.Struct(a); err != nil {
		return
	}
	func() {
		x := newValidator()
		_ = x.Struct(r)
	}()
}

func newValidator() *validator.Validate {
	return validator.New() // want `builds one for every request`
}

func quiet() any { return shared }
