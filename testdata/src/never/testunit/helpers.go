package testunit

import (
	"net/http"
	"testing"

	"github.com/go-playground/validator/v10"
)

// Harness drives a test.
type Harness struct{ T testing.TB }

// Outline is what a harness would be without a test.
type Outline struct{ Name string }

func Valid(t *testing.T, v any) {
	t.Helper()
	if err := validator.New().Struct(v); err != nil { // silent: file/test-code
		t.Fatal(err)
	}
	for _, x := range []any{v, v} {
		if Check(x) != nil || onlyTests(x) != nil || notOnlyTests(x) != nil {
			t.Fail()
		}
	}
	_ = tagged("other").Struct(v)
}

// Serve needs no test to be test code.
func Serve(v any) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = validator.New().Struct(v) // silent: file/test-code
		_ = Check(r)
		_ = NewValidator().Struct(r)
	})
}

func FakeValidate(v any) error { return validator.New().Struct(v) } // silent: file/test-code

var fake = func(w http.ResponseWriter, r *http.Request) { _ = validator.New().Struct(r) }
