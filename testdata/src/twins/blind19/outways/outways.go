// Package outways gives away where to put it. What decides: whether that is there in the next call.
package outways

import (
	"net/http"
	"reflect"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

type barge struct {
	hold
	trims []*mold.Transformer
	forms struct{ d *form.Decoder }
	query map[string]**schema.Decoder
	names map[string]struct{ m *reflectx.Mapper }
}

type hold struct {
	rules  *validator.Validate
	strict *validator.Validate
}

func ensure(v **validator.Validate) bool {
	if *v != nil {
		return false
	}
	*v = validator.New() // silent
	return true
}

func ensureOwn(v **validator.Validate) bool {
	if *v != nil {
		return false
	}
	*v = validator.New(validator.WithRequiredStructEnabled()) // report
	return true
}

func at(ts []*mold.Transformer, i int) *mold.Transformer {
	if t := &ts[i]; *t == nil {
		*t = mold.New() // silent
	}
	return ts[i]
}

func atCopy(ts []*mold.Transformer, i int) *mold.Transformer {
	ts = slices.Clone(ts)
	if ts[i] == nil {
		ts[i] = mold.New() // report
	}
	return ts[i]
}

func (b *barge) create(w http.ResponseWriter, r *http.Request) {
	if ensure(&b.rules) {
		w.Header().Set("X-First", "1")
	}
	_ = b.rules.Struct(in(r))
	_ = at(b.trims, 2).Struct(r.Context(), in(r))
}

func (b *barge) search(w http.ResponseWriter, r *http.Request) {
	f := &b.forms
	if f.d == nil {
		*f = struct{ d *form.Decoder }{form.NewDecoder()} // silent
	}
	_ = b.forms.d.Decode(in(r), r.URL.Query())
}

func (b *barge) find(w http.ResponseWriter, r *http.Request) {
	p := b.query["find"]
	if *p == nil {
		*p = schema.NewDecoder() // silent
	}
	_ = (**p).Decode(in(r), r.URL.Query())
}

// strictly fills what is in a copy of what is embedded.
func (b *barge) strictly(w http.ResponseWriter, r *http.Request) {
	h := b.hold
	if ensureOwn(&h.strict) {
		_ = h.strict.Struct(in(r))
	}
}

func (b *barge) change(w http.ResponseWriter, r *http.Request) {
	_ = atCopy(b.trims, 1).Struct(r.Context(), in(r))
}

// rows fills the element that it has got from the map, and not the map.
func (b *barge) rows(w http.ResponseWriter, r *http.Request) {
	n := b.names["db"]
	if p := &n.m; *p == nil {
		*p = reflectx.NewMapper("db") // report
	}
	n.m.FieldMap(reflect.ValueOf(in(r)))
}

// write has a pointer to a pointer of its own.
func (b *barge) write(w http.ResponseWriter, r *http.Request) {
	p := new(*bluemonday.Policy)
	if *p == nil {
		*p = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte((*p).Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) {
	s := &barge{trims: make([]*mold.Transformer, 4), query: map[string]**schema.Decoder{"find": new(*schema.Decoder)}, names: map[string]struct{ m *reflectx.Mapper }{}}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/strictly", s.strictly)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/write", s.write)
}
