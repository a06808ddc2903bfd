// Package freshkeys keeps what it makes under keys. What decides: whether a later request can come with the same key.
package freshkeys

import (
	"net/http"
	"reflect"
	"sync"
	"sync/atomic"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type note struct{ Name string }

type session struct{ user string }

type shop struct {
	mu     sync.Mutex
	byLang map[string]*validator.Validate
	byType map[reflect.Type]*reflectx.Mapper
	bySess map[*session]*mold.Transformer
	byTime map[int64]*form.Decoder
	byID   map[uint64]*schema.Decoder
	byCall map[*http.Request]*form.Encoder
	byPair map[[2]string]*form.Encoder
	seq    atomic.Uint64
}

func (s *shop) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	lang := r.Header.Get("Accept-Language")
	v, ok := s.byLang[lang]
	if !ok {
		v = validator.New() // silent
		s.byLang[lang] = v
	}
	_ = v.Struct(note{r.FormValue("name")})
}

func (s *shop) mapper(of any) *reflectx.Mapper {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := reflect.TypeOf(of)
	if s.byType[t] == nil {
		s.byType[t] = reflectx.NewMapper("db") // silent
	}
	return s.byType[t]
}

func (s *shop) rows(w http.ResponseWriter, r *http.Request) {
	n := note{r.FormValue("name")}
	s.mapper(n).FieldMap(reflect.ValueOf(n))
}

// change has a session of its own each time.
func (s *shop) change(w http.ResponseWriter, r *http.Request) {
	sess := &session{user: r.FormValue("user")}
	t, ok := s.bySess[sess]
	if !ok {
		t = mold.New() // report
		s.bySess[sess] = t
	}
	_ = t.Struct(r.Context(), &note{r.FormValue("name")})
}

// search asks for what was made in this very nanosecond.
func (s *shop) search(w http.ResponseWriter, r *http.Request) {
	now := time.Now().UnixNano()
	d, ok := s.byTime[now]
	if !ok {
		d = form.NewDecoder() // report
		s.byTime[now] = d
	}
	_ = d.Decode(&note{}, r.URL.Query())
}

// find numbers its requests.
func (s *shop) find(w http.ResponseWriter, r *http.Request) {
	id := s.seq.Add(1)
	if _, ok := s.byID[id]; !ok {
		s.byID[id] = schema.NewDecoder() // report
	}
	_ = s.byID[id].Decode(&note{}, r.URL.Query())
	delete(s.byID, id)
}

func (s *shop) write(w http.ResponseWriter, r *http.Request) {
	if s.byCall[r] == nil {
		s.byCall[r] = form.NewEncoder() // report
	}
	_, _ = s.byCall[r].Encode(note{r.FormValue("name")})
}

func (s *shop) link(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	key := [2]string{r.Method, r.Pattern}
	e, ok := s.byPair[key]
	if !ok {
		e = form.NewEncoder() // silent
		s.byPair[key] = e
	}
	_, _ = e.Encode(note{r.FormValue("name")})
}

func Routes(m *http.ServeMux, s *shop) {
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/write", s.write)
	m.HandleFunc("/link", s.link)
}
