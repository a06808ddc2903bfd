// Package app is a service that others test. What decides: whether what makes it is there for tests only.
package app

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type in struct {
	A string `form:"a" validate:"required"`
}

type Server struct {
	forms *form.Decoder
	rules *validator.Validate
}

func New() *Server {
	return &Server{
		forms: form.NewDecoder(), // silent
		rules: validator.New(),   // silent
	}
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var x in
	if err := s.forms.Decode(&x, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.rules.Struct(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// Probe asks the server for each value, with a handler of a test.
func Probe(t testing.TB, s *Server, values []string) {
	t.Helper()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := validator.New() // silent
		if err := v.Var(r.FormValue("a"), "required"); err != nil {
			t.Error(err)
		}
		s.ServeHTTP(w, r)
	}))
	defer srv.Close()
	for _, a := range values {
		resp, err := http.Get(srv.URL + "?a=" + a)
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
	}
}
