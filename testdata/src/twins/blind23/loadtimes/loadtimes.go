// Package loadtimes remembers when something was loaded. What decides: whether the time is set when it is.
package loadtimes

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
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct {
	mu               sync.Mutex
	at, since, first time.Time
	loaded           *time.Time
	unix             atomic.Int64
	never            time.Time
	stamp            struct {
		time.Time
		by string
	}
	rules  *validator.Validate
	trims  *mold.Transformer
	forms  *form.Decoder
	query  *schema.Decoder
	policy *bluemonday.Policy
	enc    *form.Encoder
	fields *reflectx.Mapper
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	if s.at.IsZero() {
		s.rules = validator.New() // silent
		s.at = time.Now()
	}
	s.mu.Unlock()
	_ = s.rules.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.since == (time.Time{}) {
		s.trims = mold.New() // silent
		s.since = time.Now()
	}
	_ = s.trims.Struct(r.Context(), in(r))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.loaded == nil {
		now := time.Now()
		s.loaded = &now
		s.forms = form.NewDecoder() // silent
	}
	_ = s.forms.Decode(in(r), r.URL.Query())
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.unix.Load() <= 0 {
		s.query = schema.NewDecoder() // silent
		s.unix.Store(time.Now().Unix())
	}
	_ = s.query.Decode(in(r), r.URL.Query())
}

func (s *server) isLoaded() bool { return !s.first.IsZero() }

func (s *server) load() {
	s.policy = bluemonday.UGCPolicy() // silent
	s.first = time.Now().UTC()
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.isLoaded() {
		s.load()
	}
	_, _ = w.Write([]byte(s.policy.Sanitize(in(r).Name)))
}

// print sets the time of something else.
func (s *server) print(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.never.IsZero() {
		s.enc = form.NewEncoder() // report
		s.at = time.Now()
	}
	_, _ = s.enc.Encode(in(r))
}

func (s *server) read(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stamp.IsZero() {
		s.stamp.Time, s.stamp.by = time.Now(), r.RemoteAddr
		s.fields = reflectx.NewMapper("db") // silent
	}
	_ = s.fields.TypeMap(reflect.TypeFor[user]())
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
