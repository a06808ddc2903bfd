// Package defaultways has options, most of which nobody gives. What decides: whether the defaults are set at the start, or for each request.
package defaultways

import (
	"cmp"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

type Options struct {
	Rules  *validator.Validate
	Trim   *mold.Transformer
	Forms  *form.Decoder
	Query  *schema.Decoder
	Fields *reflectx.Mapper
}

// rules returns options with rules.
func (o Options) rules() Options {
	if o.Rules == nil {
		o.Rules = validator.New() // silent
	}
	return o
}

// trims sets it in place.
func (o *Options) trims() *Options {
	if o.Trim != nil {
		return o
	}
	o.Trim = mold.New() // silent
	return o
}

func fill[T any](slot **T, mk func() *T) {
	if *slot == nil {
		*slot = mk()
	}
}

type shop struct{ o Options }

func New(o Options) *shop {
	o = o.rules()
	fill(&o.Forms, form.NewDecoder) // silent
	o.Query = cmp.Or(o.Query, query())
	for _, slot := range []**reflectx.Mapper{&o.Fields} {
		if *slot == nil {
			*slot = reflectx.NewMapper("db") // silent
		}
	}
	return &shop{*o.trims()}
}

func query() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return d
}

func (s *shop) create(w http.ResponseWriter, r *http.Request) {
	_ = s.o.Rules.Struct(in(r))
	_ = s.o.Trim.Struct(r.Context(), in(r))
	_ = s.o.Forms.Decode(in(r), r.URL.Query())
	_ = s.o.Query.Decode(in(r), r.URL.Query())
	s.o.Fields.FieldMap(reflect.ValueOf(in(r)))
}

type call struct {
	rules *validator.Validate
	trim  *mold.Transformer
	forms *form.Decoder
}

// ruled is asked for with a call of its own.
func (c call) ruled() call {
	if c.rules == nil {
		c.rules = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	return c
}

func (c *call) trimmed() *call {
	if c.trim != nil {
		return c
	}
	c.trim = mold.New() // report
	return c
}

func (s *shop) change(w http.ResponseWriter, r *http.Request) {
	c := call{}.ruled()
	_ = c.rules.Struct(in(r))
	_ = c.trimmed().trim.Struct(r.Context(), in(r))
	fill(&c.forms, form.NewDecoder) // report
	_ = c.forms.Decode(in(r), r.URL.Query())
}

// text takes the default for each request.
func (s *shop) text(w http.ResponseWriter, r *http.Request) {
	var p *bluemonday.Policy
	for _, slot := range []**bluemonday.Policy{&p} {
		if *slot == nil {
			*slot = bluemonday.UGCPolicy() // report
		}
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) {
	s := New(Options{})
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/text", s.text)
}
