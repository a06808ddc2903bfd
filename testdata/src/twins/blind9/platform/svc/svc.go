// Package svc is one of the services. What decides: whether what other packages make is made for the service or for the request.
package svc

import (
	"net/http"

	"twins/blind9/platform/transport"
	"twins/blind9/platform/validate"
)

type createIn struct {
	Name string `form:"name" validate:"name"`
}

type createOut struct{ ID int }

var rules = validate.New(validate.Alias("name", "required,alpha")) // silent

type Service struct {
	binder *transport.Binder
}

func New() *Service {
	return &Service{binder: transport.NewBinder(rules)} // silent
}

func create(r *http.Request, in createIn) (createOut, error) {
	return createOut{len(in.Name)}, rules.Partial(in, "Name")
}

func replace(r *http.Request, in createIn) (createOut, error) {
	v := validate.New(validate.Alias("name", "required")) // report
	return createOut{}, v.Struct(r.Context(), in)
}

func (s *Service) rename(w http.ResponseWriter, r *http.Request) {
	var in createIn
	if err := s.binder.Bind(r, &in); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := validate.Struct(r.Context(), in); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (s *Service) remove(w http.ResponseWriter, r *http.Request) {
	var in createIn
	if err := transport.NewBinder(rules).Bind(r, &in); err != nil { // report
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// Routes has handlers that are made at the start, and one that is made when it is called.
func (s *Service) Routes(m *http.ServeMux) {
	m.Handle("POST /", transport.Handler(create)) // silent
	m.Handle("PUT /", transport.Handler(replace)) // silent
	m.HandleFunc("PATCH /", s.rename)
	m.HandleFunc("DELETE /", s.remove)
	m.HandleFunc("POST /late", func(w http.ResponseWriter, r *http.Request) {
		transport.Handler(create).ServeHTTP(w, r) // report
	})
}
