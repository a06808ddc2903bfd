// Package web uses a service with options. What decides: whether the service is made for the program, or for a request.
package web

import (
	"net/http"

	"github.com/go-playground/validator/v10"

	"twins/blind21/svcoptions/svc"
)

type order struct{ Note string }

var std = svc.New() // silent

func create(w http.ResponseWriter, r *http.Request) {
	_ = std.Check(order{r.FormValue("note")})
}

func change(w http.ResponseWriter, r *http.Request) {
	s := svc.New(svc.WithTag("mod")) // report
	_ = s.Check(order{r.FormValue("note")})
}

var shared = validator.New() // silent

// cheap has what it needs, and makes the service alone.
func cheap(w http.ResponseWriter, r *http.Request) {
	s := svc.New(svc.WithRules(shared)) // silent: nothing is made
	_ = s.Check(order{r.FormValue("note")})
}

func dear(w http.ResponseWriter, r *http.Request) {
	s := svc.New(svc.WithRules(validator.New()), svc.WithTag("x")) // report
	_ = s.Check(order{r.FormValue("note")})
}

func given(w http.ResponseWriter, r *http.Request) {
	s := svc.New(svc.WithTag(r.FormValue("tag"))) // silent
	_ = s.Check(order{r.FormValue("note")})
}

type server struct{ s *svc.Service }

func (s *server) trim(w http.ResponseWriter, r *http.Request) {
	_ = s.s.Trim(&order{r.FormValue("note")})
}

func Routes(m *http.ServeMux) {
	s := &server{svc.New(svc.WithTag("check"))} // silent
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/cheap", cheap)
	m.HandleFunc("/dear", dear)
	m.HandleFunc("/given", given)
	m.HandleFunc("/trim", s.trim)
}
