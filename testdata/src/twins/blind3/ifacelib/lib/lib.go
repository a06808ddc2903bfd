// Package lib says what it needs by interfaces, and calls them for each request or once. What decides: how often the library
// calls what the other package implements.
package lib

import (
	"context"
	"net/http"
)

type Checker interface {
	Check(ctx context.Context) error
}

type Source interface {
	Load() error
	Name() string
}

type Opener interface {
	Open() error
}

type Server struct {
	c Checker
	s Source
}

func New(c Checker, s Source, o Opener) (*Server, error) {
	if err := o.Open(); err != nil {
		return nil, err
	}
	return &Server{c, s}, nil
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := s.c.Check(r.Context()); err != nil {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	s.load(w)
}

func (s *Server) load(w http.ResponseWriter) {
	if err := s.s.Load(); err != nil {
		w.WriteHeader(http.StatusBadGateway)
	}
	w.Header().Set("X-Source", s.s.Name())
}

type Factory func() Checker

// Handler makes a checker for each request.
func Handler(f Factory) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = f().Check(r.Context())
	})
}

// Once makes one for all.
func Once(f Factory) http.Handler {
	c := f()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _ = c.Check(r.Context()) })
}
