// Package web shows pages with another package. What decides: whether that has parsed them before.
package web

import (
	"io"
	"net/http"

	"twins/blind25/pagekinds/render"
)

const home = "<h1>{{.}}</h1>"

var (
	pages = render.NewSet(map[string]string{"home": home})
	about = render.NewPage("<p>{{.}}</p>")    // silent
	terms = render.Writer("<pre>{{.}}</pre>") // silent
)

type server struct {
	help *render.Page
	list func(io.Writer, any) error
}

func newServer() *server {
	return &server{help: render.NewPage(home), list: render.Writer(home)} // silent
}

func (s *server) home(w http.ResponseWriter, r *http.Request) {
	if err := pages.Write(w, "home", r.URL.Path); err != nil {
		_ = render.Error(w, err)
	}
}

func (s *server) text(w http.ResponseWriter, r *http.Request) {
	_ = render.Text(w, home, r.URL.Path) // report
}

// own has a text of the request.
func (s *server) own(w http.ResponseWriter, r *http.Request) {
	_ = render.Text(w, r.FormValue("text"), r.URL.Path) // silent
}

func (s *server) about(w http.ResponseWriter, r *http.Request) {
	_ = about.Write(w, r.URL.Path)
	_ = terms(w, r.URL.Path)
}

func (s *server) news(w http.ResponseWriter, r *http.Request) {
	p := render.NewPage("<i>{{.}}</i>") // report
	_ = p.Write(w, r.URL.Path)
}

func (s *server) terms(w http.ResponseWriter, r *http.Request) {
	_ = render.Writer("<pre>{{.}}</pre>")(w, r.URL.Path) // report
}

func (s *server) set(w http.ResponseWriter, r *http.Request) {
	set := render.NewSet(map[string]string{"home": home})
	_ = set.Write(w, "home", r.URL.Path) // report
}

func (s *server) helps(w http.ResponseWriter, r *http.Request) {
	if err := s.help.Write(w, r.URL.Path); err != nil {
		_ = s.list(w, err)
	}
}

func Routes(m *http.ServeMux) {
	s := newServer()
	m.HandleFunc("/", s.home)
	m.HandleFunc("/text", s.text)
	m.HandleFunc("/own", s.own)
	m.HandleFunc("/about", s.about)
	m.HandleFunc("/news", s.news)
	m.HandleFunc("/terms", s.terms)
	m.HandleFunc("/set", s.set)
	m.HandleFunc("/help", s.helps)
}
