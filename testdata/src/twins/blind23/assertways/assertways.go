// Package assertways keeps things of any type, and asks whether there is one of the right type. What decides: whether one is put where it is asked for.
package assertways

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

type server struct {
	mu                                      sync.Mutex
	rules, trims, forms, query, policy, enc any
	fields                                  atomic.Value
}

type key struct{}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, ok := s.rules.(*validator.Validate)
	if !ok {
		v = validator.New() // silent
		s.rules = v
	}
	_ = v.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch t := s.trims.(type) {
	case *mold.Transformer:
		_ = t.Struct(r.Context(), in(r))
	default:
		t = mold.New() // silent
		s.trims = t
	}
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, ok := s.forms.(*form.Decoder); !ok {
		s.forms = form.NewDecoder() // silent
	}
	_ = s.forms.(*form.Decoder).Decode(in(r), r.URL.Query())
}

func as[T any](v any) (T, bool) {
	t, ok := v.(T)
	return t, ok
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d, ok := as[*schema.Decoder](s.query)
	if !ok {
		d = schema.NewDecoder() // silent
		s.query = d
	}
	_ = d.Decode(in(r), r.URL.Query())
}

// clean asks the context of the request.
func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	p, ok := r.Context().Value(key{}).(*bluemonday.Policy)
	if !ok {
		p = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(p.Sanitize(in(r).Name)))
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if e, ok := s.enc.(*form.Encoder); ok && e != nil {
		_, _ = e.Encode(in(r))
		return
	}
	s.enc = form.NewEncoder() // silent
	_, _ = s.enc.(*form.Encoder).Encode(in(r))
}

func (s *server) read(w http.ResponseWriter, r *http.Request) {
	m, _ := s.fields.Load().(*reflectx.Mapper)
	if m == nil {
		m = reflectx.NewMapper("db") // silent
		s.fields.Store(m)
	}
	_ = m.TypeMap(reflect.TypeFor[user]())
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
}
