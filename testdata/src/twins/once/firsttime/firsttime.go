// Package firsttime asks a function whether it is the first time, which remembers that it was asked. What decides: whether the answer can be yes again.
package firsttime

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type in struct{ A string }

type server struct {
	mu    sync.Mutex
	asked bool
	did   map[string]bool
	set   map[string]struct{}
	seen  map[string]bool
	count map[string]int
}

func (s *server) first() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.asked {
		return false
	}
	s.asked = true
	return true
}

func (s *server) flag(w http.ResponseWriter, r *http.Request) {
	if s.first() {
		v := validator.New() // silent
		_ = v.Struct(in{"a"})
	}
}

func (s *server) firstOf(what string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.did[what] {
		return false
	}
	s.did[what] = true
	return true
}

func (s *server) named(w http.ResponseWriter, r *http.Request) {
	if s.firstOf("named") {
		v := validator.New() // silent
		_ = v.Struct(in{"a"})
	}
}

func (s *server) early(w http.ResponseWriter, r *http.Request) {
	if !s.firstOf("early") {
		return
	}
	v := validator.New() // silent
	_ = v.Struct(in{"a"})
}

// inPlace asks and remembers by itself.
func (s *server) inPlace(w http.ResponseWriter, r *http.Request) {
	if _, ok := s.set["inPlace"]; !ok {
		s.set["inPlace"] = struct{}{}
		v := validator.New() // silent
		_ = v.Struct(in{"a"})
	}
}

// each asks with what comes with the request.
func (s *server) each(w http.ResponseWriter, r *http.Request) {
	if s.firstOf(r.FormValue("a")) {
		v := validator.New() // report
		_ = v.Struct(in{"a"})
	}
}

func (s *server) known(what string) bool { return s.seen[what] }

// asks does not remember.
func (s *server) asks(w http.ResponseWriter, r *http.Request) {
	if !s.known("asks") {
		v := validator.New() // report
		_ = v.Struct(in{"a"})
	}
}

func (s *server) again(what string) bool {
	if s.seen[what] {
		delete(s.seen, what)
		return false
	}
	s.seen[what] = true
	return true
}

// second is true every second time.
func (s *server) second(w http.ResponseWriter, r *http.Request) {
	if s.again("second") {
		v := validator.New() // report
		_ = v.Struct(in{"a"})
	}
}

// few counts under a name.
func (s *server) few(w http.ResponseWriter, r *http.Request) {
	if s.count["few"] == 0 {
		s.count["few"]++
		v := validator.New() // silent
		_ = v.Struct(in{"a"})
	}
}

// answered has the answer in a variable.
func (s *server) answered(w http.ResponseWriter, r *http.Request) {
	first := s.firstOf("answered")
	switch {
	case first:
		v := validator.New() // silent
		_ = v.Struct(in{"a"})
	}
}

// own asks an object that the request makes.
func own(w http.ResponseWriter, r *http.Request) {
	s := &server{did: map[string]bool{}}
	if s.firstOf("own") {
		v := validator.New() // report
		_ = v.Struct(in{"a"})
	}
}

func Routes(m *http.ServeMux) {
	s := &server{did: map[string]bool{}, set: map[string]struct{}{}, seen: map[string]bool{}, count: map[string]int{}}
	m.HandleFunc("/flag", s.flag)
	m.HandleFunc("/named", s.named)
	m.HandleFunc("/early", s.early)
	m.HandleFunc("/inPlace", s.inPlace)
	m.HandleFunc("/each", s.each)
	m.HandleFunc("/asks", s.asks)
	m.HandleFunc("/second", s.second)
	m.HandleFunc("/few", s.few)
	m.HandleFunc("/answered", s.answered)
	m.HandleFunc("/own", own)
}
