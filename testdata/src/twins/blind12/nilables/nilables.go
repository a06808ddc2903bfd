// Package nilables tests all the kinds that can be nil: receivers, functions, maps, slices, interfaces. What decides: whether what is nil is set,
// and stays so.
package nilables

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

// checks works when it is nil.
type checks struct{ v *validator.Validate }

// valid gives a nil receiver rules, which nobody else sees.
func (c *checks) valid(x any) error {
	if c == nil {
		c = &checks{v: validator.New()} // report
	}
	return c.v.Struct(x)
}

// own fills what it has, if it is not nil itself.
func (c *checks) own(x any) error {
	if c == nil {
		return nil
	}
	if c.v == nil {
		c.v = validator.New() // silent
	}
	return c.v.Struct(x)
}

type checker interface{ Struct(x any) error }

type page struct {
	none    *checks
	checks  *checks
	clean   func(string) string
	cleaner func(string) string
	byTag   map[string]*reflectx.Mapper
	chain   []*form.Decoder
	again   []*form.Decoder
	check   checker
	codec   *goavro.Codec
	err     error
	decode  func(any, map[string][]string) error
}

func (p *page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{r.FormValue("name")}
	if p.none.valid(x) != nil || p.checks.own(x) != nil {
		return
	}
	if p.clean == nil {
		p.clean = bluemonday.UGCPolicy().Sanitize // silent
	}
	clean := p.cleaner
	if clean == nil {
		clean = bluemonday.NewPolicy().Sanitize // report
	}
	x.Name = clean(p.clean(x.Name))
	if p.byTag == nil {
		p.byTag = map[string]*reflectx.Mapper{
			"db": reflectx.NewMapper("db"), // silent
		}
	}
	_ = p.byTag["db"].FieldMap(reflect.ValueOf(x))
	if p.chain == nil {
		p.chain = append(p.chain, form.NewDecoder()) // silent
	}
	p.again = append(p.again[:0], form.NewDecoder()) // report
	for _, d := range append(p.chain, p.again...) {
		_ = d.Decode(&x, r.URL.Query())
	}
	if nil == p.check {
		p.check = validator.New(validator.WithPrivateFieldValidation()) // silent
	}
	_ = p.check.Struct(x)
	if p.codec == nil && p.err == nil {
		p.codec, p.err = goavro.NewCodec(`"string"`) // silent
	}
	if p.err == nil {
		data, _ := p.codec.BinaryFromNative(nil, x.Name)
		_, _ = w.Write(data)
	}
	var t *mold.Transformer
	if t == nil {
		t = mold.New() // report
	}
	_ = t.Struct(context.Background(), &x)
	if p.decode != nil {
		p.decode = schema.NewDecoder().Decode // report
		_ = p.decode(&x, r.URL.Query())
	}
}

func New() http.Handler {
	return &page{
		checks: new(checks),
		decode: schema.NewDecoder().Decode, // silent
	}
}
