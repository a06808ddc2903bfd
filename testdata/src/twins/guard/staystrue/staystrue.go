// Package staystrue fills a field under a test of another one. What decides: whether the test comes out the same in the next call.
package staystrue

import (
	"errors"
	"net/http"
	"os"
	"time"

	"github.com/go-playground/validator/v10"
)

type phase int

const (
	fresh phase = iota
	open
	closed
)

type part struct{ v *validator.Validate }

type server struct {
	strict, plain bool
	limit         int
	name          string
	looked        time.Time
	loaded        time.Time
	path          string
	phase, step   phase
	ready         *part
	pending       *part
	next          *part
	dirty         bool
	names         map[string]bool
	marks         map[string]bool

	v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15 *validator.Validate
}

var level int

// What the object was made with.

func (s *server) chosen(w http.ResponseWriter, r *http.Request) {
	if s.strict {
		s.v1 = validator.New() // report
		_ = s.v1.Struct(r)
	}
}

func (s *server) notChosen(w http.ResponseWriter, r *http.Request) {
	if !s.plain && s.name != "none" {
		s.v2 = validator.New() // report
		_ = s.v2.Struct(r)
	}
}

func (s *server) allows(n int) bool { return n < s.limit }

func (s *server) allowed(w http.ResponseWriter, r *http.Request) {
	if s.allows(len(r.FormValue("text"))) {
		s.v3 = validator.New() // report
		_ = s.v3.Struct(r)
	}
}

func (s *server) ofPackage(w http.ResponseWriter, r *http.Request) {
	if level < 3 {
		s.v4 = validator.New() // report
	}
	_ = s.v4.Struct(r)
}

func (s *server) neverLooked(w http.ResponseWriter, r *http.Request) {
	info, err := os.Stat(s.path)
	if err != nil {
		return
	}
	if info.ModTime().After(s.looked) {
		s.v5 = validator.New() // report
	}
	_ = s.v5.Struct(r)
}

// What is set, and never taken back.

func (s *server) isOpen() bool { return s.phase != closed }

func (s *server) opened(w http.ResponseWriter, r *http.Request) {
	if s.phase == fresh {
		s.phase = open
	}
	if s.isOpen() {
		s.v6 = validator.New() // report
	}
	_ = s.v6.Struct(r)
}

func (s *server) hasPart() bool { return s.ready != nil }

func (s *server) parted(w http.ResponseWriter, r *http.Request) {
	if s.hasPart() {
		s.v7 = validator.New() // report
		_ = s.v7.Struct(r)
	}
	s.ready = &part{}
}

// The near twins: what is asked is set when it is made, or comes and goes.

func (s *server) steps(w http.ResponseWriter, r *http.Request) {
	if s.step != closed {
		s.v8 = validator.New() // silent
		s.step = closed
	}
	_ = s.v8.Struct(r)
}

func (s *server) pends(w http.ResponseWriter, r *http.Request) {
	if s.pending != nil {
		s.v9 = validator.New() // silent
		s.pending = nil
	}
	_ = s.v9.Struct(r)
}

func (s *server) pend(w http.ResponseWriter, r *http.Request) { s.pending = &part{} }

func find(r *http.Request) (*part, error) {
	if r.FormValue("part") == "" {
		return nil, errors.New("none")
	}
	return &part{}, nil
}

func (s *server) found(w http.ResponseWriter, r *http.Request) {
	if s.next != nil {
		s.v10 = validator.New() // silent
	}
	s.next, _ = find(r)
	_ = s.v10.Struct(r)
}

func (s *server) reloads(w http.ResponseWriter, r *http.Request) {
	if s.dirty {
		s.v11 = validator.New() // silent
	}
	_ = s.v11.Struct(r)
	s.saved()
}

func (s *server) change(w http.ResponseWriter, r *http.Request) { s.dirty = true }

func (s *server) saved() { s.dirty = false }

func (s *server) byTime(w http.ResponseWriter, r *http.Request) {
	info, err := os.Stat(s.path)
	if err != nil {
		return
	}
	if info.ModTime().After(s.loaded) {
		s.v12 = validator.New() // silent
		s.loaded = info.ModTime()
	}
	_ = s.v12.Struct(r)
}

func (s *server) named(w http.ResponseWriter, r *http.Request) {
	if !s.names["v13"] {
		s.v13 = validator.New() // silent
		s.names["v13"] = true
	}
	_ = s.v13.Struct(r)
}

func (s *server) marked(w http.ResponseWriter, r *http.Request) {
	if len(s.marks) == 0 {
		s.v14 = validator.New() // silent
		s.marks["v14"] = true
	}
	_ = s.v14.Struct(r)
}

type state struct{ missing bool }

func (s *server) state() state { return state{missing: s.v15 == nil} }

func (s *server) byState(w http.ResponseWriter, r *http.Request) {
	if st := s.state(); st.missing {
		s.v15 = validator.New() // silent
	}
	_ = s.v15.Struct(r)
}

func Routes(m *http.ServeMux, strict, plain bool, name string) {
	s := &server{strict: strict, plain: plain, limit: 1 << 10, name: name, path: "rules", names: map[string]bool{}, marks: map[string]bool{}}
	for i, h := range []http.HandlerFunc{
		s.chosen, s.notChosen, s.allowed, s.ofPackage, s.neverLooked, s.opened, s.parted, s.steps, s.pends, s.pend,
		s.found, s.reloads, s.change, s.byTime, s.named, s.marked, s.byState,
	} {
		m.HandleFunc("/"+string(rune('a'+i)), h)
	}
}
