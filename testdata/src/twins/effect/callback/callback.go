// Package callback gives a new instance to functions that callers hand in.
package callback

import (
	"net/http"

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
