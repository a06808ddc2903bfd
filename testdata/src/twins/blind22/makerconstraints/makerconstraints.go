// Package makerconstraints has generic handlers, which call methods of what they are made for. What decides: whether the handler calls the method that makes it, or the function that makes the handler.
package makerconstraints

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type maker[C any] interface{ Make() C }

type checker interface{ Struct(any) error }

type userRules struct{}

func (userRules) Make() *validator.Validate { return validator.New() } // report

type petRules struct{}

func (petRules) Make() *validator.Validate {
	v := validator.New() // silent
	v.SetTagName("pet")
	return v
}

func each[M maker[C], C checker](m M) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _ = m.Make().Struct(r.FormValue("name")) }
}

func before[M maker[C], C checker](m M) http.HandlerFunc {
	c := m.Make()
	return func(w http.ResponseWriter, r *http.Request) { _ = c.Struct(r.FormValue("name")) }
}

// resetter is made zero, and then ready.
type resetter[T any] interface {
	*T
	init()
	apply(*http.Request)
}

type trimming struct{ t *mold.Transformer }

func (t *trimming) init() { t.t = mold.New() } // report

func (t *trimming) apply(r *http.Request) { _ = t.t.Struct(r.Context(), t) }

type decoding struct {
	once sync.Once
	d    *form.Decoder
}

func (d *decoding) init() { d.once.Do(func() { d.d = form.NewDecoder() }) } // silent

func (d *decoding) apply(r *http.Request) { _ = d.d.Decode(&struct{ Name string }{}, r.URL.Query()) }

func fresh[T any, P resetter[T]]() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var t T
		P(&t).init()
		P(&t).apply(r)
	}
}

func lasting[T any, P resetter[T]]() http.HandlerFunc {
	p := P(new(T))
	return func(w http.ResponseWriter, r *http.Request) {
		p.init()
		p.apply(r)
	}
}

// kept has a field of the type parameter, which the first request fills.
type kept[C any, M maker[C]] struct {
	mu sync.Mutex
	c  C
	ok bool
}

func (k *kept[C, M]) get() C {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.ok {
		var m M
		k.c, k.ok = m.Make(), true
	}
	return k.c
}

type queries struct{}

func (queries) Make() *schema.Decoder { return schema.NewDecoder() } // silent

var query kept[*schema.Decoder, queries]

func find(w http.ResponseWriter, r *http.Request) {
	_ = query.get().Decode(&struct{ Name string }{}, r.URL.Query())
}

type policies struct{}

func (policies) Make() *bluemonday.Policy { return bluemonday.UGCPolicy() } // report

func clean(w http.ResponseWriter, r *http.Request) {
	var k kept[*bluemonday.Policy, policies]
	_, _ = w.Write([]byte(k.get().Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/users", each(userRules{}))
	m.HandleFunc("/pets", before(petRules{}))
	m.HandleFunc("/trim", fresh[trimming]())
	m.HandleFunc("/decode", lasting[decoding]())
	m.HandleFunc("/find", find)
	m.HandleFunc("/clean", clean)
}
