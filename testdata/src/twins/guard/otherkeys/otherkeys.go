// Package otherkeys looks up marks, in conditions and switches. What decides: whether the mark is ever set under that key.
package otherkeys

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type server struct {
	made, named, kinds, any map[string]bool
	by                      map[string]*validator.Validate
	a, b, c, d              *validator.Validate
}

func newServer() *server {
	return &server{made: map[string]bool{}, named: map[string]bool{}, kinds: map[string]bool{}, any: map[string]bool{}, by: map[string]*validator.Validate{}}
}

func (s *server) another(w http.ResponseWriter, r *http.Request) {
	if !s.made["a"] {
		s.by["a"] = validator.New() // report
		s.made["b"] = true
	}
	_ = s.by["a"].Struct(r)
}

func (s *server) same(w http.ResponseWriter, r *http.Request) {
	if !s.named["a"] {
		s.b = validator.New() // silent
		s.named["a"] = true
	}
	_ = s.b.Struct(r)
}

func (s *server) inSwitch(w http.ResponseWriter, r *http.Request) {
	switch s.kinds["a"] {
	case false:
		s.c = validator.New() // report
		s.kinds["c"] = true
	}
	_ = s.c.Struct(r)
}

func (s *server) anyKey(w http.ResponseWriter, r *http.Request) {
	if !s.any["a"] {
		s.d = validator.New() // silent
		s.any[r.URL.Path] = true
	}
	_ = s.d.Struct(r)
}
