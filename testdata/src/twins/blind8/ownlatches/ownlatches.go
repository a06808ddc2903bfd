// Package ownlatches has a once, a lazy value and a cell of its own. What decides: whether it lives longer than the request.
package ownlatches

import (
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type note struct {
	Text string `validate:"required"`
}

// latch runs the first function that it gets.
type latch struct {
	mu   sync.Mutex
	shut bool
}

func (l *latch) do(f func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.shut {
		return
	}
	f()
	l.shut = true
}

// leaky looks like a latch, but it never shuts.
type leaky struct {
	mu   sync.Mutex
	shut bool
}

func (l *leaky) do(f func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if shut := l.shut; !shut {
		f()
		shut = true
	}
}

var (
	good  latch
	bad   leaky
	rules *validator.Validate
	tags  *validator.Validate
)

func first(w http.ResponseWriter, r *http.Request) {
	good.do(func() {
		rules = validator.New() // silent
	})
	_ = rules.Struct(note{r.FormValue("text")})
}

func each(w http.ResponseWriter, r *http.Request) {
	bad.do(func() {
		tags = validator.New() // report
	})
	_ = tags.Struct(note{r.FormValue("text")})
}

func fresh(w http.ResponseWriter, r *http.Request) {
	var (
		l latch
		v *validator.Validate
	)
	l.do(func() {
		v = validator.New() // report
	})
	_ = v.Struct(note{r.FormValue("text")})
}

// cell computes its value when it is asked first.
type cell[T any] struct {
	v    atomic.Pointer[T]
	make func() *T
}

func newCell[T any](f func() *T) *cell[T] { return &cell[T]{make: f} }

func (c *cell[T]) get() *T {
	if p := c.v.Load(); p != nil {
		return p
	}
	c.v.CompareAndSwap(nil, c.make())
	return c.v.Load()
}

var queries = newCell(schema.NewDecoder) // silent: made when it is asked for

type api struct {
	forms *cell[form.Decoder]
}

func newAPI() *api {
	return &api{forms: newCell(func() *form.Decoder {
		d := form.NewDecoder() // silent
		d.SetTagName("json")
		return d
	})}
}

func (a *api) create(w http.ResponseWriter, r *http.Request) {
	var n note
	_ = a.forms.get().Decode(&n, r.URL.Query())
	_ = queries.get().Decode(&n, r.URL.Query())
}

// clean has a cell that it makes for the request.
func (a *api) clean(w http.ResponseWriter, r *http.Request) {
	p := newCell(bluemonday.UGCPolicy) // report
	_, _ = w.Write([]byte(p.get().Sanitize(r.FormValue("text")) + p.get().Sanitize(r.FormValue("title"))))
}

func Routes() *http.ServeMux {
	a, m := newAPI(), http.NewServeMux()
	m.HandleFunc("/create", a.create)
	m.HandleFunc("/clean", a.clean)
	m.HandleFunc("/first", first)
	m.HandleFunc("/each", each)
	m.HandleFunc("/fresh", fresh)
	return m
}
