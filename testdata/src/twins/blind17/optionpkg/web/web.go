// Package web has services made. What decides: whether the package, the server or a request has one.
package web

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind17/optionpkg/svc"
)

type item struct{ Name string }

var all = svc.New(svc.WithRules(validator.New())) // silent

type server struct {
	s   *svc.Service
	cfg svc.Config
}

func NewServer(opts ...svc.Option) *server {
	return &server{
		s:   svc.New(append(opts, svc.WithTrim())...),
		cfg: svc.Config{Mapper: reflectx.NewMapper("json")}, // silent
	}
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	_ = s.s.Do(r.Context(), &x, r.URL.Query())
	_ = all.Do(r.Context(), &x, r.URL.Query())
	_ = svc.Count(s.cfg, x)
}

// fresh makes a service without any option.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	f := svc.New() // report
	_ = f.Do(r.Context(), new(item), r.URL.Query())
}

// given makes what an option takes.
func (s *server) given(w http.ResponseWriter, r *http.Request) {
	f := svc.New(svc.Strict(), svc.WithRules(validator.New(validator.WithRequiredStructEnabled()))) // report
	_ = f.Do(r.Context(), new(item), r.URL.Query())
}

// count makes a configuration for a request.
func (s *server) count(w http.ResponseWriter, r *http.Request) {
	n := svc.Count(svc.Config{Mapper: reflectx.NewMapper("db")}, item{r.FormValue("name")}) // report
	w.WriteHeader(n)
}

func Routes(m *http.ServeMux) {
	s := NewServer(svc.WithRules(validator.New(validator.WithPrivateFieldValidation()))) // silent
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/fresh", s.fresh)
	m.HandleFunc("/given", s.given)
	m.HandleFunc("/count", s.count)
}
