// Package attachkeeps gives what it makes to a hub of another package. What decides: whether the hub keeps it and is asked for it.
package attachkeeps

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind23/attachkeeps/hub"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct{ hub *hub.Hub }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	if s.hub.Rules() == nil {
		s.hub.SetRules(validator.New()) // silent
	}
	_ = s.hub.Rules().Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant")
	if !s.hub.Known(tenant) {
		s.hub.Attach(tenant, mold.New()) // silent
	}
	_ = s.hub.Trims(tenant).Struct(r.Context(), in(r))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	d := s.hub.Forms()
	if d == nil {
		d = form.NewDecoder() // silent
		hub.Keep(s.hub, d)
	}
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	if s.hub.Count() == 0 {
		s.hub.Add(form.NewEncoder()) // silent
	}
	_, _ = s.hub.First().Encode(in(r))
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	p, ok := s.hub.Take()
	if !ok {
		p = bluemonday.UGCPolicy() // silent
	}
	defer s.hub.Give(p)
	_, _ = w.Write([]byte(p.Sanitize(in(r).Name)))
}

// find gives it to a method that uses it.
func (s *server) find(w http.ResponseWriter, r *http.Request) {
	s.hub.Apply(validator.New(), in(r)) // report
}

func Routes(m *http.ServeMux, h *hub.Hub) {
	s := &server{hub: h}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/{tenant}/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/find", s.find)
}
