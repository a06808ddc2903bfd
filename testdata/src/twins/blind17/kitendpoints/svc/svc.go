// Package svc is a service, and serves it. What decides: whether it has endpoints made for a request.
package svc

import (
	"context"
	"net/http"
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind17/kitendpoints/ep"
)

type service struct{ m *reflectx.Mapper }

func New() *service {
	return &service{reflectx.NewMapper("db")} // silent
}

func (s *service) Create(ctx context.Context, x any) (any, error) {
	s.m.FieldMap(reflect.ValueOf(x))
	return x, nil
}

type server struct {
	svc ep.Service
	set *ep.Set
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	x, err := s.set.DecodeRequest(r.Context(), r)
	if err != nil {
		return
	}
	_, _ = s.set.Create(r.Context(), x)
	_, _ = ep.DecodeForm(r.Context(), r)
}

// fresh makes an endpoint for a request.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	e := ep.MakeCreate(s.svc) // report
	_, _ = e(r.Context(), r.URL.Query())
}

// wrapped puts something around for a request.
func (s *server) wrapped(w http.ResponseWriter, r *http.Request) {
	_, _ = ep.Trim(s.set.Create)(r.Context(), r.URL.Query()) // report
}

// optional does so with an option.
func (s *server) optional(w http.ResponseWriter, r *http.Request) {
	_, _ = ep.Option("x")(s.set.Create)(r.Context(), r.URL.Query()) // report
}

func Routes(m *http.ServeMux) {
	svc := New()
	s := &server{svc, ep.NewSet(svc)}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/fresh", s.fresh)
	m.HandleFunc("/wrapped", s.wrapped)
	m.HandleFunc("/optional", s.optional)
}
