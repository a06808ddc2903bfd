// Package eitherway asks for one of two things. What is asked is always so if one of the two is.
package eitherway

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type user struct{ Name string }

type server struct {
	mu            sync.Mutex
	a, b, c, d, e *validator.Validate
	off, stale    bool
	never         *validator.Validate
}

func (s *server) orNever(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.a == nil || s.never == nil {
		s.a = validator.New() // report
	}
	_ = s.a.Struct(user{r.FormValue("name")})
}

func (s *server) orNot(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !(s.b != nil && s.off) {
		s.b = validator.New() // report
	}
	_ = s.b.Struct(user{r.FormValue("name")})
}

func (s *server) orOff(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.c == nil || s.off {
		s.c = validator.New() // silent
	}
	_ = s.c.Struct(user{r.FormValue("name")})
}

func (s *server) orStale(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.d == nil || s.stale {
		s.d = validator.New() // silent
		s.stale = false
	}
	_ = s.d.Struct(user{r.FormValue("name")})
}

func (s *server) andNever(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.e == nil && s.never == nil {
		s.e = validator.New() // silent
	}
	_ = s.e.Struct(user{r.FormValue("name")})
}

func (s *server) spoil(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stale = true
}
