// Package app puts things around a service. What decides: whether that is done for a request.
package app

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind17/decorated/core"
)

type store struct{ m *reflectx.Mapper }

func (s *store) Create(ctx context.Context, u *core.User) error {
	s.m.FieldMap(reflect.ValueOf(u))
	return nil
}

type server struct{ s core.Service }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = s.s.Create(r.Context(), &core.User{Name: r.FormValue("name")})
}

// fresh puts it around for a request.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	c := core.Checked(s.s) // report
	_ = c.Create(r.Context(), &core.User{Name: r.FormValue("name")})
}

// trimmed does so with a function.
func (s *server) trimmed(w http.ResponseWriter, r *http.Request) {
	_ = core.Trimmed(s.s).Create(r.Context(), &core.User{Name: r.FormValue("name")}) // report
}

// formed is put around here.
func formed(next core.Service) core.Service {
	e := form.NewEncoder() // silent
	return core.Func(func(ctx context.Context, u *core.User) error {
		if _, err := e.Encode(u); err != nil {
			return err
		}
		return next.Create(ctx, u)
	})
}

// each makes one for a call.
func each(next core.Service) core.Service {
	return core.Func(func(ctx context.Context, u *core.User) error {
		if err := validator.New().StructCtx(ctx, u); err != nil { // report
			return err
		}
		return next.Create(ctx, u)
	})
}

func Routes(m *http.ServeMux) {
	s := core.Chain(&store{reflectx.NewMapper("db")}, core.Checked, core.Trimmed, core.Strict, core.Cleaned, core.Copied, formed, each) // silent
	srv := &server{s}
	m.HandleFunc("/create", srv.create)
	m.HandleFunc("/fresh", srv.fresh)
	m.HandleFunc("/trimmed", srv.trimmed)
}
