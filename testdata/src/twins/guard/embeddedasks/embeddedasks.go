// Package embeddedasks asks a struct what the type embedded in it answers. It has to be that part which is filled.
package embeddedasks

import (
	"net/http"
	"sync"
	"time"

	"github.com/go-playground/validator/v10"
)

type user struct{ Name string }

type stamp struct {
	time.Time
	by string
}

type deepStamp struct {
	*stamp
	n int
}

type server struct {
	mu    sync.Mutex
	at    stamp
	deep  deepStamp
	other struct{ time.Time }

	rules, deepRules, otherRules *validator.Validate
}

func (s *server) embedded(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.at.IsZero() {
		s.at.Time, s.at.by = time.Now(), r.RemoteAddr
		s.rules = validator.New() // silent
	}
	_ = s.rules.Struct(user{r.FormValue("name")})
}

func (s *server) deeper(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.deep.IsZero() {
		s.deepRules = validator.New() // silent
		s.deep.Time = time.Now()
	}
	_ = s.deepRules.Struct(user{r.FormValue("name")})
}

// unset asks a part that nobody fills.
func (s *server) unset(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.other.IsZero() {
		s.otherRules = validator.New() // report
	}
	_ = s.otherRules.Struct(user{r.FormValue("name")})
}
