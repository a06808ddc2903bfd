// Package testunit has a file of test code beside its own: the file is the unit,
// not the package.
package testunit

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type Release struct{ Path string }

func (r Release) Validate() error {
	return validator.New().Struct(r) // want `on every call of Release.Validate`
}

func Handle(w http.ResponseWriter, r *http.Request) {
	if err := validator.New().Struct(r); err != nil { // want `for every request in Handle`
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// Check asks for one tag; only tests ask for another.
func Check(v any) error {
	return tagged("valid").Struct(v)
}

func tagged(tag string) *validator.Validate {
	v := validator.New() // want `on every call of Check, .*, through tagged`
	v.SetTagName(tag)
	return v
}

// The program uses it with several tags, of which each may have one.
func CheckAs(kind, v any) error {
	if kind == nil {
		return taggedAs("valid").Struct(v)
	}
	return taggedAs("other").Struct(v)
}

func taggedAs(tag string) *validator.Validate {
	v := validator.New() // want `through taggedAs: build one for each argument once`
	v.SetTagName(tag)
	return v
}

// NewValidator is what package use builds for each request.
func NewValidator() *validator.Validate { return validator.New() }

// onlyTests has no caller but tests.
func onlyTests(v any) error { return validator.New().Struct(v) }

// notOnlyTests has one more.
func notOnlyTests(v any) error {
	return validator.New().Struct(v) // want `on every call of notOnlyTests`
}

func Use(v any) error { return notOnlyTests(v) }
