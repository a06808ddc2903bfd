// Package pipekits puts pipes together. What decides: whether the pipe is put together when the server is, or for each request.
package pipekits

import (
	"net/http"

	"github.com/go-playground/validator/v10"

	"twins/blind23/pipekits/pipe"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct{ p *pipe.Pipe }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = pipe.New().With(validator.New()).Run(in(r)) // report
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	p := pipe.New()
	p.With(validator.New()) // report
	_ = p.Run(in(r))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	p := pipe.New().Named("search")
	p = p.With(validator.New()).Named("query") // report
	if err := p.Run(in(r)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	p := s.p.Copy()
	p.With(validator.New()) // report
	_ = p.Run(in(r))
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	steps := []pipe.Option{pipe.Name("print"), pipe.Rules(validator.New())} // report
	_ = pipe.Of(steps...).Run(in(r))
}

// read runs the one that is there.
func (s *server) read(w http.ResponseWriter, r *http.Request) { _ = s.p.Run(in(r)) }

func Routes(m *http.ServeMux) {
	s := &server{p: pipe.New().With(validator.New())} // silent
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/read", s.read)
}
