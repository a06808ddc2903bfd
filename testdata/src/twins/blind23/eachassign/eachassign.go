// Package eachassign puts what it makes into the server, whatever is there. What decides: nothing asks whether there is one.
package eachassign

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

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type tools struct{ forms *form.Decoder }

type server struct {
	mu     sync.Mutex
	rules  *validator.Validate
	trims  *mold.Transformer
	tools  tools
	query  map[string]*schema.Decoder
	policy atomic.Pointer[bluemonday.Policy]
	enc    *form.Encoder
	fields *reflectx.Mapper
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rules = validator.New() // report
	_ = s.rules.Struct(in(r))
}

func (s *server) reset() { s.trims = mold.New() } // report

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.reset()
	_ = s.trims.Struct(r.Context(), in(r))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := &s.tools
	t.forms = form.NewDecoder() // report
	_ = t.forms.Decode(in(r), r.URL.Query())
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := schema.NewDecoder() // report
	s.query["user"] = d
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.UGCPolicy() // report
	s.policy.Store(p)
	_, _ = w.Write([]byte(p.Sanitize(in(r).Name)))
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.enc == nil || s.enc != nil {
		s.enc = form.NewEncoder() // report
	}
	_, _ = s.enc.Encode(in(r))
}

// read asks.
func (s *server) read(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.fields
	if m == nil {
		m = reflectx.NewMapper("db") // silent
	}
	s.fields = m
	_ = s.fields.TypeMap(reflect.TypeFor[user]())
}

func Routes(m *http.ServeMux) {
	s := &server{query: make(map[string]*schema.Decoder)}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/read", s.read)
}
