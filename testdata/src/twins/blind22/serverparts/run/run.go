// Package run runs the parts of a server.
package run

import (
	"context"
	"net"
	"sync"
)

// Part is a part of a server.
type Part struct {
	Name   string
	Open   func(ctx context.Context) error
	Handle func(ctx context.Context, msg []byte) error
	Close  func() error
}

// Server runs parts.
type Server struct {
	parts []Part
	ready []func()
}

// Add adds a part.
func (s *Server) Add(p Part) { s.parts = append(s.parts, p) }

// Ready has f called when all parts are open.
func (s *Server) Ready(f func()) { s.ready = append(s.ready, f) }

// Run opens all parts, and then hands each message to each of them.
func (s *Server) Run(ctx context.Context, conn net.PacketConn) error {
	for _, p := range s.parts {
		if p.Open == nil {
			continue
		}
		if err := p.Open(ctx); err != nil {
			return err
		}
	}
	for _, f := range s.ready {
		f()
	}
	defer s.close()
	buf := make([]byte, 1<<16)
	var wg sync.WaitGroup
	defer wg.Wait()
	for ctx.Err() == nil {
		n, _, err := conn.ReadFrom(buf)
		if err != nil {
			return err
		}
		for _, p := range s.parts {
			if p.Handle != nil {
				if err := p.Handle(ctx, buf[:n]); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (s *Server) close() {
	for _, p := range s.parts {
		if p.Close != nil {
			_ = p.Close()
		}
	}
}
