// Package takentokens asks channels, by functions of its own. What was taken from one is gone, unless it is put back; one that is closed stays so.
package takentokens

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type user struct{ Name string }

func in(r *http.Request) any { return user{r.FormValue("name")} }

type server struct {
	mu                          sync.Mutex
	token, sem, ready           chan struct{}
	rules, semRules, readyRules *validator.Validate
}

func (s *server) take() bool {
	select {
	case <-s.token:
		return true
	default:
		return false
	}
}

func (s *server) taken(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.take() {
		s.rules = validator.New() // silent
	}
	_ = s.rules.Struct(in(r))
}

func (s *server) enter() bool {
	select {
	case s.sem <- struct{}{}:
		return true
	default:
		return false
	}
}

// putBack leaves the place to the next one.
func (s *server) putBack(w http.ResponseWriter, r *http.Request) {
	if s.enter() {
		defer func() { <-s.sem }()
		s.semRules = validator.New() // report
		_ = s.semRules.Struct(in(r))
	}
}

func (s *server) isReady() bool {
	select {
	case <-s.ready:
		return true
	default:
		return false
	}
}

// closed goes on being so.
func (s *server) closed(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.isReady() {
		s.readyRules = validator.New() // report
		_ = s.readyRules.Struct(in(r))
	}
}

func Routes(m *http.ServeMux) {
	s := &server{token: make(chan struct{}, 1), sem: make(chan struct{}, 1), ready: make(chan struct{})}
	s.token <- struct{}{}
	go func() { close(s.ready) }()
	m.HandleFunc("/taken", s.taken)
	m.HandleFunc("/putBack", s.putBack)
	m.HandleFunc("/closed", s.closed)
}
