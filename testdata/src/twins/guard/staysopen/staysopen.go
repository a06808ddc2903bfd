// Package staysopen builds where an atomic flag is set, or a channel is closed. What decides: whether that is ever taken back, and
// whether the request uses what is there, by whatever function.
package staysopen

import (
	"net/http"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
)

type server struct {
	ready, turned atomic.Bool
	conf          atomic.Pointer[string]
	mode          atomic.Int32
	open, asked   chan struct{}
	a, b, c, d    *validator.Validate
	e, f, g       *validator.Validate
	once          *validator.Validate
	done          atomic.Bool
}

func newServer() *server { return &server{open: make(chan struct{}), asked: make(chan struct{})} }

func (s *server) start(text string) {
	s.ready.Store(true)
	s.conf.Store(&text)
	s.mode.Add(1)
	close(s.open)
}

func check(v *validator.Validate, x any) error { return v.Struct(x) }

func (s *server) afterReady(w http.ResponseWriter, r *http.Request) {
	if s.ready.Load() {
		s.a = validator.New() // report
	}
	_ = check(s.a, r)
}

func (s *server) whileTurned(w http.ResponseWriter, r *http.Request) {
	if s.turned.Load() {
		s.b = validator.New() // silent
		s.turned.Store(false)
	}
	_ = check(s.b, r)
}

func (s *server) turn(w http.ResponseWriter, r *http.Request) { s.turned.Store(true) }

func (s *server) withConf(w http.ResponseWriter, r *http.Request) {
	if s.conf.Load() != nil {
		s.c = validator.New() // report
	}
	_ = s.c.Struct(r)
}

func (s *server) counted(w http.ResponseWriter, r *http.Request) {
	if s.mode.Load() != 0 {
		s.d = validator.New() // silent
	}
	_ = s.d.Struct(r)
}

func (s *server) opened(w http.ResponseWriter, r *http.Request) {
	select {
	case <-s.open:
		s.e = validator.New() // report
	case <-r.Context().Done():
		return
	}
	_ = s.e.Struct(r)
}

func (s *server) askedFor(w http.ResponseWriter, r *http.Request) {
	select {
	case <-s.asked:
		s.f = validator.New() // silent
	default:
	}
	_ = s.f.Struct(r)
}

func (s *server) ask(w http.ResponseWriter, r *http.Request) { s.asked <- struct{}{} }

func (s *server) notReady(w http.ResponseWriter, r *http.Request) {
	if !s.done.Load() {
		s.once = validator.New() // silent
		s.done.Store(true)
	}
	_ = check(s.once, r)
}

func (s *server) reload(w http.ResponseWriter, r *http.Request) {
	if s.ready.Load() {
		s.g = validator.New() // silent
	}
}
