// Package flagdone remembers that something has been done. What decides: whether what remembers it lasts, and is told.
package flagdone

import (
	"net/http"
	"reflect"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type pet struct{ Name string }

func in(r *http.Request) *pet { return &pet{r.FormValue("name")} }

type zoo struct {
	mu     sync.Mutex
	ready  bool
	state  int
	swap   atomic.Bool
	count  atomic.Int64
	trimOK bool
	once   map[string]bool
	done   chan struct{}

	rules  *validator.Validate
	trims  *mold.Transformer
	forms  *form.Decoder
	query  *schema.Decoder
	fields *reflectx.Mapper
	policy *bluemonday.Policy
}

func (z *zoo) create(w http.ResponseWriter, r *http.Request) {
	z.mu.Lock()
	if !z.ready {
		z.rules = validator.New() // silent
		z.ready = true
	}
	z.mu.Unlock()
	_ = z.rules.Struct(in(r))
}

// change asks a flag that nobody sets.
func (z *zoo) change(w http.ResponseWriter, r *http.Request) {
	if !z.trimOK {
		z.trims = mold.New() // report
	}
	_ = z.trims.Struct(r.Context(), in(r))
}

func (z *zoo) search(w http.ResponseWriter, r *http.Request) {
	if z.swap.CompareAndSwap(false, true) {
		z.forms = form.NewDecoder() // silent
	}
	_ = z.forms.Decode(in(r), r.URL.Query())
}

const (
	idle = iota
	open
)

func (z *zoo) find(w http.ResponseWriter, r *http.Request) {
	switch z.state {
	case idle:
		z.query = schema.NewDecoder() // silent
		z.state = open
		fallthrough
	case open:
		_ = z.query.Decode(in(r), r.URL.Query())
	}
}

func (z *zoo) rows(w http.ResponseWriter, r *http.Request) {
	if z.count.Add(1) == 1 {
		z.fields = reflectx.NewMapper("db") // silent
	}
	z.fields.FieldMap(reflect.ValueOf(in(r)))
}

// text has a flag of its own.
func (z *zoo) text(w http.ResponseWriter, r *http.Request) {
	done := false
	for _, n := range r.Form["name"] {
		if !done {
			z.policy = bluemonday.UGCPolicy() // report
			done = true
		}
		_, _ = w.Write([]byte(z.policy.Sanitize(n)))
	}
}

func (z *zoo) first(what string) bool {
	z.mu.Lock()
	defer z.mu.Unlock()
	if z.once[what] {
		return false
	}
	z.once[what] = true
	return true
}

func (z *zoo) cut(w http.ResponseWriter, r *http.Request) {
	if z.first("cut") {
		t := mold.New() // silent
		_ = t.Struct(r.Context(), in(r))
	}
}

func (z *zoo) check(w http.ResponseWriter, r *http.Request) {
	select {
	case <-z.done:
		return
	default:
		v := validator.New() // silent
		_ = v.Struct(in(r))
		close(z.done)
	}
}

// look has a channel of its own.
func (z *zoo) look(w http.ResponseWriter, r *http.Request) {
	stop := make(chan struct{})
	select {
	case <-stop:
	default:
		v := validator.New() // report
		_ = v.Struct(in(r))
		close(stop)
	}
}

func Routes(m *http.ServeMux) {
	z := &zoo{once: map[string]bool{}, done: make(chan struct{})}
	m.HandleFunc("/create", z.create)
	m.HandleFunc("/change", z.change)
	m.HandleFunc("/search", z.search)
	m.HandleFunc("/find", z.find)
	m.HandleFunc("/rows", z.rows)
	m.HandleFunc("/text", z.text)
	m.HandleFunc("/cut", z.cut)
	m.HandleFunc("/check", z.check)
	m.HandleFunc("/look", z.look)
}
