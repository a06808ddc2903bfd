// Package lazyobjects has objects that make what they need on first use, in several ways. What decides: whether the object is
// made for a request, or kept.
package lazyobjects

import (
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"reflect"
)

type perRequest struct {
	r    *http.Request
	v    *validator.Validate
	once sync.Once
	d    *schema.Decoder
	f    atomic.Pointer[form.Decoder]
	m    map[string]*reflectx.Mapper
}

func (p *perRequest) validator() *validator.Validate {
	if p.v == nil {
		// The object has the request: it is made for it.
		p.v = validator.New() // report
	}
	return p.v
}

func (p *perRequest) decoder() *schema.Decoder {
	p.once.Do(func() {
		// Once for an object of the request.
		p.d = schema.NewDecoder() // report
	})
	return p.d
}

func (p *perRequest) form() *form.Decoder {
	if f := p.f.Load(); f != nil {
		return f
	}
	// The same with an atomic.
	f := form.NewDecoder() // report
	p.f.CompareAndSwap(nil, f)
	return p.f.Load()
}

func (p *perRequest) mapper(tag string) *reflectx.Mapper {
	if m, ok := p.m[tag]; ok {
		return m
	}
	// The same with a map; the only tag is a constant.
	m := reflectx.NewMapper(tag) // report
	p.m[tag] = m
	return m
}

func (p *perRequest) serve() {
	_ = p.validator().Struct(p.r.URL)
	_ = p.decoder().Decode(p, p.r.URL.Query())
	_ = p.form().Decode(p, p.r.Form)
	_ = p.mapper("db").FieldMap(reflect.ValueOf(p.r))
}

func Serve(w http.ResponseWriter, r *http.Request) {
	p := &perRequest{r: r, m: make(map[string]*reflectx.Mapper)}
	p.serve()
}

// The same, kept.

type kept struct {
	v    *validator.Validate
	once sync.Once
	d    *schema.Decoder
	f    atomic.Pointer[form.Decoder]
	m    sync.Map
}

func (k *kept) validator() *validator.Validate {
	if k.v == nil {
		// Once for an object of the server.
		k.v = validator.New() // silent
	}
	return k.v
}

func (k *kept) decoder() *schema.Decoder {
	k.once.Do(func() {
		// The same.
		k.d = schema.NewDecoder() // silent
	})
	return k.d
}

func (k *kept) form() *form.Decoder {
	if f := k.f.Load(); f != nil {
		return f
	}
	// The same.
	f := form.NewDecoder() // silent
	k.f.CompareAndSwap(nil, f)
	return k.f.Load()
}

func (k *kept) mapper(tag string) *reflectx.Mapper {
	if m, ok := k.m.Load(tag); ok {
		return m.(*reflectx.Mapper)
	}
	// For each tag.
	m, _ := k.m.LoadOrStore(tag, reflectx.NewMapper(tag)) // silent
	return m.(*reflectx.Mapper)
}

func (k *kept) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = k.validator().Struct(r.URL)
	_ = k.decoder().Decode(k, r.URL.Query())
	_ = k.form().Decode(k, r.Form)
	_ = k.mapper(r.FormValue("tag")).FieldMap(reflect.ValueOf(r))
}

// Both in one: an object of the request around what is kept.

type scope struct {
	*kept
	r *http.Request
	p *validator.Validate
}

func (s *scope) own() *validator.Validate {
	if s.p == nil {
		// The scope is the request's.
		s.p = validator.New() // report
	}
	return s.p
}

type server struct{ k kept }

func (s *server) Scoped(w http.ResponseWriter, r *http.Request) {
	sc := &scope{kept: &s.k, r: r}
	_ = sc.validator().Struct(r.URL)
	_ = sc.own().Struct(r.URL)
}

func Main() error {
	s := &server{}
	http.HandleFunc("/scoped", s.Scoped)
	http.HandleFunc("/serve", Serve)
	return http.ListenAndServe("", new(kept))
}
