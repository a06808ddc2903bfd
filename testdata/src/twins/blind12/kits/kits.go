// Package kits returns several things in one struct. What decides: which part of it is kept, and where.
package kits

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

// kit is small, and passed by value.
type kit struct {
	name  string
	rules *validator.Validate
}

func newKit(name string) kit {
	return kit{name: name, rules: validator.New()} // report
}

// keptKit is called where there is none.
func keptKit(name string) kit {
	return kit{name: name, rules: validator.New(validator.WithRequiredStructEnabled())} // silent
}

// cleaner has a policy by its constructor.
type cleaner struct {
	name   string
	policy *bluemonday.Policy
}

func newCleaner(name string) *cleaner {
	c := &cleaner{name: name}
	c.policy = bluemonday.UGCPolicy() // report
	return c
}

var defaultTrim = trimKit()

func trimKit() struct{ t *mold.Transformer } {
	t := mold.New() // silent
	t.RegisterAlias("name", "trim")
	return struct{ t *mold.Transformer }{t}
}

// coding is a kit in a kit.
type coding struct {
	kit
	codec *goavro.Codec
}

func newCoding() (*coding, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return &coding{codec: c}, nil
}

func newFreshCoding() (c coding, err error) {
	c.name = "fresh"
	c.codec, err = goavro.NewCodec(`"bytes"`) // report
	return c, err
}

type reading struct {
	form   *form.Decoder
	schema *schema.Decoder
	fields *reflectx.Mapper
}

type server struct {
	rules   *validator.Validate
	coding  *coding
	reading reading
	mapped  reading
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{r.FormValue("name")}
	if err := newKit("request").rules.Struct(x); err != nil {
		return
	}
	if s.rules == nil {
		s.rules = keptKit("server").rules
	}
	if err := s.rules.Struct(x); err != nil {
		return
	}
	for _, c := range []*cleaner{newCleaner("a"), newCleaner("b")} {
		x.Name = c.policy.Sanitize(x.Name)
	}
	_ = defaultTrim.t.Struct(context.Background(), &x)
	rd := s.reading
	rd.schema = schema.NewDecoder() // report
	_, _ = rd.form.Decode(&x, r.URL.Query()), rd.schema.Decode(&x, r.URL.Query())
	if m := s.mapped; m.fields == nil {
		m.fields = reflectx.NewMapper("db") // silent
		s.mapped = m
	}
	_ = s.mapped.fields.FieldMap(reflect.ValueOf(x))
	c, err := newFreshCoding()
	if err != nil {
		return
	}
	for _, c := range []coding{c, *s.coding} {
		data, _ := c.codec.BinaryFromNative(nil, x.Name)
		_, _ = w.Write(data)
	}
}

func New() (http.Handler, error) {
	c, err := newCoding()
	if err != nil {
		return nil, err
	}
	return &server{coding: c, reading: reading{form: form.NewDecoder()}}, nil // silent
}
