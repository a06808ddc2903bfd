// Package transport makes handlers of functions.
package transport

import (
	"encoding/json"
	"net/http"

	"github.com/go-playground/form/v4"

	"twins/blind9/platform/validate"
)

// Binder reads a request.
type Binder struct {
	forms *form.Decoder
	check *validate.Validator
}

// NewBinder has the default if it is given none.
func NewBinder(v *validate.Validator) *Binder {
	if v == nil {
		v = validate.Default()
	}
	return &Binder{forms: form.NewDecoder(), check: v} // silent: its callers decide
}

// Bind reads r into dst.
func (b *Binder) Bind(r *http.Request, dst any) error {
	if err := b.forms.Decode(dst, r.Form); err != nil {
		return err
	}
	return b.check.Struct(r.Context(), dst)
}

// Handler makes a handler, with a binder for each handler.
func Handler[In, Out any](f func(*http.Request, In) (Out, error)) http.Handler {
	b := NewBinder(nil)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var in In
		if err := b.Bind(r, &in); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		out, err := f(r, in)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		_ = json.NewEncoder(w).Encode(out)
	})
}
