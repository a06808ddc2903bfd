// Package setupmetrics registers metrics, jobs, drivers and variables.
package setupmetrics

import (
	"encoding/gob"
	"expvar"
	"net/http"
	"sync"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
	"github.com/robfig/cron/v3"
)

var (
	requests = promauto.NewCounter(prometheus.CounterOpts{Name: "requests"}) // silent
	hits     = expvar.NewInt("hits")                                         // silent
)

type event struct{ ID string }

type server struct {
	reg  *prometheus.Registry
	cron *cron.Cron
	once sync.Once
	job  cron.EntryID
}

func newServer() *server {
	s := &server{reg: prometheus.NewRegistry(), cron: cron.New()}
	s.reg.MustRegister(requests)               // silent
	_, _ = s.cron.AddFunc("@daily", s.cleanup) // silent: built elsewhere
	return s
}

func (s *server) cleanup() {}

func (s *server) counted(w http.ResponseWriter, r *http.Request) {
	c := promauto.NewCounter(prometheus.CounterOpts{Name: "counted"}) // report
	c.Inc()
}

func (s *server) registered(w http.ResponseWriter, r *http.Request) {
	c := prometheus.NewCounter(prometheus.CounterOpts{Name: "registered"})
	prometheus.MustRegister(c) // report
	c.Inc()
}

func (s *server) own(w http.ResponseWriter, r *http.Request) {
	c := promauto.With(s.reg).NewCounter(prometheus.CounterOpts{Name: "own"}) // report
	c.Inc()
}

func (s *server) published(w http.ResponseWriter, r *http.Request) {
	n := expvar.NewInt("published") // report
	n.Add(1)
	hits.Add(1)
}

func (s *server) schedule(w http.ResponseWriter, r *http.Request) {
	if _, err := s.cron.AddFunc("@hourly", s.cleanup); err != nil { // report
		http.Error(w, err.Error(), 500)
	}
}

func (s *server) save(w http.ResponseWriter, r *http.Request) {
	gob.Register(event{}) // report
	_ = gob.NewEncoder(w).Encode(event{})
}

// Mirrors.
func (s *server) first(w http.ResponseWriter, r *http.Request) {
	s.once.Do(func() {
		prometheus.MustRegister(prometheus.NewCounter(prometheus.CounterOpts{Name: "first"})) // silent
	})
}

func (s *server) push(w http.ResponseWriter, r *http.Request) {
	reg := prometheus.NewRegistry()
	c := prometheus.NewCounter(prometheus.CounterOpts{Name: "pushed"})
	reg.MustRegister(c) // silent
	c.Inc()
}

func (s *server) reschedule(w http.ResponseWriter, r *http.Request) {
	s.cron.Remove(s.job)
	s.job, _ = s.cron.AddFunc(r.FormValue("spec"), s.cleanup) // silent: built elsewhere
}

func init() { gob.Register(&event{}) } // silent

func Routes(mux *http.ServeMux) {
	s := newServer()
	mux.HandleFunc("/counted", s.counted)
	mux.HandleFunc("/registered", s.registered)
	mux.HandleFunc("/own", s.own)
	mux.HandleFunc("/published", s.published)
	mux.HandleFunc("/schedule", s.schedule)
	mux.HandleFunc("/save", s.save)
	mux.HandleFunc("/first", s.first)
	mux.HandleFunc("/push", s.push)
	mux.HandleFunc("/reschedule", s.reschedule)
}
