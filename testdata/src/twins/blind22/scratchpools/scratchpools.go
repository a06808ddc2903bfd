// Package scratchpools has a scratchpad for each request, from a pool. What decides: whether the scratchpad still has what it had when it was given back.
package scratchpools

import (
	"bytes"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/klauspost/compress/zstd"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type scratch struct {
	buf   bytes.Buffer
	names []string
	v     *validator.Validate
	enc   *zstd.Encoder
}

func (s *scratch) reset() {
	s.buf.Reset()
	s.names = s.names[:0]
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

func create(w http.ResponseWriter, r *http.Request) {
	s := scratches.Get().(*scratch)
	defer func() {
		s.reset()
		scratches.Put(s)
	}()
	if s.v == nil {
		s.v = validator.New() // silent
	}
	_ = s.v.Struct(in(r))
}

func export(w http.ResponseWriter, r *http.Request) {
	s := scratches.Get().(*scratch)
	defer scratches.Put(s)
	if s.enc == nil {
		s.enc, _ = zstd.NewWriter(nil) // silent
	}
	_, _ = w.Write(s.enc.EncodeAll([]byte(r.URL.Path), nil))
	s.reset()
}

// page forgets all that it had when it is given back.
type page struct {
	buf bytes.Buffer
	t   *mold.Transformer
}

func (p *page) reset() { *p = page{} }

var pages = sync.Pool{New: func() any { return &page{} }}

func change(w http.ResponseWriter, r *http.Request) {
	p := pages.Get().(*page)
	defer func() {
		p.reset()
		pages.Put(p)
	}()
	if p.t == nil {
		p.t = mold.New() // report
	}
	_ = p.t.Struct(r.Context(), in(r))
}

// query is emptied when it is taken, field by field.
type query struct {
	d    *schema.Decoder
	m    *reflectx.Mapper
	keys map[string]string
}

var queries = sync.Pool{New: func() any { return &query{keys: map[string]string{}} }}

func takeQuery() *query {
	q := queries.Get().(*query)
	q.d = nil
	clear(q.keys)
	return q
}

func search(w http.ResponseWriter, r *http.Request) {
	q := takeQuery()
	defer queries.Put(q)
	if q.d == nil {
		q.d = schema.NewDecoder() // report
	}
	if q.m == nil {
		q.m = reflectx.NewMapper("db") // silent
	}
	_ = q.d.Decode(in(r), r.URL.Query())
	_ = q.m.TypeMap(reflect.TypeFor[user]())
}

// list is taken, and never given back.
var lists = sync.Pool{New: func() any { return new(forms) }}

type forms struct{ d *form.Decoder }

func find(w http.ResponseWriter, r *http.Request) {
	f, _ := lists.Get().(*forms)
	if f.d == nil {
		f.d = form.NewDecoder() // report
	}
	_ = f.d.Decode(in(r), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/create", create)
	m.HandleFunc("/export", export)
	m.HandleFunc("/change", change)
	m.HandleFunc("/search", search)
	m.HandleFunc("/find", find)
}
