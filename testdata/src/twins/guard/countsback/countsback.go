// Package countsback counts. A number that goes up and down again in each call says the same in each.
package countsback

import (
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
)

type user struct{ Name string }

func in(r *http.Request) any { return user{r.FormValue("name")} }

type server struct {
	mu                            sync.Mutex
	busy, good                    atomic.Int32
	open, left, seen, refs, tries int

	rules, goodRules, openRules, leftRules, seenRules, refRules, tryRules *validator.Validate
}

func (s *server) deferred(w http.ResponseWriter, r *http.Request) {
	defer s.busy.Add(-1)
	if s.busy.Add(1) == 1 {
		s.rules = validator.New() // report
	}
	_ = s.rules.Struct(in(r))
}

func (s *server) inTheEnd(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.open++; s.open == 1 {
		s.openRules = validator.New() // report
	}
	_ = s.openRules.Struct(in(r))
	s.open -= 1
}

func (s *server) enter() { s.left++ }
func (s *server) leave() { s.left-- }

func (s *server) byMethods(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.enter()
	defer s.leave()
	if s.left <= 1 {
		s.leftRules = validator.New() // report
	}
	_ = s.leftRules.Struct(in(r))
}

// total goes up alone.
func (s *server) total(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.seen++; s.seen == 1 {
		s.seenRules = validator.New() // silent
	}
	_ = s.seenRules.Struct(in(r))
}

// failing goes down where something went wrong.
func (s *server) failing(w http.ResponseWriter, r *http.Request) {
	if s.good.Add(1) == 1 {
		s.goodRules = validator.New() // silent
	}
	if err := s.goodRules.Struct(in(r)); err != nil {
		s.good.Add(-1)
	}
}

// evenly goes down by another number, and starts again.
func (s *server) evenly(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.tries == 0 {
		s.tryRules = validator.New() // silent
		s.tries = 100
	}
	_ = s.tryRules.Struct(in(r))
	s.tries--
}

func (s *server) acquire() *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.refs++; s.refs == 1 {
		s.refRules = validator.New() // silent
	}
	return s.refRules
}

func (s *server) release() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refs--
}

// borrows counts who has it, as others do that go on.
func (s *server) borrows(w http.ResponseWriter, r *http.Request) {
	v := s.acquire()
	defer s.release()
	_ = v.Struct(in(r))
}
