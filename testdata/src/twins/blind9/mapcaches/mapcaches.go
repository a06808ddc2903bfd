// Package mapcaches keeps things in maps, by name, type or language. What decides: whether what is in the map is found the next time.
package mapcaches

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required" db:"a"`
}

type Server struct {
	mu      sync.RWMutex
	byTag   map[string]*reflectx.Mapper
	byType  sync.Map
	byRole  sync.Map
	byPath  map[string]*schema.Decoder
	byRoute map[string]*validator.Validate
}

// mapper looks up with a read lock first, and again with the write lock.
func (s *Server) mapper(tag string) *reflectx.Mapper {
	s.mu.RLock()
	m := s.byTag[tag]
	s.mu.RUnlock()
	if m != nil {
		return m
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if m, ok := s.byTag[tag]; ok {
		return m
	}
	m = reflectx.NewMapper(tag) // silent
	s.byTag[tag] = m
	return m
}

// rules makes one for a type only if there is none; two at the same time make two.
func (s *Server) rules(t reflect.Type) *validator.Validate {
	if v, ok := s.byType.Load(t); ok {
		return v.(*validator.Validate)
	}
	v, _ := s.byType.LoadOrStore(t, validator.New()) // silent
	return v.(*validator.Validate)
}

// policy makes one before it looks.
func (s *Server) policy(role string) *bluemonday.Policy {
	p, _ := s.byRole.LoadOrStore(role, bluemonday.UGCPolicy()) // report
	return p.(*bluemonday.Policy)
}

// query stores what it makes, but never looks.
func (s *Server) query(path string) *schema.Decoder {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	s.mu.Lock()
	s.byPath[path] = d
	s.mu.Unlock()
	return d
}

// route is filled when the server is made.
func (s *Server) route(path string) *validator.Validate { return s.byRoute[path] }

func New(routes []string) *Server {
	s := &Server{
		byTag:   make(map[string]*reflectx.Mapper),
		byPath:  make(map[string]*schema.Decoder),
		byRoute: make(map[string]*validator.Validate, len(routes)),
	}
	for _, r := range routes {
		s.byRoute[r] = validator.New() // silent
	}
	return s
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var x in
	if err := s.query(r.URL.Path).Decode(&x, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	x.A = s.policy(r.Header.Get("X-Role")).Sanitize(x.A)
	_ = s.mapper(r.FormValue("tag")).FieldMap(reflect.ValueOf(x))
	if v := s.route(r.URL.Path); v != nil {
		_ = v.Struct(x)
	}
	if err := s.rules(reflect.TypeOf(x)).Struct(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
	s.columns(w, r)
}

// columns has a map of its own for each request.
func (s *Server) columns(w http.ResponseWriter, r *http.Request) {
	seen := make(map[string]*reflectx.Mapper)
	for _, tag := range r.Form["column"] {
		if _, ok := seen["db"]; !ok {
			seen["db"] = reflectx.NewMapper("db") // report
		}
		_ = seen["db"].FieldByName(reflect.ValueOf(in{tag}), tag)
	}
}
