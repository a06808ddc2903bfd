// Package anycase builds in a case of several values. What decides: whether all that is ever stored is among them.
package anycase

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type phase int

const (
	fresh phase = iota
	ready
	stale
)

type server struct {
	all, some, through, whole, two, reset phase
	a, b, c, d, e, f                      *validator.Validate
}

func (s *server) allCases(w http.ResponseWriter, r *http.Request) {
	switch s.all {
	case fresh, stale:
		s.a = validator.New() // report
		s.all = stale
	}
	_ = s.a.Struct(r)
}

func (s *server) someCases(w http.ResponseWriter, r *http.Request) {
	switch s.some {
	case fresh, stale:
		s.b = validator.New() // silent
		s.some = ready
	}
	_ = s.b.Struct(r)
}

func (s *server) fallsThrough(w http.ResponseWriter, r *http.Request) {
	switch s.through {
	case fresh:
		s.through = ready
		fallthrough
	case ready:
		s.c = validator.New() // report
	}
	_ = s.c.Struct(r)
}

func (s *server) either(w http.ResponseWriter, r *http.Request) {
	if s.whole == fresh || s.whole == ready {
		s.d = validator.New() // report
		s.whole = ready
	}
	_ = s.d.Struct(r)
}

func (s *server) eitherOf(w http.ResponseWriter, r *http.Request) {
	if s.two == fresh || s.two == ready {
		s.e = validator.New() // silent
		s.two++
		s.two = stale
	}
	_ = s.e.Struct(r)
}

func (s *server) resetBy(w http.ResponseWriter, r *http.Request) {
	if s.reset == fresh || s.reset == stale {
		s.f = validator.New() // silent
		s.reset = ready
	}
	_ = s.f.Struct(r)
}

func (s *server) expire(w http.ResponseWriter, r *http.Request) { s.reset = stale }
