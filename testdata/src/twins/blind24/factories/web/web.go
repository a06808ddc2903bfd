// Package web has its parts made by another package. What decides: whether that makes them anew.
package web

import (
	"log"
	"net/http"

	"github.com/go-playground/mold/v4"

	"twins/blind24/factories/parts"
)

type item struct{ Name string }

type server struct {
	check parts.Checker
	parts *parts.Factory
	trims *mold.Transformer
}

func newServer() *server {
	c, err := parts.NewChecker("rules") // silent
	if err != nil {
		log.Fatal(err)
	}
	f := parts.NewFactory()
	return &server{check: c, parts: f, trims: f.NewTrimmer("mod")} // silent: it makes it once
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = s.check.Check(item{r.FormValue("name")})
	_ = s.parts.Trimmer("mod").Struct(r.Context(), &item{r.FormValue("name")})
	_ = s.trims.Struct(r.Context(), &item{r.FormValue("name")})
	_ = parts.Std().Decode(&item{}, r.URL.Query())
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	c, err := parts.NewChecker("rules") // report
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_ = c.Check(item{r.FormValue("name")})
}

// lenient makes nothing that costs.
func (s *server) lenient(w http.ResponseWriter, r *http.Request) {
	c, _ := parts.NewChecker("none") // silent: nothing is made
	_ = c.Check(item{r.FormValue("name")})
}

func (s *server) trim(w http.ResponseWriter, r *http.Request) {
	t := s.parts.NewTrimmer("mod") // report
	_ = t.Struct(r.Context(), &item{r.FormValue("name")})
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	d := parts.Makers["query"]() // report
	_ = d.Decode(&item{}, r.URL.Query())
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	d := parts.Decoder(true) // report
	_ = d.Decode(&item{}, r.URL.Query())
}

func Routes(m *http.ServeMux) {
	s := newServer()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/lenient", s.lenient)
	m.HandleFunc("/trim", s.trim)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
}
