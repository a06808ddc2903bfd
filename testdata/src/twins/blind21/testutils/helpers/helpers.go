// Package helpers helps tests.
package helpers

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// Valid fails the test.
func Valid(t *testing.T, v any) {
	t.Helper()
	if err := validator.New().Struct(v); err != nil { // silent
		t.Fatal(err)
	}
}

// Rules is called with what has the test.
func Rules(tb testing.TB, all []any) {
	for _, v := range all {
		if err := validator.New().Struct(v); err != nil { // silent
			tb.Error(err)
		}
	}
}

type Env struct {
	T *testing.T
}

func (e *Env) Trim(v any) {
	if err := mold.New().Struct(e.T.Context(), v); err != nil { // silent
		e.T.Error(err)
	}
}

// Server is a fake.
func Server(t *testing.T) *httptest.Server {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = form.NewDecoder().Decode(&struct{ Name string }{}, r.URL.Query()) // silent
	}))
	t.Cleanup(s.Close)
	return s
}

// Fake is a handler for tests.
func Fake(t *testing.T, m *http.ServeMux) {
	m.HandleFunc("/fake", fake)
}

func fake(w http.ResponseWriter, r *http.Request) {
	_ = schema.NewDecoder().Decode(&struct{ Name string }{}, r.URL.Query()) // silent
}
