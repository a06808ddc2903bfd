// Package bind reads requests.
package bind

import (
	"encoding/json"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type Decoder interface {
	Decode(dst any, src map[string][]string) error
}

type Checker interface{ Struct(v any) error }

var (
	query = schema.NewDecoder() // silent
	rules = validator.New()     // silent
)

// Query reads with what all read with.
func Query(r *http.Request, dst any) error { return query.Decode(dst, r.URL.Query()) }

// QueryWith reads with what the caller has.
func QueryWith(r *http.Request, dst any, d Decoder) error { return d.Decode(dst, r.URL.Query()) }

// Form makes its own.
func Form(r *http.Request, dst any) error {
	d := form.NewDecoder() // report
	if err := r.ParseForm(); err != nil {
		return err
	}
	return d.Decode(dst, r.Form)
}

// JSON checks what it reads, with the rules of all if the caller has none.
func JSON[T any](r *http.Request, checks ...Checker) (T, error) {
	var v T
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
		return v, err
	}
	if len(checks) == 0 {
		return v, rules.Struct(v)
	}
	for _, c := range checks {
		if err := c.Struct(v); err != nil {
			return v, err
		}
	}
	return v, nil
}

// Handler calls h with what it read, checked by what check returns.
func Handler[T any](check func() Checker, h func(w http.ResponseWriter, v T)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v, err := JSON[T](r, check())
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		h(w, v)
	}
}

// Checked does so with a checker that is there.
func Checked[T any](c Checker, h func(w http.ResponseWriter, v T)) http.HandlerFunc {
	return Handler(func() Checker { return c }, h)
}
