// Package lenlists keeps what it has in a list. What decides: whether the list is longer afterwards, and stays so.
package lenlists

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

type pet struct{ Name string }

func in(r *http.Request) *pet { return &pet{r.FormValue("name")} }

type shop struct {
	mu     sync.Mutex
	rules  []*validator.Validate
	trims  []*mold.Transformer
	forms  []*form.Decoder
	query  []*schema.Decoder
	fields []*reflectx.Mapper
	policy []*bluemonday.Policy
	enc    [1]*form.Encoder
}

func (s *shop) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.rules) == 0 {
		s.rules = append(s.rules, validator.New()) // silent
	}
	_ = s.rules[0].Struct(in(r))
}

func (s *shop) change(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.trims); n < 1 {
		s.trims = []*mold.Transformer{mold.New()} // silent
	}
	_ = s.trims[len(s.trims)-1].Struct(r.Context(), in(r))
}

// search cuts it down to nothing when it is done.
func (s *shop) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.forms) == 0 {
		s.forms = append(s.forms, form.NewDecoder()) // report
	}
	_ = s.forms[0].Decode(in(r), r.URL.Query())
	s.forms = s.forms[:0]
}

func (s *shop) find(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !(len(s.query) > 0) {
		q := schema.NewDecoder() // silent
		q.IgnoreUnknownKeys(true)
		s.query = append(s.query, q)
	}
	_ = s.query[0].Decode(in(r), r.URL.Query())
}

// read asks the list, and appends to a copy of it.
func (s *shop) read(w http.ResponseWriter, r *http.Request) {
	list := s.fields
	if len(list) == 0 {
		list = append(list, reflectx.NewMapper("json")) // report
	}
	_ = list[0].TypeMap(reflect.TypeFor[pet]())
}

func (s *shop) clean(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch len(s.policy) {
	case 0:
		s.policy = append(s.policy, bluemonday.UGCPolicy()) // silent
	}
	_, _ = w.Write([]byte(s.policy[0].Sanitize(r.FormValue("text"))))
}

// export takes out what it puts in.
func (s *shop) export(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.enc[0] == nil {
		s.enc[0] = form.NewEncoder() // report
	}
	_, _ = s.enc[0].Encode(in(r))
	clear(s.enc[:])
}

func Routes(m *http.ServeMux) {
	s := new(shop)
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/read", s.read)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/export", s.export)
}
