// Package tenants serves tenants, each with a configuration of its own; and builds what has nothing to do with it.
package tenants

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type Tenant struct {
	ID, Tag string
	Rules   map[string]string
	Strict  bool
}

type Directory interface {
	Tenant(id string) (*Tenant, bool)
}

type Server struct {
	dir Directory

	mu     sync.RWMutex
	byID   map[string]*validator.Validate
	mapper sync.Map
}

type Body struct {
	Name string `validate:"required"`
}

func (s *Server) tenant(r *http.Request) *Tenant {
	t, _ := s.dir.Tenant(r.Header.Get("X-Tenant"))
	return t
}

// The tenant is asked, but what is built is the same for all.
func (s *Server) plain(w http.ResponseWriter, r *http.Request) {
	t := s.tenant(r)
	v := validator.New() // report
	if err := v.Struct(Body{Name: t.ID}); err != nil {
		http.Error(w, t.ID+": "+err.Error(), http.StatusBadRequest)
	}
}

// The tenant decides whether, not what.
func (s *Server) whether(w http.ResponseWriter, r *http.Request) {
	if t := s.tenant(r); t.Strict {
		if err := validator.New(validator.WithRequiredStructEnabled()).Struct(t); err != nil { // report
			w.WriteHeader(http.StatusTeapot)
		}
	}
}

// Forms are decoded for a tenant; the decoder does not know it.
func (s *Server) form(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Body
		Tenant *Tenant
	}
	in.Tenant = s.tenant(r)
	d := form.NewDecoder() // report
	d.SetTagName("json")
	_ = r.ParseForm()
	_ = d.Decode(&in, r.Form)
}

// The tag is a constant of the program, in the field of a settings value.
var settings = struct{ tag string }{tag: "db"}

func (s *Server) settings(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(settings.tag) // report
	_ = m.FieldMap(reflectValue(s.tenant(r)))
}

// A session for the tenant, dropped with the request.
type session struct {
	t *Tenant
	v *validator.Validate
}

func (s *Server) session(r *http.Request) *session {
	return &session{t: s.tenant(r), v: validator.New()} // report
}

func (s *Server) inSession(w http.ResponseWriter, r *http.Request) {
	ses := s.session(r)
	if ses.v.Struct(Body{ses.t.ID}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// Mirrors: what the tenant says goes into it.
func (s *Server) rules(w http.ResponseWriter, r *http.Request) {
	t := s.tenant(r)
	v := validator.New() // silent
	for alias, tags := range t.Rules {
		v.RegisterAlias(alias, tags)
	}
	_ = v.Struct(Body{})
}

func (s *Server) tagged(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(s.tenant(r).Tag) // silent
	_ = m.FieldMap(reflectValue(r))
}

// Mirror: one for each, kept.
func (s *Server) validatorOf(t *Tenant) *validator.Validate {
	s.mu.RLock()
	v := s.byID[t.ID]
	s.mu.RUnlock()
	if v != nil {
		return v
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if v = s.byID[t.ID]; v == nil {
		v = validator.New() // silent
		v.SetTagName(t.Tag)
		s.byID[t.ID] = v
	}
	return v
}

func (s *Server) kept(w http.ResponseWriter, r *http.Request) {
	t := s.tenant(r)
	_ = s.validatorOf(t).Struct(t)
	m, ok := s.mapper.Load(t.Tag)
	if !ok {
		m, _ = s.mapper.LoadOrStore(t.Tag, reflectx.NewMapper(t.Tag)) // silent
	}
	_ = m.(*reflectx.Mapper).FieldMap(reflectValue(t))
}

func (s *Server) Mount(mux *http.ServeMux) {
	for path, h := range map[string]http.HandlerFunc{
		"/plain": s.plain, "/whether": s.whether, "/form": s.form, "/settings": s.settings,
		"/session": s.inSession, "/rules": s.rules, "/tagged": s.tagged, "/kept": s.kept,
	} {
		mux.Handle(path, h)
	}
}
