// Package server is a stub.
package server

import "net/http"

type MCPServer struct{ tools map[string]any }

func NewMCPServer(name, version string) *MCPServer {
	return &MCPServer{tools: make(map[string]any)}
}

func (s *MCPServer) AddTool(name string, handler func(text string) (string, error)) {
	s.tools[name] = handler
}

type StreamableHTTPServer struct{ server *MCPServer }

func NewStreamableHTTPServer(s *MCPServer) *StreamableHTTPServer {
	return &StreamableHTTPServer{server: s}
}

func (s *StreamableHTTPServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {}
