// Package mcp is a stub.
package mcp

import (
	"context"
	"net/http"
)

type Implementation struct{ Name, Version string }

type SchemaCache struct{}

func NewSchemaCache() *SchemaCache { return new(SchemaCache) }

type ServerOptions struct {
	Instructions string
	SchemaCache  *SchemaCache
}

type Server struct{ tools map[string]any }

func NewServer(impl *Implementation, opts *ServerOptions) *Server {
	return &Server{tools: make(map[string]any)}
}

type Transport interface {
	Connect(ctx context.Context) error
}

func (s *Server) Run(ctx context.Context, t Transport) error { return t.Connect(ctx) }

type Tool struct{ Name string }

func AddTool[In, Out any](s *Server, t *Tool, h func(ctx context.Context, in In) (Out, error)) {
	s.tools[t.Name] = h
}

type HTTPTransport struct {
	Request *http.Request
	Writer  http.ResponseWriter
}

func (t *HTTPTransport) Connect(ctx context.Context) error { return ctx.Err() }

type StreamableHTTPHandler struct{ getServer func(*http.Request) *Server }

func NewStreamableHTTPHandler(getServer func(*http.Request) *Server, opts any) *StreamableHTTPHandler {
	return &StreamableHTTPHandler{getServer}
}

func (h *StreamableHTTPHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = h.getServer(r).Run(r.Context(), &HTTPTransport{r, w})
}
