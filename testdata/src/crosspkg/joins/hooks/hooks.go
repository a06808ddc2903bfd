// Package hooks calls functions that it is given, for every request.
package hooks

import "github.com/gin-gonic/gin"

type Hook func() error

type Server struct{ before Hook }

func New(before Hook) *Server { return &Server{before: before} }

func (s *Server) Get(c *gin.Context) { _ = s.before() }
