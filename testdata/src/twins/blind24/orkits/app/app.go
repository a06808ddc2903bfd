// Package app makes what is missing with another package. What decides: whether that is kept, and whether it is made before that is known.
package app

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

	"twins/blind24/orkits/opt"
)

type item struct{ Name string }

type server struct {
	mu   sync.Mutex
	v    *validator.Validate
	t    *mold.Transformer
	d    *schema.Decoder
	m    opt.Opt[*reflectx.Mapper]
	p    *bluemonday.Policy
	f    *form.Decoder
	lazy opt.Opt[*form.Encoder]
}

// New has defaults for what it is not given.
func New(v *validator.Validate, p *bluemonday.Policy) *server {
	return &server{
		v: opt.Or(v, validator.New()),          // silent
		p: opt.OrElse(p, bluemonday.UGCPolicy), // silent
		m: opt.Some(reflectx.NewMapper("db")),  // silent
		f: opt.First(nil, form.NewDecoder()),   // silent
	}
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	t := opt.FillLocked(&s.mu, &s.t, func() *mold.Transformer { return mold.New() }) // silent
	_ = t.Struct(r.Context(), &item{r.FormValue("name")})
	s.mu.Lock()
	d := opt.Fill(&s.d, schema.NewDecoder) // silent
	s.mu.Unlock()
	_ = d.Decode(&item{}, r.URL.Query())
}

func (s *server) keep(w http.ResponseWriter, r *http.Request) {
	e := s.lazy.GetOrSet(func() *form.Encoder { return form.NewEncoder() }) // silent
	_, _ = e.Encode(item{r.FormValue("name")})
}

func (s *server) assign(w http.ResponseWriter, r *http.Request) {
	s.f = opt.OrElse(s.f, func() *form.Decoder { return form.NewDecoder() }) // silent
	_ = s.f.Decode(&item{}, r.URL.Query())
}

// eager makes one before it asks.
func (s *server) eager(w http.ResponseWriter, r *http.Request) {
	v := opt.Or(s.v, validator.New()) // report
	_ = v.Struct(item{r.FormValue("name")})
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	p := opt.First(s.p, bluemonday.UGCPolicy()) // report
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("name"))))
}

// local fills what it has itself.
func (s *server) local(w http.ResponseWriter, r *http.Request) {
	var t *mold.Transformer
	for _, n := range r.Form["name"] {
		_ = opt.Fill(&t, mold.New).Struct(r.Context(), &item{n}) // report
	}
}

func (s *server) none(w http.ResponseWriter, r *http.Request) {
	var o opt.Opt[*reflectx.Mapper]
	m := o.GetOr(func() *reflectx.Mapper { return reflectx.NewMapper("db") }) // report
	m.FieldMap(reflect.ValueOf(item{r.FormValue("name")}))
}

func Routes(m *http.ServeMux) {
	s := New(nil, nil)
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/keep", s.keep)
	m.HandleFunc("/assign", s.assign)
	m.HandleFunc("/eager", s.eager)
	m.HandleFunc("/list", s.list)
	m.HandleFunc("/local", s.local)
	m.HandleFunc("/none", s.none)
}
