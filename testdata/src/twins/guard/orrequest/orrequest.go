// Package orrequest fills what is missing, or for another reason. What decides: whether the next request has that reason,
// too.
package orrequest

import (
	"net/http"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type page struct{ Name string }

type server struct {
	rules, aged, told, first *validator.Validate
	query                    *schema.Decoder
	since                    time.Time
	stale                    bool
}

// What the request says, the next one may say as well.
func (s *server) posted(w http.ResponseWriter, r *http.Request) {
	if s.rules == nil || r.Method == http.MethodPost {
		s.rules = validator.New() // report
	}
	_ = s.rules.Struct(page{r.FormValue("name")})
}

func (s *server) swapped(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("name") != "" || s.query == nil {
		s.query = schema.NewDecoder() // report
	}
	_ = s.query.Decode(new(page), r.URL.Query())
}

// Time does not pass with each request.
func (s *server) old(w http.ResponseWriter, r *http.Request) {
	if s.aged == nil || time.Since(s.since) > time.Hour {
		s.aged, s.since = validator.New(), time.Now() // silent
	}
	_ = s.aged.Struct(page{r.FormValue("name")})
}

// What others have said is over when it is done.
func (s *server) toldTo(w http.ResponseWriter, r *http.Request) {
	if s.told == nil || s.stale {
		s.told, s.stale = validator.New(), false // silent
	}
	_ = s.told.Struct(page{r.FormValue("name")})
}

// Both must be: it is missing once.
func (s *server) both(w http.ResponseWriter, r *http.Request) {
	if s.first == nil && r.Method == http.MethodPost {
		s.first = validator.New() // silent
	}
	if s.first != nil {
		_ = s.first.Struct(page{r.FormValue("name")})
	}
}

func Routes(m *http.ServeMux) {
	s := new(server)
	m.HandleFunc("/posted", s.posted)
	m.HandleFunc("/swapped", s.swapped)
	m.HandleFunc("/old", s.old)
	m.HandleFunc("/told", s.toldTo)
	m.HandleFunc("/both", s.both)
}
