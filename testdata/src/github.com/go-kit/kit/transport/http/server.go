// Package http stands in for the library.
package http

import (
	"context"
	"net/http"

	"github.com/go-kit/kit/endpoint"
)

type DecodeRequestFunc func(context.Context, *http.Request) (request any, err error)

type EncodeResponseFunc func(context.Context, http.ResponseWriter, any) error

type Server struct{}

func NewServer(e endpoint.Endpoint, dec DecodeRequestFunc, enc EncodeResponseFunc) *Server {
	return &Server{}
}
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {}
