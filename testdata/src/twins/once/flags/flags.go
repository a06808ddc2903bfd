// Package flags remembers by a flag, which is set before the work is done, that it was done.
package flags

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type in struct{ A string }

type server struct {
	header bool
	n      int
}

func (s *server) direct(w http.ResponseWriter, r *http.Request) {
	if !s.header {
		s.header = true
		_ = validator.New().Struct(in{r.FormValue("a")}) // silent
	}
}

func (s *server) after(w http.ResponseWriter, r *http.Request) {
	if s.n == 0 {
		_ = validator.New().Struct(in{r.FormValue("a")}) // silent
		s.n++
	}
}

func (s *server) write(x in) {
	if !s.header {
		s.header = true
		_ = validator.New().Struct(x) // silent
	}
}

func (s *server) rows(w http.ResponseWriter, r *http.Request) {
	for range 3 {
		s.write(in{r.FormValue("a")})
	}
}

type each struct{ header bool }

func (s *each) write(x in) {
	if !s.header {
		s.header = true
		_ = validator.New().Struct(x) // report
	}
}

func fresh(w http.ResponseWriter, r *http.Request) {
	e := &each{}
	for range 3 {
		e.write(in{r.FormValue("a")})
	}
}

type calls struct{ header bool }

func (s *calls) Write(x in) {
	if !s.header {
		s.header = true
		_ = validator.New().Struct(x) // silent
	}
}

type never struct{ header bool }

func (s *never) Write(x in) {
	if !s.header {
		_ = validator.New().Struct(x) // report
	}
}

var done bool

func once(x in) {
	if !done {
		done = true
		_ = validator.New().Struct(x) // silent
	}
}
