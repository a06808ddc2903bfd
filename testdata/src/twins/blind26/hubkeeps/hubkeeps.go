// Package hubkeeps cleans what users send. What decides: whether the callee keeps the instance.
package hubkeeps

import (
	"net/http"

	"github.com/go-playground/mold/v4"

	"twins/blind26/hubkeeps/hub"
)

type site struct{ hub hub.Hub }

func (s *site) register(w http.ResponseWriter, r *http.Request) {
	t := hub.Known("site")
	if t == nil {
		t = mold.New() // silent
		hub.Register("site", t)
	}
	_ = t.Struct(r.Context(), r)
}

func (s *site) note(w http.ResponseWriter, r *http.Request) {
	t := hub.Known("note")
	if t == nil {
		t = mold.New() // report
		hub.Note("note", t)
	}
	_ = t.Struct(r.Context(), r)
}

func (s *site) tenant(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("tenant")
	if hub.Known(name) == nil {
		hub.Register(name, mold.New()) // silent
	}
	_ = hub.Known(name).Struct(r.Context(), r)
}

func (s *site) keep(w http.ResponseWriter, r *http.Request) {
	if s.hub.Len() == 0 {
		s.hub.Keep(mold.New()) // silent
	}
	_ = s.hub.At(0).Struct(r.Context(), r)
}

func (s *site) keepOwn(w http.ResponseWriter, r *http.Request) {
	var h hub.Hub
	if h.Len() == 0 {
		h.Keep(mold.New()) // report
	}
	_ = h.At(0).Struct(r.Context(), r)
}

func (s *site) use(w http.ResponseWriter, r *http.Request) {
	s.hub.Use(mold.New()) // report
}

func (s *site) replace(w http.ResponseWriter, r *http.Request) {
	hub.Register("last", mold.New()) // report
	_ = hub.Known("last").Struct(r.Context(), r)
}

func mount(mux *http.ServeMux) {
	s := new(site)
	s.hub.Use(mold.New())             // silent
	hub.Register("start", mold.New()) // silent
	mux.HandleFunc("/register", s.register)
	mux.HandleFunc("/note", s.note)
	mux.HandleFunc("/tenant", s.tenant)
	mux.HandleFunc("/keep", s.keep)
	mux.HandleFunc("/own", s.keepOwn)
	mux.HandleFunc("/use", s.use)
	mux.HandleFunc("/replace", s.replace)
}
