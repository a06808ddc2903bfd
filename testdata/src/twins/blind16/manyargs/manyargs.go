// Package manyargs has functions with any number of arguments. What decides: what is among them, and how often they are given.
package manyargs

import (
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

type grain struct{ Name string }

// firstOf returns the first that is there.
func firstOf[T any](xs ...*T) *T {
	for _, x := range xs {
		if x != nil {
			return x
		}
	}
	return nil
}

type option func(*mill)

func withRules(vs ...*validator.Validate) option {
	return func(m *mill) { m.rules = append(m.rules, vs...) }
}

func withForms(tags ...string) option {
	return func(m *mill) {
		for _, tag := range tags {
			d := form.NewDecoder() // silent
			d.SetTagName(tag)
			m.forms = append(m.forms, d)
		}
	}
}

type mill struct {
	rules  []*validator.Validate
	forms  []*form.Decoder
	trim   *mold.Transformer
	policy *bluemonday.Policy
	spare  *bluemonday.Policy
	fields *reflectx.Mapper
}

func newMill(opts ...option) *mill {
	m := new(mill)
	for _, o := range opts {
		o(m)
	}
	return m
}

// all checks with each that it is given.
func all(x any, vs ...*validator.Validate) error {
	for _, v := range vs {
		if err := v.Struct(x); err != nil {
			return err
		}
	}
	return nil
}

// clean takes one, or makes one.
func clean(s string, ps ...*bluemonday.Policy) string {
	if len(ps) == 0 {
		ps = append(ps, bluemonday.UGCPolicy()) // report
	}
	return ps[0].Sanitize(s)
}

// cleanWith is never left without one.
func cleanWith(s string, ps ...*bluemonday.Policy) string {
	p := firstOf(ps...)
	return p.Sanitize(s)
}

func (m *mill) grind(w http.ResponseWriter, r *http.Request) {
	g := grain{r.FormValue("name")}
	_ = all(g, m.rules...)
	_ = all(g, validator.New(validator.WithRequiredStructEnabled())) // report
	_ = m.trim.Struct(r.Context(), &g)
	for _, d := range m.forms {
		_ = d.Decode(&g, r.URL.Query())
	}
	_, _ = w.Write([]byte(clean(g.Name)))
	_, _ = w.Write([]byte(clean(g.Name, m.policy)))
	_, _ = w.Write([]byte(cleanWith(g.Name, m.policy)))
}

// sift makes one in case that there is none.
func (m *mill) sift(w http.ResponseWriter, r *http.Request) {
	t := firstOf(m.trim, mold.New()) // report
	_ = t.Struct(r.Context(), &grain{r.FormValue("name")})
}

// text makes one in case that there is none, and has it from then on.
func (m *mill) text(w http.ResponseWriter, r *http.Request) {
	if m.policy = firstOf(m.policy, m.spare); m.policy == nil {
		m.policy = bluemonday.NewPolicy() // silent
	}
	_, _ = w.Write([]byte(m.policy.Sanitize(r.FormValue("text"))))
}

// own makes a mill for a request.
func own(w http.ResponseWriter, r *http.Request) {
	m := newMill(func(m *mill) {
		m.fields = reflectx.NewMapper("db") // report
	})
	m.fields.FieldMap(reflect.ValueOf(grain{r.FormValue("name")}))
}

// join has them as any.
func join(xs ...any) (n int) {
	for _, x := range xs {
		if d, ok := x.(*schema.Decoder); ok && d != nil {
			_ = d.Decode(new(grain), nil)
			n++
		}
	}
	return n
}

func joined(w http.ResponseWriter, r *http.Request) {
	_ = join(r.FormValue("name"), schema.NewDecoder()) // report
}

var query = schema.NewDecoder() // silent

func joinedKept(w http.ResponseWriter, r *http.Request) {
	_ = join(r.FormValue("name"), query)
}

// chain runs what it is given, one after the other.
func chain(fs ...func(*grain) error) func(*grain) error {
	return func(g *grain) error {
		for _, f := range fs {
			if err := f(g); err != nil {
				return err
			}
		}
		return nil
	}
}

// encode is a link of the chain.
func encode(g *grain) error {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return err
	}
	_, err = c.BinaryFromNative(nil, g.Name)
	return err
}

// encoding makes a link of the chain.
func encoding() func(*grain) error {
	c, err := goavro.NewCodec(`"bytes"`) // silent
	if err != nil {
		panic(err)
	}
	return func(g *grain) error {
		_, err := c.BinaryFromNative(nil, []byte(g.Name))
		return err
	}
}

func chained(f func(*grain) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _ = f(&grain{r.FormValue("name")}) }
}

func Routes(m *http.ServeMux) {
	mi := newMill(withRules(validator.New()), withForms("a", "b")) // silent
	mi.trim = mold.New()                                           // silent
	m.HandleFunc("/grind", mi.grind)
	m.HandleFunc("/sift", mi.sift)
	m.HandleFunc("/text", mi.text)
	m.HandleFunc("/own", own)
	m.HandleFunc("/joined", joined)
	m.HandleFunc("/kept", joinedKept)
	m.HandleFunc("/chain", chained(chain(encode, encoding())))
}
