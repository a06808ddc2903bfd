// Package objectsout has another package fill objects that it hands over. What they are given is there as long as they are.
package objectsout

import (
	"net/http"

	"github.com/go-playground/validator/v10"

	"twins/flow/objectsout/deps"
)

type user struct{ Name string }

func in(r *http.Request) any { return user{r.FormValue("name")} }

type server struct {
	deps deps.Deps
	last *deps.Deps
	all  map[string]*deps.Deps
}

func (s *server) made(w http.ResponseWriter, r *http.Request) {
	d := &deps.Deps{}
	if err := deps.Setup(d); err != nil { // report
		return
	}
	_ = d.Rules.Struct(in(r))
}

func (s *server) declared(w http.ResponseWriter, r *http.Request) {
	var d deps.Deps
	_ = deps.Setup(&d) // silent: counted with the first
	_ = d.Rules.Struct(in(r))
}

func (s *server) byOption(w http.ResponseWriter, r *http.Request) {
	d := deps.Deps{}
	deps.Strict(&d, "check") // report
	_ = d.Rules.Struct(in(r))
}

func (s *server) copied(w http.ResponseWriter, r *http.Request) {
	d := s.deps
	d.Refill() // report
	_ = d.Rules.Struct(in(r))
}

// lent has a copy that leads to what others have.
func (s *server) lent(w http.ResponseWriter, r *http.Request) {
	c := *s
	c.last.Refill() // silent
	_ = c.last.Rules.Struct(in(r))
}

// completed has it made where it was not given, and gives it.
func (s *server) completed(w http.ResponseWriter, r *http.Request) {
	d := deps.Deps{Rules: s.deps.Rules}
	deps.Complete(&d) // silent: it is given
	_ = d.Rules.Struct(in(r))
}

func (s *server) kept(w http.ResponseWriter, r *http.Request) {
	d := s.all[r.FormValue("kind")]
	if d == nil {
		d = &deps.Deps{}
		_ = deps.Setup(d) // silent
		s.all[r.FormValue("kind")] = d
	}
	_ = d.Rules.Struct(in(r))
}

func (s *server) published(w http.ResponseWriter, r *http.Request) {
	d := &deps.Deps{}
	_ = deps.Setup(d) // silent
	s.last = d
}

func newServer() *server {
	s := &server{last: &deps.Deps{Rules: validator.New()}} // silent
	_ = deps.Setup(&s.deps)                                // silent
	s.deps.Refill()                                        // silent
	return s
}
