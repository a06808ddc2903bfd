// Package web tells of problems.
package web

import (
	"errors"
	"net/http"

	"twins/blind20/problems/problem"
)

type ticket struct{ Name string }

type server struct{ p *problem.Printer }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	x := ticket{r.FormValue("name")}
	if !problem.Fields(w, x) {
		return
	}
	if x.Name == "" {
		s.p.Print(w, errors.New("no name"))
		return
	}
	problem.Write(w, errors.New("not here"))
}

// change makes a printer for what it has to say.
func (s *server) change(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("name") == "" {
		problem.NewPrinter().Print(w, errors.New("no name")) // report
	}
}

func Handler(m *http.ServeMux) http.Handler {
	s := &server{problem.NewPrinter(problem.WithForms())}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	return problem.Catch(m)
}
