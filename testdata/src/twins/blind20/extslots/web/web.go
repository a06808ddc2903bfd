// Package web has slots for what it needs of a tenant.
package web

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind20/extslots/tenant"
)

type lead struct{ Name string }

var (
	rules = tenant.Slot[*validator.Validate]{Make: func(*tenant.Tenant) *validator.Validate {
		return validator.New() // silent
	}}
	trims  = &tenant.Slot[*mold.Transformer]{Make: newTrim}
	fields = &tenant.Slot[*reflectx.Mapper]{Make: func(*tenant.Tenant) *reflectx.Mapper {
		return reflectx.NewMapper("db") // report
	}}
)

func newTrim(t *tenant.Tenant) *mold.Transformer {
	m := mold.New() // silent
	m.SetTagName(t.ID)
	return m
}

type server struct {
	tenants *tenant.Registry
	mu      sync.Mutex
	query   map[*tenant.Tenant]*schema.Decoder
	forms   map[*tenant.View]*form.Decoder
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	t := s.tenants.Of(r)
	x := &lead{r.FormValue("name")}
	_ = rules.In(t).Struct(x)
	_ = trims.In(t).Struct(r.Context(), x)
}

// rows has it in the view, which is new.
func (s *server) rows(w http.ResponseWriter, r *http.Request) {
	v := s.tenants.Of(r).View()
	fields.For(v).FieldMap(reflect.ValueOf(lead{r.FormValue("name")}))
}

// find has one for each tenant.
func (s *server) find(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := s.tenants.Of(r)
	if s.query[t] == nil {
		s.query[t] = schema.NewDecoder() // silent
	}
	_ = s.query[t].Decode(&lead{}, r.URL.Query())
}

// search has one for each view of a tenant.
func (s *server) search(w http.ResponseWriter, r *http.Request) {
	v := s.tenants.Of(r).View()
	if s.forms[v] == nil {
		s.forms[v] = form.NewDecoder() // report
	}
	_ = s.forms[v].Decode(&lead{}, r.URL.Query())
}

func Routes(m *http.ServeMux, tenants *tenant.Registry) {
	s := &server{tenants: tenants, query: map[*tenant.Tenant]*schema.Decoder{}, forms: map[*tenant.View]*form.Decoder{}}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/search", s.search)
}
