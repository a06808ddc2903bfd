// Package harness helps tests.
package harness

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

// Server starts a server for a test.
func Server(t *testing.T, h http.Handler) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s
}

// Valid fails the test when x is not.
func Valid(t testing.TB, x any) {
	t.Helper()
	// For a test.
	if err := validator.New().Struct(x); err != nil { // silent
		t.Fatal(err)
	}
}

// Form is what a browser sends.
func Form(x any) map[string][]string {
	// The file is for tests.
	values, err := form.NewEncoder().Encode(x) // silent
	if err != nil {
		panic(err)
	}
	return values
}
