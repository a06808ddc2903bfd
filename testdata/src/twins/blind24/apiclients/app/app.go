// Package app asks another service. What decides: how often it makes a client, and what the client calls for each answer.
package app

import (
	"net/http"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"

	"twins/blind24/apiclients/api"
)

type price struct{ Cents int }

var newClient = sync.OnceValue(api.NewClient) // silent: it makes it once

type server struct{ c, each *api.Client }

func newServer() *server {
	s := &server{c: api.NewClient(), each: api.NewClient()} // silent: it makes them once
	t := mold.New()                                         // silent
	s.c.OnAnswer = func(v any) error { return t.Struct(nil, v) }
	d := schema.NewDecoder() // silent
	s.c.Decoder = func() *schema.Decoder { return d }
	s.each.Decoder = schema.NewDecoder // report
	s.each.OnAnswer = func(v any) error {
		return validator.New().Struct(v) // report
	}
	return s
}

func (s *server) price(w http.ResponseWriter, r *http.Request) {
	_ = s.c.Do(r.Context(), r.URL.Query(), &price{})
	_ = s.each.Do(r.Context(), r.URL.Query(), &price{})
	_ = newClient().Do(r.Context(), r.URL.Query(), &price{})
	_ = api.Do(r.Context(), r.URL.Query(), &price{})
	_ = api.Get(r.Context(), r.URL.Query(), &price{})
}

func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	c := api.NewClient() // silent: reported where it stands
	_ = c.Do(r.Context(), r.URL.Query(), &price{})
}

// check uses what the client makes for itself.
func (s *server) check(w http.ResponseWriter, r *http.Request) {
	_ = s.c.Check(price{})
	_ = api.Default.Check(price{})
}

func Routes(m *http.ServeMux) {
	s := newServer()
	m.HandleFunc("/price", s.price)
	m.HandleFunc("/fresh", s.fresh)
	m.HandleFunc("/check", s.check)
}
