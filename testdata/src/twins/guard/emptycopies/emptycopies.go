// Package emptycopies asks a copy of what the server has. It is built in each request if the server never has any.
package emptycopies

import (
	"net/http"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
)

type user struct{ Name string }

type server struct {
	never  *validator.Validate
	loaded atomic.Pointer[validator.Validate]
	given  *validator.Validate
	filled *validator.Validate
	stored atomic.Pointer[validator.Validate]
}

// New gives it one, or not.
func New(v *validator.Validate) *server {
	s := &server{given: v}
	s.stored.Store(v)
	return s
}

func (s *server) once(w http.ResponseWriter, r *http.Request) {
	v := s.never
	if v == nil {
		v = validator.New() // report
	}
	_ = v.Struct(user{r.FormValue("name")})
}

func (s *server) loop(w http.ResponseWriter, r *http.Request) {
	v := s.never
	for v == nil {
		v = validator.New() // report
	}
	_ = v.Struct(user{r.FormValue("name")})
}

func (s *server) declared(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	for v = s.never; v == nil; {
		v = validator.New() // report
	}
	_ = v.Struct(user{r.FormValue("name")})
}

func (s *server) load(w http.ResponseWriter, r *http.Request) {
	v := s.loaded.Load()
	for v == nil {
		v = validator.New() // report
	}
	_ = v.Struct(user{r.FormValue("name")})
}

func (s *server) fallback(w http.ResponseWriter, r *http.Request) {
	v := s.given
	for v == nil {
		v = validator.New() // silent
	}
	_ = v.Struct(user{r.FormValue("name")})
}

func (s *server) loadGiven(w http.ResponseWriter, r *http.Request) {
	v := s.stored.Load()
	for v == nil {
		v = validator.New() // silent
	}
	_ = v.Struct(user{r.FormValue("name")})
}

func (s *server) back(w http.ResponseWriter, r *http.Request) {
	v := s.filled
	for v == nil {
		v = validator.New() // silent
		s.filled = v
	}
	_ = v.Struct(user{r.FormValue("name")})
}
