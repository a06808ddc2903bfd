// Package twofields has two things that it makes together. What decides: whether both are there afterwards.
package twofields

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
	mu             sync.Mutex
	rules          *validator.Validate
	trims          *mold.Transformer
	enc, enc2      *form.Encoder
	dec            *form.Decoder
	query, spare   *schema.Decoder
	policy, strict *bluemonday.Policy
	fields, cols   *reflectx.Mapper
	known          bool
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	if s.rules == nil || s.trims == nil {
		s.rules = validator.New() // silent
		s.trims = mold.New()      // silent
	}
	s.mu.Unlock()
	_ = s.rules.Struct(in(r))
	_ = s.trims.Struct(r.Context(), in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !(s.enc != nil && s.dec != nil) {
		s.enc, s.dec = form.NewEncoder(), form.NewDecoder() // silent
	}
	_, _ = s.enc.Encode(in(r))
	_ = s.dec.Decode(in(r), r.URL.Query())
}

// search fills one of the two that it asks for.
func (s *server) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.query == nil || s.spare == nil {
		s.query = schema.NewDecoder() // report
	}
	_ = s.query.Decode(in(r), r.URL.Query())
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.policy != nil && s.strict != nil {
		_, _ = w.Write([]byte(s.strict.Sanitize(in(r).Name)))
		return
	}
	s.policy = bluemonday.UGCPolicy() // silent
	s.strict = s.policy
	_, _ = w.Write([]byte(s.policy.Sanitize(in(r).Name)))
}

func (s *server) read(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.fields == nil, s.cols == nil:
		s.fields = reflectx.NewMapper("db") // silent
		s.cols = reflectx.NewMapper("col")  // silent
	}
	_ = s.fields.TypeMap(reflect.TypeFor[user]())
	_ = s.cols.TypeMap(reflect.TypeFor[user]())
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.known || s.enc2 == nil {
		s.enc2 = form.NewEncoder() // silent
		s.known = true
	}
	_, _ = s.enc2.Encode(in(r))
}

func Routes(m *http.ServeMux) {
	s := &server{}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/read", s.read)
	m.HandleFunc("/print", s.print)
}
