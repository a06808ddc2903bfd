// Package sink has functions that get objects which hold an instance.
package sink

import "net/http"

type Checker interface{ Check(v any) error }

type Object interface{ Kind() string }

type Registry struct{ checkers []Checker }

func Register(r *Registry, c Checker) { r.checkers = append(r.checkers, c) }

func Serve(w http.ResponseWriter, o Object, c Checker) {}

type Router interface{ Mount(path string, c Checker) }

// A Server may keep itself in what it is given.
type Server struct{ c Checker }

func NewServer(c Checker) *Server { return &Server{c} }

func (s *Server) Check(v any) error { return s.c.Check(v) }

func (s *Server) Join(r Router) error {
	r.Mount("/", s)
	return nil
}
