// Package hotswaps holds what can be swapped. What decides: whether there is one already when the next one asks.
package hotswaps

import (
	"net/http"
	"reflect"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

type barn struct {
	rules  atomic.Pointer[validator.Validate]
	trim   atomic.Value
	forms  atomic.Pointer[form.Decoder]
	state  atomic.Pointer[state]
	query  atomic.Pointer[schema.Decoder]
	strict atomic.Pointer[validator.Validate]
	fields atomic.Pointer[reflectx.Mapper]
	text   atomic.Pointer[bluemonday.Policy]
}

type state struct {
	fields *reflectx.Mapper
	n      int
}

func (b *barn) create(w http.ResponseWriter, r *http.Request) {
	v := b.rules.Load()
	for v == nil {
		if n := validator.New(); b.rules.CompareAndSwap(nil, n) { // silent
			v = n
		} else {
			v = b.rules.Load()
		}
	}
	_ = v.Struct(in(r))
}

func (b *barn) change(w http.ResponseWriter, r *http.Request) {
	t, ok := b.trim.Load().(*mold.Transformer)
	if !ok {
		b.trim.CompareAndSwap(nil, mold.New()) // silent
		t = b.trim.Load().(*mold.Transformer)
	}
	_ = t.Struct(r.Context(), in(r))
}

func (b *barn) search(w http.ResponseWriter, r *http.Request) {
	slot := &b.forms
	if slot.Load() == (*form.Decoder)(nil) {
		slot.Store(form.NewDecoder()) // silent
	}
	_ = slot.Load().Decode(in(r), r.URL.Query())
}

func (b *barn) rows(w http.ResponseWriter, r *http.Request) {
	s := b.state.Load()
	if s == nil || s.fields == nil {
		next := state{fields: reflectx.NewMapper("db")} // silent
		if s != nil {
			next.n = s.n + 1
		}
		b.state.Store(&next)
		s = &next
	}
	s.fields.FieldMap(reflect.ValueOf(in(r)))
}

// find swaps it each time.
func (b *barn) find(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // report
	if old := b.query.Swap(d); old != nil {
		d = old
	}
	_ = d.Decode(in(r), r.URL.Query())
}

// strictly stores nothing in the end.
func (b *barn) strictly(w http.ResponseWriter, r *http.Request) {
	if b.strict.CompareAndSwap(nil, nil) {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		_ = v.Struct(in(r))
	}
}

// mapped fills a pointer of its own.
func (b *barn) mapped(w http.ResponseWriter, r *http.Request) {
	var own atomic.Pointer[reflectx.Mapper]
	if own.Store(b.fields.Load()); own.Load() == nil {
		own.Store(reflectx.NewMapper("json")) // report
	}
	own.Load().FieldMap(reflect.ValueOf(in(r)))
}

// write puts nil back.
func (b *barn) write(w http.ResponseWriter, r *http.Request) {
	p := b.text.Swap(nil)
	if p == nil {
		p = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) {
	s := new(barn)
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/strictly", s.strictly)
	m.HandleFunc("/mapped", s.mapped)
	m.HandleFunc("/write", s.write)
}
