// Package leftover has fixes that must leave nothing behind that says nothing.
package leftover

import (
	"errors"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type form struct{ Name string }

// Closures that build the same: no alias is left in the one with a comment.
func Routes() map[string]http.HandlerFunc {
	return map[string]http.HandlerFunc{
		"a": func(w http.ResponseWriter, r *http.Request) {
			decoder := schema.NewDecoder() // want `builds`
			_ = decoder.Decode(new(form), r.Form)
		},
		"b": func(w http.ResponseWriter, r *http.Request) {
			// Create a new decoder.
			decoder := schema.NewDecoder() // want `builds`
			_ = decoder.Decode(new(form), r.Form)
		},
		"c": func(w http.ResponseWriter, r *http.Request) {
			// the schema decoder
			d := schema.NewDecoder() // want `builds`
			_ = d.Decode(new(form), r.Form)
		},
		"d": func(w http.ResponseWriter, r *http.Request) {
			// This decoder is strict, unlike the one of the old API.
			dec := schema.NewDecoder() // want `builds`
			_ = dec.Decode(new(form), r.Form)
		},
	}
}

// An equal instance is in scope: the closure uses it.
func InScope() http.HandlerFunc {
	validate := validator.New(validator.WithRequiredStructEnabled())
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost {
			v := validator.New(validator.WithRequiredStructEnabled()) // want `builds`
			_ = v.Struct(r.Form)
		}
		_ = validate.Struct(r.Header)
	}
}

// Not one that is configured, or of another kind.
func Configured() http.HandlerFunc {
	validate := validator.New(validator.WithRequiredStructEnabled())
	validate.SetTagName("check")
	return func(w http.ResponseWriter, r *http.Request) {
		v := validator.New(validator.WithRequiredStructEnabled()) // want `builds`
		_ = v.Struct(r.Form)
		_ = validate.Struct(r.Header)
	}
}

// The function has an err of its own in the block.
func OwnErr(in any) error {
	var err error
	if in == nil {
		err = errors.New("none")
	}
	v := validator.New() // want `builds`
	if err := v.RegisterValidation("x", nil); err != nil {
		return errors.Join(err, errors.New("x"))
	}
	return errors.Join(err, v.Struct(in))
}
