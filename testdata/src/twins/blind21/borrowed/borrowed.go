// Package borrowed takes things from pools. What decides: whether the pool lasts, and gets back what was taken from it.
package borrowed

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

type order struct{ Note string }

func in(r *http.Request) *order { return &order{r.FormValue("note")} }

var rules = sync.Pool{New: func() any { return validator.New() }} // silent

func create(w http.ResponseWriter, r *http.Request) {
	v := rules.Get().(*validator.Validate)
	defer rules.Put(v)
	_ = v.Struct(in(r))
}

type pool[T any] struct{ p sync.Pool }

func poolOf[T any](mk func() *T) *pool[T] {
	return &pool[T]{sync.Pool{New: func() any { return mk() }}}
}

func (p *pool[T]) with(f func(*T)) {
	v := p.p.Get().(*T)
	defer p.p.Put(v)
	f(v)
}

var trims = poolOf(mold.New) // silent

func change(w http.ResponseWriter, r *http.Request) {
	trims.with(func(t *mold.Transformer) { _ = t.Struct(r.Context(), in(r)) })
}

type free struct {
	forms chan *form.Decoder
	mu    sync.Mutex
	query []*schema.Decoder
}

func (f *free) search(w http.ResponseWriter, r *http.Request) {
	var d *form.Decoder
	select {
	case d = <-f.forms:
	default:
		d = form.NewDecoder() // silent
	}
	_ = d.Decode(in(r), r.URL.Query())
	select {
	case f.forms <- d:
	default:
	}
}

func (f *free) take() *schema.Decoder {
	f.mu.Lock()
	defer f.mu.Unlock()
	if n := len(f.query); n > 0 {
		d := f.query[n-1]
		f.query = f.query[:n-1]
		return d
	}
	return schema.NewDecoder() // silent
}

func (f *free) give(d *schema.Decoder) {
	f.mu.Lock()
	f.query = append(f.query, d)
	f.mu.Unlock()
}

func (f *free) find(w http.ResponseWriter, r *http.Request) {
	d := f.take()
	defer f.give(d)
	_ = d.Decode(in(r), r.URL.Query())
}

// local has a pool for its request.
func local(w http.ResponseWriter, r *http.Request) {
	p := sync.Pool{New: func() any { return bluemonday.UGCPolicy() }} // report
	s := p.Get().(*bluemonday.Policy)
	_, _ = w.Write([]byte(s.Sanitize(r.FormValue("note"))))
	p.Put(s)
}

// spare asks a pool that nobody gives anything, and that makes nothing.
var spare sync.Pool

func rows(w http.ResponseWriter, r *http.Request) {
	m, ok := spare.Get().(*reflectx.Mapper)
	if !ok {
		m = reflectx.NewMapper("db") // report
	}
	m.FieldMap(reflect.ValueOf(in(r)))
}

var encoders sync.Pool

func encode(w http.ResponseWriter, r *http.Request) {
	e, _ := encoders.Get().(*form.Encoder)
	if e == nil {
		e = form.NewEncoder() // silent
	}
	defer encoders.Put(e)
	_, _ = e.Encode(in(r))
}

// own has one of its own, beside the pool.
func own(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // report
	_ = t.Struct(r.Context(), in(r))
}

func Routes(m *http.ServeMux) {
	f := &free{forms: make(chan *form.Decoder, 8)}
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/search", f.search)
	m.HandleFunc("/find", f.find)
	m.HandleFunc("/local", local)
	m.HandleFunc("/rows", rows)
	m.HandleFunc("/encode", encode)
	m.HandleFunc("/own", own)
}
