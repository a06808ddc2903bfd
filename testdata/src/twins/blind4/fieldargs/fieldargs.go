// Package fieldargs builds with arguments out of fields. What decides: whether the field is the same for all requests, or is
// the request's, or changes.
package fieldargs

import (
	"net/http"
	"strings"
	"sync"

	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"reflect"
)

type config struct {
	Tag    string
	Strict bool
	Schema string
}

type server struct {
	cfg config
	ptr *config
}

func newServer(c config) *server { return &server{cfg: c, ptr: &c} }

func (s *server) Tag(w http.ResponseWriter, r *http.Request) {
	// The configuration of the server does not change.
	m := reflectx.NewMapper(s.cfg.Tag) // report
	_ = m.FieldMap(reflect.ValueOf(r.URL))
}

func (s *server) Strict(w http.ResponseWriter, r *http.Request) {
	// Configured by the server's configuration.
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(!s.cfg.Strict)
	_ = d.Decode(&config{}, r.URL.Query())
}

func (s *server) Pointer(w http.ResponseWriter, r *http.Request) {
	// Through a pointer; nobody writes the field.
	c, err := goavro.NewCodec(s.ptr.Schema) // report
	if err == nil {
		_, _ = c.BinaryFromNative(nil, r.Host)
	}
}

func (s *server) Derived(w http.ResponseWriter, r *http.Request) {
	tag := strings.ToLower(s.cfg.Tag)
	// Computed from the configuration.
	m := reflectx.NewMapper(tag) // report
	_ = m.FieldMap(reflect.ValueOf(r.URL))
}

func Captured(c config) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		// Of the factory's parameter.
		m := reflectx.NewMapper(c.Tag) // report
		_ = m.FieldMap(reflect.ValueOf(r.URL))
	}
}

// Of the request, or changing.

type request struct {
	tag string
	r   *http.Request
}

func (q *request) serve() {
	// The object is made for the request, with its tag.
	m := reflectx.NewMapper(q.tag) // silent
	_ = m.FieldMap(reflect.ValueOf(q.r.URL))
}

func Object(w http.ResponseWriter, r *http.Request) {
	q := &request{r.FormValue("tag"), r}
	q.serve()
}

type mutable struct {
	mu  sync.Mutex
	tag string
}

func (m *mutable) Set(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	m.tag = r.FormValue("tag")
	m.mu.Unlock()
}

func (m *mutable) Get(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	tag := m.tag
	m.mu.Unlock()
	// The tag is what the last request has set.
	rm := reflectx.NewMapper(tag) // silent
	_ = rm.FieldMap(reflect.ValueOf(r.URL))
}

func (s *server) Overridden(w http.ResponseWriter, r *http.Request) {
	cfg := s.cfg
	if t := r.FormValue("tag"); t != "" {
		cfg.Tag = t
	}
	// The configuration, unless the request has another.
	m := reflectx.NewMapper(cfg.Tag) // silent
	_ = m.FieldMap(reflect.ValueOf(r.URL))
}

func (s *server) Copied(w http.ResponseWriter, r *http.Request) {
	cfg := s.cfg
	cfg.Strict = r.Method == http.MethodPost
	// Another field of the copy is that of the request; this one is not.
	m := reflectx.NewMapper(cfg.Tag) // report
	_ = m.FieldMap(reflect.ValueOf(cfg))
}

func Main(c config) {
	s := newServer(c)
	http.HandleFunc("/tag", s.Tag)
	http.HandleFunc("/strict", s.Strict)
	http.HandleFunc("/pointer", s.Pointer)
	http.HandleFunc("/derived", s.Derived)
	http.HandleFunc("/captured", Captured(c))
}
