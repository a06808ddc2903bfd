// Package optchains sets up objects by options. What decides: who evaluates the option's argument, and whether the object outlives the request.
package optchains

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type settings struct {
	rules  *validator.Validate
	fields *reflectx.Mapper
	policy func() *bluemonday.Policy
	trim   *mold.Transformer
}

type Option func(*settings)

func WithRules(v *validator.Validate) Option { return func(s *settings) { s.rules = v } }

func WithFields(m *reflectx.Mapper) Option { return func(s *settings) { s.fields = m } }

func WithPolicy(f func() *bluemonday.Policy) Option { return func(s *settings) { s.policy = f } }

// WithTrim makes it when it is applied.
func WithTrim() Option {
	return func(s *settings) {
		s.trim = mold.New() // silent: its callers decide
	}
}

type Service struct{ settings }

func NewService(opts ...Option) *Service {
	s := new(Service)
	for _, o := range opts {
		o(&s.settings)
	}
	if s.rules == nil {
		s.rules = validator.New() // silent
	}
	if s.policy == nil {
		p := bluemonday.UGCPolicy() // silent
		s.policy = func() *bluemonday.Policy { return p }
	}
	return s
}

// job is like it, but lives as long as a request.
type job struct{ settings }

func newJob(opts ...Option) *job {
	j := new(job)
	for _, o := range opts {
		o(&j.settings)
	}
	if j.rules == nil {
		j.rules = validator.New() // report
	}
	return j
}

func (j *job) run(x any) error {
	_ = j.fields.FieldMap(reflect.ValueOf(x))
	return j.rules.Struct(x)
}

func (s *Service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{r.FormValue("name")}
	j := newJob(WithFields(reflectx.NewMapper("json"))) // report
	if err := j.run(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := newJob(WithFields(s.fields), WithRules(s.rules)).run(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if s.trim != nil {
		_ = s.trim.Struct(r.Context(), &x)
	}
	_, _ = w.Write([]byte(s.policy().Sanitize(x.Name)))
}

// decoders is set up by a chain of methods.
type decoders struct{ d *form.Decoder }

func decode() *decoders { return &decoders{form.NewDecoder()} } // report

func (d *decoders) tag(name string) *decoders { d.d.SetTagName(name); return d }

func (d *decoders) mode(m form.Mode) *decoders { d.d.SetMode(m); return d }

func (d *decoders) into(x any, r *http.Request) error { return d.d.Decode(x, r.URL.Query()) }

func chained(w http.ResponseWriter, r *http.Request) {
	var x struct{ Name string }
	if err := decode().tag("q").mode(1).into(&x, r); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// checks is the same, whose chain stands in front of the handler.
type checks struct{ v *validator.Validate }

func check() *checks { return &checks{validator.New()} } // silent

func (c *checks) alias(name, tags string) *checks { c.v.RegisterAlias(name, tags); return c }

func (c *checks) handler() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := c.v.VarCtx(r.Context(), r.FormValue("id"), "id"); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}
}

func Routes(ctx context.Context, m *http.ServeMux) {
	strict := bluemonday.NewPolicy() // silent
	m.Handle("/a", NewService(
		WithFields(reflectx.NewMapperFunc("db", func(s string) string { return s })), // silent
		WithTrim(),
		WithPolicy(func() *bluemonday.Policy { return strict }),
	))
	m.Handle("/b", NewService(WithRules(validator.New()), WithPolicy(func() *bluemonday.Policy { // silent
		return bluemonday.NewPolicy() // report
	})))
	m.HandleFunc("/c", chained)
	m.HandleFunc("/d", check().alias("id", "uuid").handler())
}
