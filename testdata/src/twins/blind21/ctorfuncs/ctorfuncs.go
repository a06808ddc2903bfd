// Package ctorfuncs passes functions that make things. What decides: when, and how often, whoever has the function calls it.
package ctorfuncs

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type factory struct{ tag string }

func (f factory) rules() *validator.Validate {
	v := validator.New() // silent
	v.SetTagName(f.tag)
	return v
}

func (f *factory) trims() *mold.Transformer {
	t := mold.New() // report
	t.SetTagName(f.tag)
	return t
}

func (f factory) query() *schema.Decoder { return schema.NewDecoder() } // silent

func (f factory) fields() *reflectx.Mapper { return reflectx.NewMapper(f.tag) } // report

type (
	newRules  func() *validator.Validate
	newTrims  func() *mold.Transformer
	newQuery  func(factory) *schema.Decoder
	newFields func(factory) *reflectx.Mapper
)

func create(mk newRules) http.HandlerFunc {
	v := mk()
	return func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(in(r)) }
}

func change(mk newTrims) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _ = mk().Struct(r.Context(), in(r)) }
}

type handler struct {
	f      factory
	query  newQuery
	fields newFields
	forms  func() *form.Decoder
	once   sync.Once
	d      *schema.Decoder
}

func (h *handler) search(w http.ResponseWriter, r *http.Request) {
	h.once.Do(func() { h.d = h.query(h.f) })
	_ = h.d.Decode(in(r), r.URL.Query())
}

func (h *handler) rows(w http.ResponseWriter, r *http.Request) {
	h.fields(h.f).FieldMap(reflect.ValueOf(in(r)))
}

func (h *handler) find(w http.ResponseWriter, r *http.Request) {
	_ = h.forms().Decode(in(r), r.URL.Query())
}

var policies = map[string]func() *bluemonday.Policy{
	"ugc":  bluemonday.UGCPolicy,                                                                           // report
	"none": func() *bluemonday.Policy { return bluemonday.NewPolicy() },                                    // report
	"kept": sync.OnceValue(func() *bluemonday.Policy { return bluemonday.NewPolicy().AllowElements("b") }), // silent
}

func text(w http.ResponseWriter, r *http.Request) {
	mk, ok := policies[r.FormValue("policy")]
	if !ok {
		mk = policies["ugc"]
	}
	_, _ = w.Write([]byte(mk().Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) {
	f := factory{"check"}
	h := &handler{f: f, query: factory.query, fields: factory.fields}
	h.forms = form.NewDecoder // report
	m.HandleFunc("/create", create(f.rules))
	m.HandleFunc("/change", change(f.trims))
	m.HandleFunc("/search", h.search)
	m.HandleFunc("/rows", h.rows)
	m.HandleFunc("/find", h.find)
	m.HandleFunc("/text", text)
}
