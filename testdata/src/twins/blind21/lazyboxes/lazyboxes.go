// Package lazyboxes has boxes of any type that are filled when they are asked. What decides: whether the box keeps what it is filled with, and for how long there is the box.
package lazyboxes

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

type box[T any] struct {
	once sync.Once
	mk   func() T
	v    T
}

func boxOf[T any](mk func() T) *box[T] { return &box[T]{mk: mk} }

func (b *box[T]) get() T {
	b.once.Do(func() { b.v = b.mk() })
	return b.v
}

type maker[T any] struct{ mk func() T }

func (m maker[T]) get() T { return m.mk() }

type cell[T any] struct {
	p  atomic.Pointer[T]
	mk func() *T
}

func (c *cell[T]) get() *T {
	if p := c.p.Load(); p != nil {
		return p
	}
	n := c.mk()
	if c.p.CompareAndSwap(nil, n) {
		return n
	}
	return c.p.Load()
}

type memo[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
	mk func(K) V
}

func (m *memo[K, V]) get(k K) V {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.m == nil {
		m.m = map[K]V{}
	}
	v, ok := m.m[k]
	if !ok {
		v = m.mk(k)
		m.m[k] = v
	}
	return v
}

type getter[T any] interface{ get() T }

func use[T any](g getter[T]) T { return g.get() }

type user struct{ Name string }

type api struct {
	rules  *box[*validator.Validate]
	trims  maker[*mold.Transformer]
	forms  cell[form.Decoder]
	query  memo[string, *schema.Decoder]
	fields getter[*reflectx.Mapper]
}

func newAPI() *api {
	return &api{
		rules:  boxOf(func() *validator.Validate { return validator.New() }),                                   // silent
		trims:  maker[*mold.Transformer]{mold.New},                                                             // report
		forms:  cell[form.Decoder]{mk: form.NewDecoder},                                                        // silent
		query:  memo[string, *schema.Decoder]{mk: func(string) *schema.Decoder { return schema.NewDecoder() }}, // silent
		fields: maker[*reflectx.Mapper]{mk: func() *reflectx.Mapper { return reflectx.NewMapper("db") }},       // report
	}
}

func (a *api) create(w http.ResponseWriter, r *http.Request) {
	_ = a.rules.get().Struct(user{r.FormValue("name")})
}

func (a *api) change(w http.ResponseWriter, r *http.Request) {
	_ = a.trims.get().Struct(r.Context(), &user{r.FormValue("name")})
}

func (a *api) search(w http.ResponseWriter, r *http.Request) {
	_ = a.forms.get().Decode(&user{}, r.URL.Query())
}

func (a *api) find(w http.ResponseWriter, r *http.Request) {
	_ = a.query.get("user").Decode(&user{}, r.URL.Query())
}

func (a *api) rows(w http.ResponseWriter, r *http.Request) {
	use(a.fields).FieldMap(reflect.ValueOf(user{r.FormValue("name")}))
}

// text has a box for its request.
func (a *api) text(w http.ResponseWriter, r *http.Request) {
	b := boxOf(bluemonday.UGCPolicy) // report
	for _, n := range r.Form["name"] {
		_, _ = w.Write([]byte(b.get().Sanitize(n)))
	}
}

// check has a memo for its request.
func (a *api) check(w http.ResponseWriter, r *http.Request) {
	m := memo[string, *validator.Validate]{mk: func(string) *validator.Validate { return validator.New() }} // report
	_ = m.get("user").Struct(user{r.FormValue("name")})
}

var encoders box[*form.Encoder]

func init() { encoders.mk = form.NewEncoder } // silent

func encode(w http.ResponseWriter, r *http.Request) {
	_, _ = encoders.get().Encode(user{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	a := newAPI()
	m.HandleFunc("/create", a.create)
	m.HandleFunc("/change", a.change)
	m.HandleFunc("/search", a.search)
	m.HandleFunc("/find", a.find)
	m.HandleFunc("/rows", a.rows)
	m.HandleFunc("/text", a.text)
	m.HandleFunc("/check", a.check)
	m.HandleFunc("/encode", encode)
}
