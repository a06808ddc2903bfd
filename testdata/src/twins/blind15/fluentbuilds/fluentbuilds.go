// Package fluentbuilds makes services by chains and options. What decides: where the chain stands.
package fluentbuilds

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type in struct{ Name string }

type builder struct{ s service }

func start() *builder { return new(builder) }

func (b *builder) rules(v *validator.Validate) *builder { b.s.v = v; return b }

func (b *builder) trim(t *mold.Transformer) *builder { b.s.t = t; return b }

func (b *builder) policy() *builder {
	if b.s.pol == nil {
		b.s.pol = bluemonday.UGCPolicy() // report
	}
	return b
}

// mapper is called at the start only.
func (b *builder) mapper(tag string) *builder {
	b.s.m = reflectx.NewMapper(tag) // silent
	return b
}

func (b *builder) build() *service { return &b.s }

type service struct {
	v   *validator.Validate
	t   *mold.Transformer
	pol *bluemonday.Policy
	m   *reflectx.Mapper
	d   *form.Decoder
}

func (s *service) do(x in) error {
	if s.t != nil {
		_ = s.t.Struct(nil, &x)
	}
	if s.m != nil {
		s.m.FieldMap(reflect.ValueOf(x))
	}
	return s.v.Struct(x)
}

// each has a chain for a request.
func each(w http.ResponseWriter, r *http.Request) {
	s := start().
		rules(validator.New()). // report
		policy().
		build()
	_ = s.do(in{s.pol.Sanitize(r.FormValue("n"))})
}

type option func(*service)

func withForm(d *form.Decoder) option { return func(s *service) { s.d = d } }

func make2(opts ...option) *service {
	s := new(service)
	for _, o := range opts {
		o(s)
	}
	return s
}

func optioned(w http.ResponseWriter, r *http.Request) {
	s := make2(withForm(form.NewDecoder())) // report
	_ = s.d.Decode(new(in), r.URL.Query())
}

func handler(s *service) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if s.d != nil {
			_ = s.d.Decode(new(in), r.URL.Query())
			return
		}
		_ = s.do(in{r.FormValue("n")})
	}
}

func Routes(m *http.ServeMux) {
	s := start().
		rules(validator.New()). // silent
		trim(mold.New()).       // silent
		mapper("db").
		build()
	m.Handle("/s", handler(s))
	m.Handle("/o", handler(make2(withForm(form.NewDecoder())))) // silent
	m.HandleFunc("/each", each)
	m.HandleFunc("/opt", optioned)
}
