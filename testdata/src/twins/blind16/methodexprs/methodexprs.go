// Package methodexprs uses methods as values. What decides: whether the method that is called builds, and when it is called.
package methodexprs

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type seat struct{ Name string }

type hall struct {
	v *validator.Validate
	t *mold.Transformer
	d *form.Decoder
	p *bluemonday.Policy
	m *reflectx.Mapper
	o sync.Once
}

func (h *hall) newRules() *validator.Validate {
	return validator.New() // silent
}

func (h *hall) strictRules() *validator.Validate {
	return validator.New(validator.WithRequiredStructEnabled()) // report
}

func (h *hall) fillPolicy() {
	h.p = bluemonday.UGCPolicy() // silent
}

func (h *hall) trim(s *seat) error {
	t := mold.New() // report
	return t.Struct(nil, s)
}

func (h *hall) kept(s *seat) error { return h.t.Struct(nil, s) }

func (h *hall) forms() *form.Decoder {
	if h.d == nil {
		h.d = form.NewDecoder() // silent
	}
	return h.d
}

func (h hall) mapper() *reflectx.Mapper {
	if h.m == nil {
		h.m = reflectx.NewMapper("db") // report
	}
	return h.m
}

// reserve has what it calls in a variable.
func (h *hall) reserve(w http.ResponseWriter, r *http.Request) {
	s := seat{r.FormValue("name")}
	f := h.trim
	if f(&s) == nil {
		_ = h.v.Struct(s)
	}
	mk := h.strictRules
	_ = mk().Struct(s)
}

// lookUp calls by expressions.
func (h *hall) lookUp(w http.ResponseWriter, r *http.Request) {
	s := seat{r.FormValue("name")}
	_ = (*hall).kept(h, &s)
	get := (*hall).forms
	_ = get(h).Decode(&s, r.URL.Query())
	hall.mapper(*h).FieldMap(reflect.ValueOf(s))
}

// text gives a method to the once that the hall has.
func (h *hall) text(w http.ResponseWriter, r *http.Request) {
	h.o.Do(h.fillPolicy)
	_, _ = w.Write([]byte(h.p.Sanitize(r.FormValue("text"))))
}

type step struct {
	name string
	run  func(*hall, *seat) error
}

var steps = []step{
	{"trim", (*hall).kept},
	{"check", func(h *hall, s *seat) error { return h.v.Struct(s) }},
	{"query", (*hall).query},
}

func (h *hall) query(s *seat) error {
	q := schema.NewDecoder() // report
	return q.Decode(s, nil)
}

// export goes through the steps.
func (h *hall) export(w http.ResponseWriter, r *http.Request) {
	s := seat{r.FormValue("name")}
	for _, x := range steps {
		if x.run(h, &s) != nil {
			return
		}
	}
}

type maker interface{ make() *goavro.Codec }

type stringMaker struct{}

func (stringMaker) make() *goavro.Codec {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return nil
	}
	return c
}

type longMaker struct{ c *goavro.Codec }

func newLong() longMaker {
	c, err := goavro.NewCodec(`"long"`) // silent
	if err != nil {
		panic(err)
	}
	return longMaker{c}
}

func (l longMaker) make() *goavro.Codec { return l.c }

// encode calls a method of an interface, by an expression.
func encode(m maker) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		data, _ := maker.make(m).BinaryFromNative(nil, r.FormValue("name"))
		_, _ = w.Write(data)
	}
}

// swept calls what was bound before.
func swept(clean func(string) string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(clean(r.FormValue("text"))))
	}
}

// sweeping binds a method to a new one each time.
func sweeping(w http.ResponseWriter, r *http.Request) {
	clean := bluemonday.NewPolicy().Sanitize // report
	_, _ = w.Write([]byte(clean(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) {
	h := &hall{t: mold.New()} // silent
	mk := h.newRules
	h.v = mk()
	m.HandleFunc("/reserve", h.reserve)
	m.HandleFunc("/lookup", h.lookUp)
	m.HandleFunc("/text", h.text)
	m.HandleFunc("/export", h.export)
	m.HandleFunc("/encode", encode(stringMaker{}))
	m.HandleFunc("/long", encode(newLong()))
	m.HandleFunc("/swept", swept(bluemonday.UGCPolicy().Sanitize)) // silent
	m.HandleFunc("/sweeping", sweeping)
}
