// Package web has its functions turned into handlers by rest. What decides: when rest calls them.
package web

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind17/adapters/rest"
)

type in struct{ Name string }

type service struct {
	p *bluemonday.Policy
}

func (s *service) add(ctx context.Context, x in) (any, error) { return s.p.Sanitize(x.Name), nil }

// save makes what it needs.
func (s *service) save(ctx context.Context, x in) (any, error) {
	m := reflectx.NewMapper("db") // report
	return len(m.FieldMap(reflect.ValueOf(x))), nil
}

// route makes the handler for a request.
func (s *service) route(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodPost:
		rest.Checked(validator.New(validator.WithRequiredStructEnabled()), s.add)(w, r) // report
	case http.MethodGet:
		rest.Handle(s.add)(w, r) // report
	}
}

func Routes(m *http.ServeMux) error {
	s := &service{p: bluemonday.UGCPolicy()} // silent
	c, err := goavro.NewCodec(`"string"`)    // silent
	if err != nil {
		return err
	}
	m.HandleFunc("/handle", rest.Handle(s.add))
	m.HandleFunc("/each", rest.Each(s.add))
	m.HandleFunc("/checked", rest.Checked(validator.New(), s.add)) // silent
	m.HandleFunc("/made", rest.Made(func() *mold.Transformer {
		t := mold.New() // silent
		t.SetTagName("m")
		return t
	}, s.add))
	m.HandleFunc("/fresh", rest.Fresh(func() *mold.Transformer {
		t := mold.New() // report
		t.SetTagName("f")
		return t
	}, s.add))
	m.HandleFunc("/encode", rest.Handle(func(ctx context.Context, x in) (any, error) {
		return c.BinaryFromNative(nil, x.Name)
	}))
	m.HandleFunc("/check", rest.Handle(func(ctx context.Context, x in) (any, error) {
		return nil, validator.New().Struct(x) // report
	}))
	m.HandleFunc("/save", rest.Handle(s.save))
	m.HandleFunc("/route", s.route)
	return nil
}
