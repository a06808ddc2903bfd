// Package callback gives a new instance to functions that callers hand in.
package callback

import (
	"context"
	"net/http"
	"net/url"

	"github.com/go-playground/validator/v10"
)

func with(f func(v *validator.Validate) error) error {
	return f(validator.New()) // report
}

func One(w http.ResponseWriter, r *http.Request) {
	_ = with(func(v *validator.Validate) error { return v.Struct(r.URL) })
}

func Two(w http.ResponseWriter, r *http.Request) {
	_ = with(func(v *validator.Validate) error { return v.Var(r.Host, "hostname") })
}

func tagged(f func(v *validator.Validate)) error {
	v := validator.New() // silent
	f(v)
	return v.Struct(1)
}

func Json(w http.ResponseWriter, r *http.Request) {
	_ = tagged(func(v *validator.Validate) { v.SetTagName("json") })
}

func Form(w http.ResponseWriter, r *http.Request) {
	_ = tagged(func(v *validator.Validate) { v.SetTagName("form") })
}

func language(f func(v *validator.Validate)) error {
	v := validator.New() // silent
	f(v)
	return v.Struct(1)
}

func Language(w http.ResponseWriter, r *http.Request) {
	_ = language(func(v *validator.Validate) { v.SetTagName(r.FormValue("lang")) })
}

func always(f func(v *validator.Validate)) error {
	v := validator.New() // report
	f(v)
	return v.Struct(1)
}

func Always(w http.ResponseWriter, r *http.Request) {
	_ = always(func(v *validator.Validate) { v.SetTagName("check") })
}

var last *validator.Validate

func kept(f func(v *validator.Validate)) { f(validator.New()) } // silent

func Kept(w http.ResponseWriter, r *http.Request) {
	if last == nil {
		kept(func(v *validator.Validate) { last = v })
	}
	_ = last.Struct(r.URL)
}

// Callers may be anywhere.
func Exported(f func(v *validator.Validate) error) error {
	return f(validator.New()) // silent
}

// What the function that gets it has in hand is what it is used on.

func within(ctx context.Context, f func(v *validator.Validate) error) error {
	v := validator.New() // report
	return f(v)
}

func Move(ctx context.Context, from, to *url.URL) error {
	return within(ctx, func(v *validator.Validate) error {
		if err := v.Struct(from); err != nil {
			return err
		}
		return v.Struct(to)
	})
}

func without(f func(v *validator.Validate) error) error {
	v := validator.New() // silent
	return f(v)
}

func Check() error {
	return without(func(v *validator.Validate) error { return v.Var("8080", "numeric") })
}
