// Package core serves requests by what it is given as interfaces and functions.
package core

import (
	"context"
	"net/http"
)

type Codec interface {
	Encode(v any) ([]byte, error)
}

type Named interface {
	Codec
	Name() string
}

// Boot is called when the server is made.
type Boot interface {
	Boot(ctx context.Context) error
}

type Server struct {
	codecs []Named
	check  func(any) error
	before func(*http.Request) error
}

func New(check func(any) error, codecs ...Named) *Server {
	return &Server{codecs: codecs, check: check}
}

// Before sets a function that is called in each request.
func (s *Server) Before(f func(*http.Request) error) { s.before = f }

// Start calls each, once.
func Start(ctx context.Context, all ...Boot) error {
	for _, b := range all {
		if err := b.Boot(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if s.before != nil && s.before(r) != nil {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	v := r.URL.Query()
	if s.check(v) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	for _, c := range s.codecs {
		if c.Name() == r.FormValue("format") {
			out, _ := c.Encode(v)
			_, _ = w.Write(out)
		}
	}
}
