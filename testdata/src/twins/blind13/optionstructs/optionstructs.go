// Package optionstructs takes what it works with in a struct, and fills what is missing there. What decides: how long the struct lives.
package optionstructs

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

type input struct{ Name string }

// Options by value: what is filled is filled in the copy.
type options struct {
	rules  *validator.Validate
	policy *bluemonday.Policy
}

func check(in input, o options) error {
	if o.rules == nil {
		o.rules = validator.New() // report
	}
	return o.rules.Struct(in)
}

func (o options) clean(in *input) {
	if o.policy == nil {
		o.policy = bluemonday.UGCPolicy() // report
	}
	in.Name = o.policy.Sanitize(in.Name)
}

// deps are behind a pointer: the server's.
type deps struct {
	trim   *mold.Transformer
	fields *reflectx.Mapper
}

func (d *deps) setDefaults() {
	if d.trim == nil {
		d.trim = mold.New() // silent
	}
}

func fields(d *deps, in input) int {
	if d.fields == nil {
		d.fields = reflectx.NewMapper("db") // silent
	}
	return len(d.fields.FieldMap(reflect.ValueOf(in)))
}

// codecs are behind a pointer too, and each request has its own.
type codecs struct{ text *goavro.Codec }

func (c *codecs) init() (err error) {
	if c.text == nil {
		c.text, err = goavro.NewCodec(`"string"`) // report
	}
	return err
}

// decoding has a function that fills it.
type decoding struct {
	form   *form.Decoder
	schema *schema.Decoder
}

func withForm(d *decoding) {
	d.form = form.NewDecoder() // report
}

func withSchema(d *decoding) {
	d.schema = schema.NewDecoder() // silent
}

func newDecoding(opts ...func(*decoding)) *decoding {
	d := new(decoding)
	for _, o := range opts {
		o(d)
	}
	return d
}

type server struct {
	options  options
	deps     *deps
	decoding *decoding
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var in input
	if s.decoding.schema.Decode(&in, r.URL.Query()) != nil || newDecoding(withForm).form.Decode(&in, r.URL.Query()) != nil {
		return
	}
	if err := check(in, options{}); err != nil {
		return
	}
	s.options.clean(&in)
	if fields(s.deps, in) == 0 {
		return
	}
	_ = s.deps.trim.Struct(context.Background(), &in)
	var c codecs
	if err := c.init(); err != nil {
		return
	}
	data, _ := c.text.BinaryFromNative(nil, in.Name)
	_, _ = w.Write(data)
}

func New(d *deps) http.Handler {
	d.setDefaults()
	return &server{deps: d, decoding: newDecoding(withSchema)}
}
