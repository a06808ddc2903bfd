// Package web reads snapshots. What decides: whether it reads the one that there is, or makes one.
package web

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind18/snapshots/state"
)

type item struct{ Name string }

type server struct {
	st  *state.Store
	cfg state.Settings
	in  chan state.Settings
	m   *reflectx.Mapper
}

func (s *server) watch(ctx context.Context) {
	for {
		select {
		case c := <-s.in:
			s.st.Update(c)
			s.m = reflectx.NewMapper(c.Tag) // silent
		case <-ctx.Done():
			return
		}
	}
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	now, x := s.st.Now(), item{r.FormValue("name")}
	_ = now.Rules.Struct(x)
	_ = now.Trim.Struct(r.Context(), &x)
	_ = now.Forms.Decode(&x, r.URL.Query())
	_ = now.Search(&x, r.URL.Query())
	s.m.FieldMap(reflect.ValueOf(x))
}

// fixed makes a snapshot of what never changes.
func (s *server) fixed(w http.ResponseWriter, r *http.Request) {
	now := state.Build(state.Settings{Tag: "valid"}) // report
	_ = now.Rules.Struct(item{r.FormValue("name")})
}

// asked makes one of what the request says.
func (s *server) asked(w http.ResponseWriter, r *http.Request) {
	s.st.Update(state.Settings{Tag: r.FormValue("tag")})
}

// with copies the one of now, with forms of its own.
func (s *server) with(w http.ResponseWriter, r *http.Request) {
	now := s.st.Now().With(form.NewDecoder()) // report
	_ = now.Forms.Decode(new(item), r.URL.Query())
}

// each checks beside it.
func (s *server) each(w http.ResponseWriter, r *http.Request) {
	now := *s.st.Now()
	now.Rules = validator.New(validator.WithRequiredStructEnabled()) // report
	_ = now.Rules.Struct(item{r.FormValue("name")})
}

func Routes(ctx context.Context, m *http.ServeMux, cfg state.Settings) {
	s := &server{st: state.NewStore(cfg), cfg: cfg, in: make(chan state.Settings), m: reflectx.NewMapper(cfg.Tag)} // silent
	go s.watch(ctx)
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/fixed", s.fixed)
	m.HandleFunc("/asked", s.asked)
	m.HandleFunc("/with", s.with)
	m.HandleFunc("/each", s.each)
}
