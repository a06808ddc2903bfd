// Package inflights counts. What decides: whether the count goes back to where it was when a request is done.
package inflights

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
	mu                          sync.Mutex
	busy, open, running, active atomic.Int64
	waiting, now, seen          int
	rules                       *validator.Validate
	trims                       *mold.Transformer
	forms                       *form.Decoder
	query                       *schema.Decoder
	policy                      *bluemonday.Policy
	enc                         *form.Encoder
	fields                      *reflectx.Mapper
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	defer s.busy.Add(-1)
	if s.busy.Add(1) == 1 {
		s.rules = validator.New() // report
	}
	_ = s.rules.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	if s.open.Load() == 0 {
		s.trims = mold.New() // report
	}
	s.open.Add(1)
	_ = s.trims.Struct(r.Context(), in(r))
	s.open.Add(-1)
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waiting++
	defer func() { s.waiting-- }()
	if s.waiting == 1 {
		s.forms = form.NewDecoder() // report
	}
	_ = s.forms.Decode(in(r), r.URL.Query())
}

func (s *server) leave() { s.running.Store(0) }

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	if !s.running.CompareAndSwap(0, 1) {
		http.Error(w, "busy", http.StatusServiceUnavailable)
		return
	}
	defer s.leave()
	d := schema.NewDecoder() // report
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *server) enter() bool {
	s.now++
	return s.now == 1
}

func (s *server) exit() { s.now-- }

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.enter() {
		s.policy = bluemonday.UGCPolicy() // report
	}
	defer s.exit()
	_, _ = w.Write([]byte(s.policy.Sanitize(in(r).Name)))
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	switch s.active.Swap(1) {
	case 0:
		s.enc = form.NewEncoder() // report
	}
	_, _ = s.enc.Encode(in(r))
	s.active.Swap(0)
}

// read counts all that there have been.
func (s *server) read(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seen++
	if s.seen == 1 {
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
