// Package syncmaps keeps things in the maps and atomics of sync. What decides: whether it is made before anybody has looked.
package syncmaps

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

type tool struct{ Name string }

type bench struct {
	rules  sync.Map
	trims  sync.Map
	forms  sync.Map
	query  sync.Map
	fields atomic.Pointer[reflectx.Mapper]
	texts  atomic.Value
	encs   sync.Map
	eager  atomic.Pointer[form.Encoder]
}

func (b *bench) create(w http.ResponseWriter, r *http.Request) {
	v, ok := b.rules.Load(r.Pattern)
	if !ok {
		v, _ = b.rules.LoadOrStore(r.Pattern, validator.New()) // silent
	}
	_ = v.(*validator.Validate).Struct(tool{r.FormValue("name")})
}

// change makes one for each request, and throws it away if there is one.
func (b *bench) change(w http.ResponseWriter, r *http.Request) {
	t, _ := b.trims.LoadOrStore(r.Pattern, mold.New()) // report
	_ = t.(*mold.Transformer).Struct(r.Context(), &tool{r.FormValue("name")})
}

// search stores what would make one.
func (b *bench) search(w http.ResponseWriter, r *http.Request) {
	f, _ := b.forms.LoadOrStore(r.Pattern, sync.OnceValue(func() *form.Decoder {
		return form.NewDecoder() // silent
	}))
	_ = f.(func() *form.Decoder)().Decode(&tool{}, r.URL.Query())
}

type cell struct {
	once sync.Once
	d    *schema.Decoder
}

func (b *bench) find(w http.ResponseWriter, r *http.Request) {
	x, _ := b.query.LoadOrStore(r.Pattern, new(cell))
	c := x.(*cell)
	c.once.Do(func() { c.d = schema.NewDecoder() }) // silent
	_ = c.d.Decode(&tool{}, r.URL.Query())
}

func (b *bench) mapper() *reflectx.Mapper {
	if m := b.fields.Load(); m != nil {
		return m
	}
	b.fields.CompareAndSwap(nil, reflectx.NewMapper("db")) // silent
	return b.fields.Load()
}

func (b *bench) rows(w http.ResponseWriter, r *http.Request) {
	b.mapper().FieldMap(reflect.ValueOf(tool{r.FormValue("name")}))
}

// encode swaps without having looked.
func (b *bench) encode(w http.ResponseWriter, r *http.Request) {
	b.eager.CompareAndSwap(nil, form.NewEncoder()) // report
	_, _ = b.eager.Load().Encode(tool{r.FormValue("name")})
}

func (b *bench) write(w http.ResponseWriter, r *http.Request) {
	p, ok := b.texts.Load().(*bluemonday.Policy)
	if !ok {
		p = bluemonday.UGCPolicy() // silent
		b.texts.Store(p)
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// link takes out what it finds, and puts nothing back.
func (b *bench) link(w http.ResponseWriter, r *http.Request) {
	x, ok := b.encs.LoadAndDelete(r.Pattern)
	if !ok {
		x = form.NewEncoder() // report
	}
	_, _ = x.(*form.Encoder).Encode(tool{r.FormValue("name")})
}

// own asks a map of its own.
func own(w http.ResponseWriter, r *http.Request) {
	var m sync.Map
	v, ok := m.Load(r.Pattern)
	if !ok {
		v = validator.New(validator.WithRequiredStructEnabled()) // report
		m.Store(r.Pattern, v)
	}
	_ = v.(*validator.Validate).Struct(tool{r.FormValue("name")})
}

func Routes(m *http.ServeMux, b *bench) {
	m.HandleFunc("/create", b.create)
	m.HandleFunc("/change", b.change)
	m.HandleFunc("/search", b.search)
	m.HandleFunc("/find", b.find)
	m.HandleFunc("/rows", b.rows)
	m.HandleFunc("/encode", b.encode)
	m.HandleFunc("/write", b.write)
	m.HandleFunc("/link", b.link)
	m.HandleFunc("/own", own)
}
