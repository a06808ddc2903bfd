// Package kitstores keeps things in a store of another package. What decides: whether the store is asked, and given what it lacks.
package kitstores

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind23/kitstores/store"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct {
	rules  store.Cell[*validator.Validate]
	trims  store.Cell[*mold.Transformer]
	forms  store.Cell[*form.Decoder]
	query  *store.Cell[*schema.Decoder]
	policy store.Cell[*bluemonday.Policy]
	enc    store.Cell[*form.Encoder]
	fields store.Cell[*reflectx.Mapper]
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	v, ok := s.rules.Current()
	if !ok {
		v = validator.New() // silent
		s.rules.Set(v)
	}
	_ = v.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	if s.trims.Empty() {
		s.trims.Set(mold.New()) // silent
	}
	t, _ := s.trims.Current()
	_ = t.Struct(r.Context(), in(r))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	if d, ok := s.forms.Current(); ok {
		_ = d.Decode(in(r), r.URL.Query())
		return
	}
	d := s.forms.Set(form.NewDecoder()) // silent
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	for s.query.Empty() {
		s.query.TrySet(schema.NewDecoder()) // silent
	}
	d, _ := s.query.Current()
	_ = d.Decode(in(r), r.URL.Query())
}

// clean throws away what is there.
func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	s.policy.Clear()
	if s.policy.Empty() {
		s.policy.Set(bluemonday.UGCPolicy()) // report
	}
	p, _ := s.policy.Current()
	_, _ = w.Write([]byte(p.Sanitize(in(r).Name)))
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	e := s.enc.OrElse(func() *form.Encoder {
		return form.NewEncoder() // silent
	})
	_, _ = e.Encode(in(r))
}

func (s *server) read(w http.ResponseWriter, r *http.Request) {
	if err := s.fields.Check(); err != nil {
		s.fields.Set(reflectx.NewMapper("db")) // silent
	}
	m, _ := s.fields.Current()
	_ = m.TypeMap(reflect.TypeFor[user]())
}

func Routes(m *http.ServeMux) {
	s := &server{query: store.New[*schema.Decoder]()}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/read", s.read)
}
