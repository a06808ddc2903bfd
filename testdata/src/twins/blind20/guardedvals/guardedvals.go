// Package guardedvals has values under a lock, which hand them to functions. What decides: whether the function gets the value, or a copy of it.
package guardedvals

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

type coin struct{ Name string }

type guarded[T any] struct {
	mu sync.Mutex
	v  T
}

func (g *guarded[T]) with(f func(v *T)) {
	g.mu.Lock()
	defer g.mu.Unlock()
	f(&g.v)
}

func (g *guarded[T]) view(f func(v T)) {
	g.mu.Lock()
	defer g.mu.Unlock()
	f(g.v)
}

// update stores what the function returns.
func (g *guarded[T]) update(f func(v T) T) T {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.v = f(g.v)
	return g.v
}

// try returns what the function returns, and stores nothing.
func (g *guarded[T]) try(f func(v T) T) T {
	g.mu.Lock()
	defer g.mu.Unlock()
	return f(g.v)
}

type purse struct {
	rules  guarded[*validator.Validate]
	trims  guarded[map[string]*mold.Transformer]
	state  guarded[state]
	fields guarded[*reflectx.Mapper]
	query  guarded[*schema.Decoder]
	encs   guarded[*form.Encoder]
}

type state struct {
	forms *form.Decoder
	text  *bluemonday.Policy
}

func (p *purse) create(w http.ResponseWriter, r *http.Request) {
	p.rules.with(func(v **validator.Validate) {
		if *v == nil {
			*v = validator.New() // silent
		}
		_ = (*v).Struct(coin{r.FormValue("name")})
	})
}

func (p *purse) change(w http.ResponseWriter, r *http.Request) {
	p.trims.view(func(m map[string]*mold.Transformer) {
		t := m[r.Pattern]
		if t == nil {
			t = mold.New() // silent
			m[r.Pattern] = t
		}
		_ = t.Struct(r.Context(), &coin{r.FormValue("name")})
	})
}

func (p *purse) search(w http.ResponseWriter, r *http.Request) {
	p.state.with(func(s *state) {
		if s.forms == nil {
			s.forms = form.NewDecoder() // silent
		}
		_ = s.forms.Decode(&coin{}, r.URL.Query())
	})
}

// write fills a copy.
func (p *purse) write(w http.ResponseWriter, r *http.Request) {
	p.state.view(func(s state) {
		if s.text == nil {
			s.text = bluemonday.UGCPolicy() // report
		}
		_, _ = w.Write([]byte(s.text.Sanitize(r.FormValue("text"))))
	})
}

func (p *purse) rows(w http.ResponseWriter, r *http.Request) {
	m := p.fields.update(func(m *reflectx.Mapper) *reflectx.Mapper {
		if m != nil {
			return m
		}
		return reflectx.NewMapper("db") // silent
	})
	m.FieldMap(reflect.ValueOf(coin{r.FormValue("name")}))
}

func (p *purse) find(w http.ResponseWriter, r *http.Request) {
	d := p.query.try(func(d *schema.Decoder) *schema.Decoder {
		if d != nil {
			return d
		}
		return schema.NewDecoder() // report
	})
	_ = d.Decode(&coin{}, r.URL.Query())
}

// encode updates without having looked.
func (p *purse) encode(w http.ResponseWriter, r *http.Request) {
	e := p.encs.update(func(*form.Encoder) *form.Encoder { return form.NewEncoder() }) // report
	_, _ = e.Encode(coin{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	p := &purse{trims: guarded[map[string]*mold.Transformer]{v: map[string]*mold.Transformer{}}}
	m.HandleFunc("/create", p.create)
	m.HandleFunc("/change", p.change)
	m.HandleFunc("/search", p.search)
	m.HandleFunc("/write", p.write)
	m.HandleFunc("/rows", p.rows)
	m.HandleFunc("/find", p.find)
	m.HandleFunc("/encode", p.encode)
}
