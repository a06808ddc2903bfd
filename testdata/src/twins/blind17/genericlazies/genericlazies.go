// Package genericlazies has lazy things of any type. What decides: whether the one that is lazy lasts.
package genericlazies

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

type lot struct{ Name string }

// lazy makes it with the first call.
type lazy[T any] struct {
	once sync.Once
	x    T
	mk   func() T
}

func newLazy[T any](mk func() T) *lazy[T] { return &lazy[T]{mk: mk} }

func (l *lazy[T]) get() T {
	l.once.Do(func() { l.x = l.mk() })
	return l.x
}

// cell has it in an atomic.
type cell[T any] struct{ p atomic.Pointer[T] }

func (c *cell[T]) or(mk func() *T) *T {
	if x := c.p.Load(); x != nil {
		return x
	}
	x := mk()
	if c.p.CompareAndSwap(nil, x) {
		return x
	}
	return c.p.Load()
}

// table has one for a key.
type table[K comparable, V any] struct {
	mu sync.RWMutex
	m  map[K]V
}

func (t *table[K, V]) get(k K, mk func(K) V) V {
	t.mu.RLock()
	v, ok := t.m[k]
	t.mu.RUnlock()
	if ok {
		return v
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.m == nil {
		t.m = make(map[K]V)
	}
	if v, ok = t.m[k]; !ok {
		v = mk(k)
		t.m[k] = v
	}
	return v
}

// memo remembers the last.
func memo[K comparable, V any](f func(K) V) func(K) V {
	m := make(map[K]V)
	var mu sync.Mutex
	return func(k K) V {
		mu.Lock()
		defer mu.Unlock()
		v, ok := m[k]
		if !ok {
			v = f(k)
			m[k] = v
		}
		return v
	}
}

type auction struct {
	rules  *lazy[*validator.Validate]
	trim   cell[mold.Transformer]
	forms  table[string, *form.Decoder]
	fields func(string) *reflectx.Mapper
}

func newAuction() *auction {
	a := &auction{}
	a.rules = newLazy(func() *validator.Validate {
		return validator.New() // silent
	})
	a.fields = memo(func(tag string) *reflectx.Mapper {
		return reflectx.NewMapper(tag) // silent
	})
	return a
}

func (a *auction) create(w http.ResponseWriter, r *http.Request) {
	x := lot{r.FormValue("name")}
	_ = a.rules.get().Struct(x)
	t := a.trim.or(func() *mold.Transformer {
		return mold.New() // silent
	})
	_ = t.Struct(r.Context(), &x)
	d := a.forms.get(r.FormValue("tag"), func(tag string) *form.Decoder {
		d := form.NewDecoder() // silent
		d.SetTagName(tag)
		return d
	})
	_ = d.Decode(&x, r.URL.Query())
	a.fields("db").FieldMap(reflect.ValueOf(x))
}

// change has a lazy one of its own.
func (a *auction) change(w http.ResponseWriter, r *http.Request) {
	l := newLazy(func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	})
	_ = l.get().Struct(lot{r.FormValue("name")})
}

// search has a table of its own.
func (a *auction) search(w http.ResponseWriter, r *http.Request) {
	var t table[string, *schema.Decoder]
	d := t.get("q", func(string) *schema.Decoder {
		return schema.NewDecoder() // report
	})
	_ = d.Decode(new(lot), r.URL.Query())
}

// text has a memory of its own.
func (a *auction) text(w http.ResponseWriter, r *http.Request) {
	f := memo(func(string) *bluemonday.Policy {
		return bluemonday.UGCPolicy() // report
	})
	_, _ = w.Write([]byte(f("a").Sanitize(r.FormValue("text"))))
}

// rows has a cell of its own.
func (a *auction) rows(w http.ResponseWriter, r *http.Request) {
	var c cell[reflectx.Mapper]
	m := c.or(func() *reflectx.Mapper {
		return reflectx.NewMapper("json") // report
	})
	m.FieldMap(reflect.ValueOf(lot{r.FormValue("name")}))
}

func Routes(m *http.ServeMux) {
	a := newAuction()
	m.HandleFunc("/create", a.create)
	m.HandleFunc("/change", a.change)
	m.HandleFunc("/search", a.search)
	m.HandleFunc("/text", a.text)
	m.HandleFunc("/rows", a.rows)
}
