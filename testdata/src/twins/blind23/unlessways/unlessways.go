// Package unlessways makes what it needs unless it has it. What decides: whether it has it afterwards, however that is asked.
package unlessways

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

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct {
	mu           sync.Mutex
	rules, other *validator.Validate
	trims        *mold.Transformer
	forms        *form.Decoder
	query        *schema.Decoder
	policy       *bluemonday.Policy
	enc          *form.Encoder
	fields       *reflectx.Mapper
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	if !(s.rules != nil) {
		s.rules = validator.New() // silent
	}
	s.mu.Unlock()
	_ = s.rules.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.trims != nil {
	} else {
		s.trims = mold.New() // silent
	}
	_ = s.trims.Struct(r.Context(), in(r))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	have := s.forms != nil
	if have == false {
		s.forms = form.NewDecoder() // silent
	}
	_ = s.forms.Decode(in(r), r.URL.Query())
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.query
	switch {
	case d != nil:
	default:
		d = schema.NewDecoder() // silent
		s.query = d
	}
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch s.policy != nil {
	case false:
		s.policy = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(s.policy.Sanitize(in(r).Name)))
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for ; s.enc == nil; s.enc = form.NewEncoder() { // silent
	}
	_, _ = s.enc.Encode(in(r))
}

func (s *server) read(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if m := s.fields; m == nil {
		m = reflectx.NewMapper("db") // silent
		s.fields = m
	}
	_ = s.fields.TypeMap(reflect.TypeFor[user]())
}

// recheck keeps a copy to itself.
func (s *server) recheck(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	v := s.other
	if !(v != nil) {
		v = validator.New() // report
	}
	_ = v.Struct(in(r))
}

func Routes(m *http.ServeMux) {
	s := &server{}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/read", s.read)
	m.HandleFunc("/recheck", s.recheck)
}
