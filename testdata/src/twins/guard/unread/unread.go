// Package unread puts what it has made into maps, and uses it. What decides: whether anybody ever looks there.
package unread

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"reflect"
)

type server struct {
	mu     sync.Mutex
	forms  map[string]*form.Decoder
	trims  map[string]*mold.Transformer
	rules  map[string]*validator.Validate
	query  map[string]*schema.Decoder
	fields map[string]*reflectx.Mapper
	Shown  map[string]*validator.Validate
	given  map[string]*validator.Validate
}

func (s *server) decoder(path string) *form.Decoder {
	d := form.NewDecoder() // report
	s.mu.Lock()
	s.forms[path] = d
	s.mu.Unlock()
	return d
}

func (s *server) trimmed(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // report
	s.trims[r.URL.Path] = t
	_ = t.Struct(r.Context(), r)
}

// The near twins: somebody looks, now or later.

func (s *server) checks(path string) *validator.Validate {
	v := validator.New() // silent
	s.rules[path] = v
	return v
}

func (s *server) check(w http.ResponseWriter, r *http.Request) {
	for _, v := range s.rules {
		_ = v.Struct(r)
	}
}

func (s *server) queries(path string) *schema.Decoder {
	d := schema.NewDecoder() // silent
	s.query[path] = d
	return d
}

func show(all map[string]*schema.Decoder) int { return len(all) }

func (s *server) mapped(path string) *reflectx.Mapper {
	m := reflectx.NewMapper("db") // silent
	s.fields[path] = m
	return m
}

func (s *server) have(path string) bool { return s.fields[path] != nil }

func (s *server) shown(path string) *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	s.Shown[path] = v
	return v
}

var everywhere = map[string]*validator.Validate{}

func (s *server) lent(path string) *validator.Validate {
	v := validator.New(validator.WithPrivateFieldValidation()) // silent
	s.given[path] = v
	return v
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.decoder(r.URL.Path).Decode(r, r.Form)
	s.trimmed(w, r)
	_ = s.checks(r.URL.Path).Struct(r)
	_ = s.queries(r.URL.Path).Decode(r, r.Form)
	_ = s.shown(r.URL.Path).Struct(r)
	_ = s.lent(r.URL.Path).Struct(everywhere["/"])
	w.WriteHeader(show(s.query))
	if !s.have(r.URL.Path) {
		s.mapped(r.URL.Path).FieldMap(reflect.ValueOf(r))
	}
}

func New() http.Handler {
	return &server{
		given: everywhere,
		forms: map[string]*form.Decoder{}, trims: map[string]*mold.Transformer{}, rules: map[string]*validator.Validate{},
		query: map[string]*schema.Decoder{}, fields: map[string]*reflectx.Mapper{}, Shown: map[string]*validator.Validate{},
	}
}
