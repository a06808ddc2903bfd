// Package boxways carries what it has made in boxes. What decides: whether the box was filled before the request.
package boxways

import (
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

type box[T any] struct{ v T }

func (b box[T]) get() T { return b.v }

func wrap[T any](v T) box[T] { return box[T]{v} }

type getter[T any] interface{ get() T }

type lazy[T any] struct {
	mk   func() T
	v    T
	have bool
}

func (l *lazy[T]) get() T {
	if !l.have {
		l.v, l.have = l.mk(), true
	}
	return l.v
}

type fresh[T any] struct{ mk func() T }

func (f fresh[T]) get() T { return f.mk() }

type depot struct {
	rules  getter[*validator.Validate]
	trim   box[box[*mold.Transformer]]
	forms  any
	query  chan *schema.Decoder
	fields [1]**reflectx.Mapper
	text   getter[*bluemonday.Policy]
}

func newDepot() *depot {
	d := &depot{query: make(chan *schema.Decoder, 1)}
	d.rules = wrap(validator.New()) // silent
	d.trim = wrap(wrap(mold.New())) // silent
	d.forms = form.NewDecoder()     // silent
	d.query <- schema.NewDecoder()  // silent
	m := reflectx.NewMapper("db")   // silent
	d.fields[0] = &m
	d.text = &lazy[*bluemonday.Policy]{mk: bluemonday.UGCPolicy} // silent
	return d
}

func (d *depot) create(w http.ResponseWriter, r *http.Request) {
	_ = d.rules.get().Struct(in(r))
	_ = d.trim.get().get().Struct(r.Context(), in(r))
	if f, ok := d.forms.(*form.Decoder); ok {
		_ = f.Decode(in(r), r.URL.Query())
	}
	q := <-d.query
	_ = q.Decode(in(r), r.URL.Query())
	d.query <- q
	(*d.fields[0]).FieldMap(reflect.ValueOf(in(r)))
	_, _ = w.Write([]byte(d.text.get().Sanitize(r.FormValue("text"))))
}

func (d *depot) change(w http.ResponseWriter, r *http.Request) {
	var rules getter[*validator.Validate] = wrap(validator.New(validator.WithRequiredStructEnabled())) // report
	_ = rules.get().Struct(in(r))
	_ = wrap(wrap(mold.New())).get().v.Struct(r.Context(), in(r)) // report
	var forms any = form.NewDecoder()                             // report
	_ = forms.(*form.Decoder).Decode(in(r), r.URL.Query())
	l := lazy[*schema.Decoder]{mk: schema.NewDecoder} // report
	_ = l.get().Decode(in(r), r.URL.Query())
	f := fresh[*bluemonday.Policy]{bluemonday.NewPolicy} // report
	_, _ = w.Write([]byte(f.get().Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) {
	s := newDepot()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
}
