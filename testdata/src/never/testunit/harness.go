package testunit

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

// A method of a type that holds the test is test code wherever it stands, and
// so is what gets one.

func (h *Harness) Check(v any) error { return validator.New().Struct(v) } // silent: file/test-code

func (h *Harness) ServeHTTP(w http.ResponseWriter, r *http.Request) { _ = validator.New().Struct(r) } // silent: file/test-code

func (h *Harness) each(vs []any) {
	for _, v := range vs {
		_ = validator.New().Struct(v) // silent: file/test-code
	}
	run(func() { _ = validator.New().Struct(vs) }) // silent: file/test-code
}

func run(f func()) { f() }

func with(h *Harness, v any) error { return validator.New().Struct(v) } // silent: file/test-code

func (o *Outline) Check(v any) error {
	return validator.New().Struct(v) // want `on every call of \(\*Outline\)\.Check`
}

func (o *Outline) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Struct(r) // want `for every request in \(\*Outline\)\.ServeHTTP`
}

func outlined(o *Outline, v any) error {
	return validator.New().Struct(v) // want `on every call of outlined`
}
