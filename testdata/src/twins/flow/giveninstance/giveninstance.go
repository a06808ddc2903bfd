// Package giveninstance gives what it makes to objects of another package. What it is given is there as long as the object.
package giveninstance

import (
	"net/http"

	"github.com/go-playground/validator/v10"

	"twins/flow/giveninstance/pipe"
)

type user struct{ Name string }

func in(r *http.Request) any { return user{r.FormValue("name")} }

type server struct {
	p   *pipe.Pipe
	all map[string]*pipe.Pipe
}

func (s *server) chained(w http.ResponseWriter, r *http.Request) {
	_ = pipe.New().With(validator.New()).Run(in(r)) // report
}

func (s *server) named(w http.ResponseWriter, r *http.Request) {
	p := pipe.New()
	p = p.With(validator.New()) // report
	_ = p.Run(in(r))
}

func (s *server) byFunction(w http.ResponseWriter, r *http.Request) {
	p := s.p.Copy()
	pipe.Give(p, validator.New()) // report
	_ = p.Run(in(r))
}

func (s *server) shared(w http.ResponseWriter, r *http.Request) {
	_ = pipe.Default().With(validator.New()).Run(in(r)) // silent
}

func (s *server) sharedByName(w http.ResponseWriter, r *http.Request) {
	p := pipe.Default()
	p.With(validator.New()) // silent
	_ = p.Run(in(r))
}

func (s *server) sharedByPart(w http.ResponseWriter, r *http.Request) {
	box := struct{ p *pipe.Pipe }{pipe.Default()}
	box.p.With(validator.New()) // silent
	_ = box.p.Run(in(r))
}

func (s *server) ownByPart(w http.ResponseWriter, r *http.Request) {
	var box struct{ p pipe.Pipe }
	box.p.With(validator.New()) // report
	_ = box.p.Run(in(r))
}

func (s *server) sharedInList(w http.ResponseWriter, r *http.Request) {
	list := []*pipe.Pipe{pipe.Default()}
	list[0].With(validator.New()) // silent
	_ = list[0].Run(in(r))
}

func (s *server) older(w http.ResponseWriter, r *http.Request) {
	s.p.With(validator.New()) // silent
}

func (s *server) published(w http.ResponseWriter, r *http.Request) {
	p := pipe.New().With(validator.New()) // silent
	p.Publish("user")
}

func (s *server) registered(w http.ResponseWriter, r *http.Request) {
	p := pipe.New()
	p.With(validator.New()) // silent
	pipe.Register("user", p)
}

func (s *server) kept(w http.ResponseWriter, r *http.Request) {
	p := s.all[r.FormValue("kind")]
	if p == nil {
		p = pipe.New().With(validator.New()) // silent
		s.all[r.FormValue("kind")] = p
	}
	_ = p.Run(in(r))
}
