// Package letsgo lets go of what it has made. What decides: whether the next request finds it all the same.
package letsgo

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type in struct{ A string }

type server struct {
	v1, v2, v3, v4, v5, v6, v7 *validator.Validate
}

func (s *server) open1() {
	if s.v1 == nil {
		s.v1 = validator.New() // report
	}
}

func (s *server) done1() { s.v1 = nil }

func (s *server) each(w http.ResponseWriter, r *http.Request) {
	s.open1()
	_ = s.v1.Struct(in{r.FormValue("a")})
	s.done1()
}

func (s *server) open2() {
	if s.v2 == nil {
		s.v2 = validator.New() // report
	}
}

func (s *server) late(w http.ResponseWriter, r *http.Request) {
	s.open2()
	defer func() { s.v2 = nil }()
	_ = s.v2.Struct(in{r.FormValue("a")})
}

func (s *server) open3() {
	if s.v3 == nil {
		s.v3 = validator.New() // silent
	}
}

// failed lets go of it when something is wrong with it.
func (s *server) failed(w http.ResponseWriter, r *http.Request) {
	s.open3()
	if err := s.v3.Struct(in{r.FormValue("a")}); err != nil {
		s.v3 = nil
		return
	}
	w.WriteHeader(http.StatusOK)
}

func (s *server) open4() {
	if s.v4 == nil {
		s.v4 = validator.New() // silent
	}
}

func (s *server) kept(w http.ResponseWriter, r *http.Request) {
	s.open4()
	_ = s.v4.Struct(in{r.FormValue("a")})
}

// Close ends it.
func (s *server) Close() { s.v4 = nil }

// rounds starts with none, and has one for its rounds.
func (s *server) rounds(w http.ResponseWriter, r *http.Request) {
	s.v5 = nil
	for _, a := range r.Form["a"] {
		if s.v5 == nil {
			s.v5 = validator.New() // report
		}
		_ = s.v5.Struct(in{a})
	}
}

// lasting lets go of nothing.
func (s *server) lasting(w http.ResponseWriter, r *http.Request) {
	for _, a := range r.Form["a"] {
		if s.v6 == nil {
			s.v6 = validator.New() // silent
		}
		_ = s.v6.Struct(in{a})
	}
}

// run is no request: it has one for all its rounds.
func (s *server) run(all []in) {
	s.v7 = nil
	for _, a := range all {
		if s.v7 == nil {
			s.v7 = validator.New() // silent
		}
		_ = s.v7.Struct(a)
	}
}

func Routes(m *http.ServeMux, all []in) *server {
	s := &server{}
	s.run(all)
	m.HandleFunc("/each", s.each)
	m.HandleFunc("/late", s.late)
	m.HandleFunc("/failed", s.failed)
	m.HandleFunc("/kept", s.kept)
	m.HandleFunc("/rounds", s.rounds)
	m.HandleFunc("/lasting", s.lasting)
	return s
}
