// Package requestlazies has its own way to make things when they are first needed. What decides: whether what remembers is made for the request.
package requestlazies

import (
	"context"
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

// lazy makes it when it is first asked for.
type lazy[T any] struct {
	once sync.Once
	mk   func() T
	v    T
}

func lazyOf[T any](mk func() T) *lazy[T] { return &lazy[T]{mk: mk} }

func (l *lazy[T]) get() T {
	l.once.Do(func() { l.v = l.mk() })
	return l.v
}

type session struct {
	r     *http.Request
	rules *lazy[*validator.Validate]
	trims *lazy[*mold.Transformer]
	forms lazy[*form.Decoder]
	query func() *schema.Decoder
	out   map[string]*bluemonday.Policy
}

var rules = lazyOf(func() *validator.Validate { return validator.New() }) // silent

func newSession(r *http.Request) *session {
	s := &session{
		r:     r,
		rules: rules,
		trims: lazyOf(mold.New),                                                      // report
		query: sync.OnceValue(func() *schema.Decoder { return schema.NewDecoder() }), // report
		out:   map[string]*bluemonday.Policy{},
	}
	s.forms.mk = func() *form.Decoder { return form.NewDecoder() } // report
	return s
}

func (s *session) policy(kind string) *bluemonday.Policy {
	p, ok := s.out[kind]
	if !ok {
		p = bluemonday.UGCPolicy() // report
		s.out[kind] = p
	}
	return p
}

func (s *session) item() *item {
	it := &item{}
	_ = s.forms.get().Decode(it, s.r.Form)
	_ = s.query().Decode(it, s.r.URL.Query())
	_ = s.trims.get().Struct(s.r.Context(), it)
	it.Name = s.policy("name").Sanitize(it.Name)
	return it
}

func create(w http.ResponseWriter, r *http.Request) {
	s := newSession(r)
	if s.rules.get().Struct(s.item()) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// site is made once, and has the same.
type site struct {
	fields *lazy[*reflectx.Mapper]
	enc    lazy[*form.Encoder]
}

func newSite(ctx context.Context) *site {
	st := &site{fields: lazyOf(func() *reflectx.Mapper { return reflectx.NewMapper("db") })} // silent
	st.enc.mk = func() *form.Encoder { return form.NewEncoder() }                            // silent
	return st
}

func (st *site) read(w http.ResponseWriter, r *http.Request) {
	_ = st.fields.get().TypeMap(reflect.TypeFor[item]())
	_, _ = st.enc.get().Encode(item{r.FormValue("name")})
}

func Routes(ctx context.Context, m *http.ServeMux) {
	st := newSite(ctx)
	m.HandleFunc("/create", create)
	m.HandleFunc("/read", st.read)
}
