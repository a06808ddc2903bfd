// Package othername has local names for parts of what is older than the call. What is stored by such a name is stored there.
package othername

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type user struct{ Name string }

type tools struct {
	v    *validator.Validate
	done bool
	n    int
}

type server struct {
	mu                             sync.Mutex
	each, lazy, flag, reload, many tools
	far                            *tools
	list                           []tools
}

func in(r *http.Request) any { return user{r.FormValue("name")} }

func (s *server) always(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := &s.each
	t.v = validator.New() // report
	_ = t.v.Struct(in(r))
}

func (s *server) pointer(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := s.far
	t.v = validator.New() // report
	_ = s.far.v.Struct(in(r))
}

func (s *server) missing(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := &s.lazy
	if t.v == nil {
		t.v = validator.New() // silent
	}
	_ = t.v.Struct(in(r))
}

func (s *server) flagged(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := &s.flag
	if !t.done {
		t.v, t.done = validator.New(), true // silent
	}
	_ = s.flag.v.Struct(in(r))
}

func (s *server) old(t *tools) bool { return t.n > 100 }

// sometimes asks the part whether it is worn out.
func (s *server) sometimes(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := &s.many
	if t.n++; s.old(t) {
		t.v, t.n = validator.New(), 0 // silent
	}
	_ = t.v.Struct(in(r))
}

// renew is there to renew it for others.
func (s *server) renew(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := &s.reload
	t.v = validator.New() // silent
}

// perElement has one for each element.
func (s *server) perElement(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := &s.list[0]
	if t.v == nil {
		t.v = validator.New() // silent
	}
	_ = t.v.Struct(in(r))
}
