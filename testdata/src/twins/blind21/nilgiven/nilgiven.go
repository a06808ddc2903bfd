// Package nilgiven has functions that make what nobody has given them. What decides: whether those who call them for requests give it.
package nilgiven

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

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

var (
	rules = validator.New() // silent
	trims = mold.New()      // silent
)

func check(v *validator.Validate, x any) error {
	if v == nil {
		v = validator.New() // silent
	}
	return v.Struct(x)
}

func create(w http.ResponseWriter, r *http.Request) { _ = check(rules, in(r)) }

func trim(t *mold.Transformer, x any) error {
	if t == nil {
		t = mold.New() // report
	}
	return t.Struct(nil, x)
}

func change(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("plain") != "" {
		_ = trim(trims, in(r))
		return
	}
	_ = trim(nil, in(r))
}

type opts struct {
	form   *form.Decoder
	query  *schema.Decoder
	fields *reflectx.Mapper
}

func search(x any, o *opts) error {
	if o == nil {
		o = &opts{form: form.NewDecoder()} // report
	}
	return o.form.Decode(x, nil)
}

func find(w http.ResponseWriter, r *http.Request) { _ = search(in(r), nil) }

func lookUp(x any, o opts) error {
	d := o.query
	if d == nil {
		d = schema.NewDecoder() // report
	}
	return d.Decode(x, nil)
}

func list(w http.ResponseWriter, r *http.Request) { _ = lookUp(in(r), opts{}) }

func fields(x any, o opts) {
	m := o.fields
	if m == nil {
		m = reflectx.NewMapper("db") // silent
	}
	m.FieldMap(reflect.ValueOf(x))
}

type server struct{ o opts }

func (s *server) rows(w http.ResponseWriter, r *http.Request) { fields(in(r), s.o) }

func text(s string, ps ...*bluemonday.Policy) string {
	if len(ps) == 0 {
		ps = append(ps, bluemonday.UGCPolicy()) // report
	}
	return ps[0].Sanitize(s)
}

func show(w http.ResponseWriter, r *http.Request) { _, _ = w.Write([]byte(text(in(r).Name))) }

func encode(e *form.Encoder, x any) {
	e = cmp.Or(e, form.NewEncoder()) // report
	_, _ = e.Encode(x)
}

var encoder = form.NewEncoder() // silent

func write(w http.ResponseWriter, r *http.Request) { encode(encoder, in(r)) }

func Routes(m *http.ServeMux) {
	s := &server{opts{fields: reflectx.NewMapper("db")}} // silent
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/find", find)
	m.HandleFunc("/list", list)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/show", show)
	m.HandleFunc("/write", write)
}
