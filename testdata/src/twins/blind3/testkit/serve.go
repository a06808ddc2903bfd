package testkit

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

// The other file of the package has no test in its hands: a demo server that is shipped.

func Demo(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.Var(r.FormValue("id"), "uuid")
}

func DemoTest(x any) error {
	return validator.New().Struct(x) // report
}

type T struct{ failed bool }

// Its T is no test.
func (t *T) Check(x any) {
	t.failed = validator.New().Struct(x) != nil // report
}
