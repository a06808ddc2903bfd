// Package readygates serves once it is ready. What decides: being ready is no reason to make less.
package readygates

import (
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct {
	ready   atomic.Bool
	started chan struct{}
	state   atomic.Int32
	mu      sync.RWMutex
	up      bool
	upSince time.Time
	trims   *mold.Transformer
	warm    atomic.Bool
}

const (
	starting = iota
	serving
)

func (s *server) start() {
	s.ready.Store(true)
	s.state.Store(serving)
	s.mu.Lock()
	s.up, s.upSince = true, time.Now()
	s.mu.Unlock()
	close(s.started)
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	if !s.ready.Load() {
		w.WriteHeader(http.StatusServiceUnavailable)
		return
	}
	v := validator.New() // report
	_ = v.Struct(in(r))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	select {
	case <-s.started:
		d := form.NewDecoder() // report
		_ = d.Decode(in(r), r.URL.Query())
	default:
		w.WriteHeader(http.StatusServiceUnavailable)
	}
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	switch s.state.Load() {
	case serving:
		d := schema.NewDecoder() // report
		_ = d.Decode(in(r), r.URL.Query())
	default:
		w.WriteHeader(http.StatusServiceUnavailable)
	}
}

func (s *server) isUp() bool {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.up
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	if up := s.isUp(); up {
		p := bluemonday.UGCPolicy() // report
		_, _ = w.Write([]byte(p.Sanitize(in(r).Name)))
	}
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	s.mu.RLock()
	since := s.upSince
	s.mu.RUnlock()
	if since.IsZero() {
		return
	}
	e := form.NewEncoder() // report
	_, _ = e.Encode(in(r))
}

// change makes it where it was not warm yet.
func (s *server) change(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	if !s.warm.Load() {
		s.trims = mold.New() // silent
		s.warm.Store(true)
	}
	s.mu.Unlock()
	_ = s.trims.Struct(r.Context(), in(r))
}

func Routes(m *http.ServeMux) {
	s := &server{started: make(chan struct{})}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/change", s.change)
	go s.start()
}
