// Package keycells has one for each kind. What decides: whether the map that gets it is the one that is asked the next time.
package keycells

import (
	"maps"
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

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

type cell struct {
	dec  *form.Decoder
	hits int
}

type hive struct {
	rules  map[string]*validator.Validate
	cells  map[string]cell
	trims  map[string]*mold.Transformer
	query  sync.Map
	fields map[string]map[string]*reflectx.Mapper
	texts  map[string]*bluemonday.Policy
	eager  map[string]*schema.Decoder
	wiped  map[string]*validator.Validate
	taken  map[string]*mold.Transformer
}

func orMake[K comparable, V any](m map[K]V, k K, mk func() V) V {
	if v, ok := m[k]; ok {
		return v
	}
	v := mk()
	m[k] = v
	return v
}

func orPut[K comparable, V any](m map[K]V, k K, v V) V {
	if have, ok := m[k]; ok {
		return have
	}
	m[k] = v
	return v
}

func (s *hive) create(w http.ResponseWriter, r *http.Request) {
	k := r.FormValue("kind")
	v, ok := s.rules[k]
	if ok {
		goto use
	}
	v = validator.New() // silent
	s.rules[k] = v
use:
	_ = v.Struct(in(r))
}

func (s *hive) search(w http.ResponseWriter, r *http.Request) {
	k := r.FormValue("kind")
	c := s.cells[k]
	if c.hits++; c.dec == nil {
		c.dec = form.NewDecoder() // silent
	}
	s.cells[k] = c
	_ = c.dec.Decode(in(r), r.URL.Query())
}

func (s *hive) change(w http.ResponseWriter, r *http.Request) {
	t := orMake(s.trims, r.FormValue("kind"), func() *mold.Transformer {
		return mold.New() // silent
	})
	_ = t.Struct(r.Context(), in(r))
}

func (s *hive) find(w http.ResponseWriter, r *http.Request) {
	x, _ := s.query.Load(r.FormValue("kind"))
	d, ok := x.(*schema.Decoder)
	for !ok {
		d, ok = schema.NewDecoder(), true // silent
		s.query.Store(r.FormValue("kind"), d)
	}
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *hive) rows(w http.ResponseWriter, r *http.Request) {
	a, b := r.FormValue("a"), r.FormValue("b")
	inner, ok := s.fields[a]
	if !ok {
		inner = make(map[string]*reflectx.Mapper)
		s.fields[a] = inner
	}
	switch _, ok := inner[b]; ok {
	case false:
		inner[b] = reflectx.NewMapper("db") // silent
	}
	inner[b].FieldMap(reflect.ValueOf(in(r)))
}

// write fills a copy of the map.
func (s *hive) write(w http.ResponseWriter, r *http.Request) {
	k, m := r.FormValue("kind"), maps.Clone(s.texts)
	if _, ok := m[k]; !ok {
		m[k] = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(m[k].Sanitize(r.FormValue("text"))))
}

// eagerly makes one to offer it.
func (s *hive) eagerly(w http.ResponseWriter, r *http.Request) {
	d := orPut(s.eager, r.FormValue("kind"), schema.NewDecoder()) // report
	_ = d.Decode(in(r), r.URL.Query())
}

// wipe empties the map first.
func (s *hive) wipe(w http.ResponseWriter, r *http.Request) {
	k := r.FormValue("kind")
	clear(s.wiped)
	if _, ok := s.wiped[k]; !ok {
		s.wiped[k] = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	_ = s.wiped[k].Struct(in(r))
}

// take deletes it when it is done.
func (s *hive) take(w http.ResponseWriter, r *http.Request) {
	k := r.FormValue("kind")
	defer delete(s.taken, k)
	t := orMake(s.taken, k, func() *mold.Transformer {
		return mold.New() // report
	})
	_ = t.Struct(r.Context(), in(r))
}

func Routes(m *http.ServeMux) {
	s := &hive{rules: map[string]*validator.Validate{}, cells: map[string]cell{}, trims: map[string]*mold.Transformer{}, fields: map[string]map[string]*reflectx.Mapper{}, texts: map[string]*bluemonday.Policy{}, eager: map[string]*schema.Decoder{}, wiped: map[string]*validator.Validate{}, taken: map[string]*mold.Transformer{}}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/write", s.write)
	m.HandleFunc("/eagerly", s.eagerly)
	m.HandleFunc("/wipe", s.wipe)
	m.HandleFunc("/take", s.take)
}
