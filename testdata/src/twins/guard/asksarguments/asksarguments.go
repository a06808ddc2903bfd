// Package asksarguments asks methods. What decides: whether the method looks at its object, or at what the request says alone.
package asksarguments

import (
	"net/http"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"
)

type user struct{ Name string }

func in(r *http.Request) any { return user{r.FormValue("name")} }

var seen = make(map[string]bool)

type server struct {
	mu                     sync.Mutex
	last                   string
	named, other, own, all *validator.Validate
}

func (s *server) isNamed(name string) bool    { return strings.TrimSpace(name) != "" }
func (*server) isStrict(r *http.Request) bool { return r.FormValue("mode") == "strict" }
func (s *server) isOther(name string) bool    { return s.last != name }
func (s *server) isUnseen(name string) bool   { return !seen[name] }

func (s *server) byArgument(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.isNamed(r.FormValue("name")) {
		s.named = validator.New() // report
		_ = s.named.Struct(in(r))
	}
}

func (s *server) byRequest(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.isStrict(r) {
		s.other = validator.New() // report
		_ = s.other.Struct(in(r))
	}
}

func (s *server) byObject(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if kind := r.FormValue("kind"); s.isOther(kind) {
		s.own = validator.New() // silent
		s.last = kind
	}
	_ = s.own.Struct(in(r))
}

func (s *server) byPackage(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if kind := r.FormValue("kind"); s.isUnseen(kind) {
		s.all = validator.New() // silent
		seen[kind] = true
	}
	_ = s.all.Struct(in(r))
}
