// Package api serves by interfaces, some of which are made of others.
package api

import (
	"context"
	"io"
	"net/http"
)

type Order struct{ Name string }

type Saver interface {
	Save(context.Context, Order) error
}

type Store interface {
	Saver
	io.Closer
	Names(Order) []string
}

type Checker interface{ Check(Order) error }

type Rules interface {
	Checker
	Clean(string) string
}

type Decoder interface {
	Decode(any, map[string][]string) error
}

type Parser interface{ Decoder() Decoder }

type Server struct {
	Store
	Rules  Rules
	Parser Parser
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var o Order
	if s.Parser.Decoder().Decode(&o, r.URL.Query()) != nil || s.Rules.Check(o) != nil || s.Save(r.Context(), o) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	for _, name := range s.Names(o) {
		_, _ = w.Write([]byte(s.Rules.Clean(name)))
	}
}
