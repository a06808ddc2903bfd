// Package app uses things again with another package. What decides: whether that keeps them.
package app

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/poolkits/reuse"
)

type item struct{ Name string }

var (
	trims  = reuse.NewPool(mold.New)                                                 // silent
	rules  = reuse.NewRing(4, func() *validator.Validate { return validator.New() }) // silent
	forms  reuse.Free[*form.Decoder]
	fresh  = reuse.Fresh[*form.Encoder]{Make: func() *form.Encoder { return form.NewEncoder() }} // report
	fields = reuse.Fresh[*reflectx.Mapper]{Make: newMapper}
)

func newMapper() *reflectx.Mapper { return reflectx.NewMapper("db") } // report

type server struct{ query *reuse.Pool[*schema.Decoder] }

func create(w http.ResponseWriter, r *http.Request) {
	t := trims.Get()
	defer trims.Put(t)
	_ = t.Struct(r.Context(), &item{r.FormValue("name")})
	rules.With(func(v *validator.Validate) { _ = v.Struct(item{r.FormValue("name")}) })
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	d, done := s.query.Borrow()
	defer done()
	_ = d.Decode(&item{}, r.URL.Query())
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	d := forms.Get(func() *form.Decoder { return form.NewDecoder() }) // silent
	defer forms.Put(d)
	_ = d.Decode(&item{}, r.URL.Query())
}

func (s *server) encode(w http.ResponseWriter, r *http.Request) {
	e := fresh.Get()
	defer fresh.Put(e)
	_, _ = e.Encode(item{r.FormValue("name")})
	fields.With(func(m *reflectx.Mapper) { m.FieldMap(reflect.ValueOf(item{r.FormValue("name")})) })
}

// own has a pool for its request.
func (s *server) own(w http.ResponseWriter, r *http.Request) {
	p := reuse.NewPool(func() *bluemonday.Policy { return bluemonday.UGCPolicy() }) // report
	p.With(func(p *bluemonday.Policy) { _, _ = w.Write([]byte(p.Sanitize(r.FormValue("name")))) })
}

func Routes(m *http.ServeMux) {
	s := &server{reuse.NewPool(func() *schema.Decoder { return schema.NewDecoder() })} // silent
	m.HandleFunc("/create", create)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/own", s.own)
}
