// Package slotstores hands things to functions that keep one of their arguments. What decides: which of them, and where.
package slotstores

import (
	"fmt"
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

type item struct{ Name string }

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

type registry struct {
	mu     sync.Mutex
	by     map[string]any
	log    []string
	last   *mold.Transformer
	policy *bluemonday.Policy
}

// set keeps its second argument.
func (g *registry) set(name string, v any) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.by[name] = v
}

func (g *registry) get(name string) any {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.by[name]
}

// note keeps what it prints, and not what that is made from.
func (g *registry) note(name string, v any) {
	g.log = append(g.log, fmt.Sprintf("%s: %T", name, v))
}

var reg = &registry{by: map[string]any{}}

func tenant(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("tenant")
	if reg.get(name) == nil {
		v := validator.New() // silent
		v.SetTagName(name)
		reg.set(name, v)
	}
	_ = reg.get(name).(*validator.Validate).Struct(in(r))
}

func create(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	reg.note("create", v)
	_ = v.Struct(in(r))
}

// store keeps the value at the place, which is its first argument.
func store[T any](at *T, v T) T {
	*at = v
	return v
}

var trims *mold.Transformer

func change(w http.ResponseWriter, r *http.Request) {
	if trims == nil {
		store(&trims, mold.New()) // silent
	}
	_ = trims.Struct(r.Context(), in(r))
}

// rechange has it kept in a variable of the request.
func rechange(w http.ResponseWriter, r *http.Request) {
	var t *mold.Transformer
	if t == nil {
		store(&t, mold.New()) // report
	}
	_ = t.Struct(r.Context(), in(r))
}

// decode uses both, and keeps the other one.
func decode(kept *[]*item, it *item, d *form.Decoder, r *http.Request) {
	_ = d.Decode(it, r.URL.Query())
	*kept = append(*kept, it)
}

var items []*item

func search(w http.ResponseWriter, r *http.Request) {
	decode(&items, &item{}, form.NewDecoder(), r) // report
}

type entry struct {
	q *schema.Decoder
	m *reflectx.Mapper
}

// link puts the first into the second.
func link(q *schema.Decoder, e *entry) { e.q = q }

var shared entry

func find(w http.ResponseWriter, r *http.Request) {
	if shared.q == nil {
		link(schema.NewDecoder(), &shared) // silent
	}
	_ = shared.q.Decode(in(r), r.URL.Query())
}

func refind(w http.ResponseWriter, r *http.Request) {
	e := shared
	link(schema.NewDecoder(), &e) // report
	_ = e.q.Decode(in(r), r.URL.Query())
}

func withFields(e *entry, m *reflectx.Mapper, f func()) {
	old := e.m
	e.m = m
	defer func() { e.m = old }()
	f()
}

// read has it kept for the time of the call.
func read(w http.ResponseWriter, r *http.Request) {
	var e entry
	withFields(&e, reflectx.NewMapper("db"), func() { // report
		_ = e.m.TypeMap(reflect.TypeFor[item]())
	})
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/tenant/{tenant}", tenant)
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/rechange", rechange)
	m.HandleFunc("/search", search)
	m.HandleFunc("/find", find)
	m.HandleFunc("/refind", refind)
	m.HandleFunc("/read", read)
}
