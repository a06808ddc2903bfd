// Package deeppaths keeps things far inside. What decides: whether the way to them goes through pointers, or through a copy on the way.
package deeppaths

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type parts struct {
	rules  *validator.Validate
	strict *validator.Validate
	form   *form.Decoder
	full   *form.Decoder
	schema *schema.Decoder
	loose  *schema.Decoder
}

type config struct {
	parts parts
	inner *inner
}

type inner struct {
	trim   *mold.Transformer
	fields *reflectx.Mapper
}

type deep struct{ *inner }

type node struct {
	policy *bluemonday.Policy
	next   *node
}

type server struct {
	cfg   config
	deep  deep
	head  *node
	codec **goavro.Codec
}

// part returns where it is.
func (s *server) part() *parts { return &s.cfg.parts }

// copied returns what it is.
func (s *server) copied() parts { return s.cfg.parts }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{r.FormValue("name")}
	if s.cfg.parts.rules == nil {
		s.cfg.parts.rules = validator.New() // silent
	}
	cfg := s.cfg
	if cfg.parts.strict == nil {
		cfg.parts.strict = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	if s.cfg.parts.rules.Struct(x) != nil || cfg.parts.strict.Struct(x) != nil {
		return
	}
	if cfg.inner.trim == nil {
		cfg.inner.trim = mold.New() // silent
	}
	_ = cfg.inner.trim.Struct(context.Background(), &x)
	if s.deep.fields == nil {
		s.deep.inner.fields = reflectx.NewMapper("db") // silent
	}
	_ = s.deep.fields.FieldMap(reflect.ValueOf(x))
	ps := s.cfg.parts
	if ps.form == nil {
		ps.form = form.NewDecoder() // silent
		s.cfg.parts = ps
	}
	qs := s.cfg.parts
	if qs.full == nil {
		qs.full = form.NewDecoder() // report
	}
	_, _ = ps.form.Decode(&x, r.URL.Query()), qs.full.Decode(&x, r.URL.Query())
	if p := s.part(); p.schema == nil {
		p.schema = schema.NewDecoder() // silent
	}
	p := s.copied()
	if p.loose == nil {
		p.loose = schema.NewDecoder() // report
	}
	_, _ = s.part().schema.Decode(&x, r.URL.Query()), p.loose.Decode(&x, r.URL.Query())
	n := s.head
	for n.next != nil {
		n = n.next
	}
	if n.policy == nil {
		n.policy = bluemonday.UGCPolicy() // silent
	}
	m := *s.head
	if m.policy == nil {
		m.policy = bluemonday.NewPolicy() // report
	}
	x.Name = n.policy.Sanitize(m.policy.Sanitize(x.Name))
	if *s.codec == nil {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return
		}
		*s.codec = c
	}
	data, _ := (*s.codec).BinaryFromNative(nil, x.Name)
	_, _ = w.Write(data)
}

func New() http.Handler {
	return &server{cfg: config{inner: new(inner)}, deep: deep{new(inner)}, head: &node{next: new(node)}, codec: new(*goavro.Codec)}
}
