// Package standsstill compares what it has with something that stands in for it. What decides: whether anything is ever put in
// its place.
package standsstill

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type checker interface{ Struct(x any) error }

type none struct{}

func (none) Struct(any) error { return nil }

var (
	placeholder checker = none{}
	other       checker = none{}
)

func swap(c checker) { other = c }

type server struct{ never, yoda, cased, replaced, given, changing checker }

func newServer(given checker) *server {
	return &server{never: placeholder, yoda: placeholder, cased: placeholder, replaced: placeholder, given: given, changing: other}
}

func (s *server) neverReplaced(w http.ResponseWriter, r *http.Request) {
	c := s.never
	if c == placeholder {
		c = validator.New() // report
	}
	_ = c.Struct(r)
}

func (s *server) yodaWay(w http.ResponseWriter, r *http.Request) {
	c := s.yoda
	if placeholder == s.yoda {
		c = validator.New() // report
	}
	_ = c.Struct(r)
}

func (s *server) inCase(w http.ResponseWriter, r *http.Request) {
	c := s.cased
	switch c {
	case placeholder:
		c = validator.New() // report
	}
	_ = c.Struct(r)
}

func (s *server) isReplaced(w http.ResponseWriter, r *http.Request) {
	if s.replaced == placeholder {
		s.replaced = validator.New() // silent
	}
	_ = s.replaced.Struct(r)
}

func (s *server) isGiven(w http.ResponseWriter, r *http.Request) {
	c := s.given
	if c == placeholder {
		c = validator.New() // silent
	}
	_ = c.Struct(r)
}

func (s *server) otherChanges(w http.ResponseWriter, r *http.Request) {
	c := s.changing
	if c == other {
		c = validator.New() // silent
	}
	_ = c.Struct(r)
}
