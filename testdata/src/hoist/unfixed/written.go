package unfixed

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

// The set-up shares its line with other code.
func OneLine(in any) error { v := validator.New(); v.SetTagName("binding"); return v.Struct(in) } // unfixed: fix/shares-line // want `builds`

// The twin has lines of its own.
func Lines(in any) error {
	form := validator.New() // want `builds`
	form.SetTagName("form")
	return form.Struct(in)
}

// So does an assignment that would go.
var replaced *validator.Validate

func Replace(w http.ResponseWriter, r *http.Request) { replaced = validator.New(); _ = replaced.Struct(r) } // unfixed: fix/statement-stays // want `builds`

// The twin stands on a line.
var renewed *validator.Validate

func Renew(w http.ResponseWriter, r *http.Request) {
	renewed = validator.New() // want `builds`
	_ = renewed.Struct(r)
}
