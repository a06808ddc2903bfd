// Package use asks the manager of lib in handlers.
package use

import (
	"net/http"

	"twins/blind2/tenantmanager/lib"

	"github.com/gorilla/schema"
)

type query struct{ Q string }

type server struct {
	m    *lib.Manager
	main *schema.Decoder
}

func newServer(m *lib.Manager) (*server, error) {
	d, err := m.Fresh("main") // silent
	if err != nil {
		return nil, err
	}
	return &server{m, d}, nil
}

func (s *server) get(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = s.m.Get(r.Host).Decode(&q, r.URL.Query()) // silent: built elsewhere
	if d, err := s.m.Load(r.Host); err == nil {   // silent: built elsewhere
		_ = d.Decode(&q, r.URL.Query())
	}
	_ = s.main.Decode(&q, r.URL.Query())
}

func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	d, err := s.m.Fresh("main") // report
	if err != nil {
		return
	}
	var q query
	_ = d.Decode(&q, r.URL.Query())
}

func (s *server) flight(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = s.m.Flight("main").Decode(&q, r.URL.Query()) // report
}

// A manager for one request keeps nothing for the next.
func manager(w http.ResponseWriter, r *http.Request) {
	var q query
	m := lib.NewManager()
	_ = m.Get("main").Decode(&q, r.URL.Query()) // report
}

type decoders interface {
	Fresh(tenant string) (*schema.Decoder, error)
}

type byInterface struct{ ds decoders }

func (b byInterface) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d, err := b.ds.Fresh("main")
	if err == nil {
		var q query
		_ = d.Decode(&q, r.URL.Query())
	}
}

func each(m *lib.Manager, values []map[string][]string) {
	for _, v := range values {
		var q query
		d, _ := m.Fresh("batch")
		_ = d.Decode(&q, v)
	}
}

func eachKept(m *lib.Manager, values []map[string][]string) {
	for _, v := range values {
		var q query
		_ = m.Get("batch").Decode(&q, v) // silent: built elsewhere
	}
}

func Routes(mux *http.ServeMux, m *lib.Manager) error {
	s, err := newServer(m)
	mux.HandleFunc("/get", s.get)
	mux.HandleFunc("/fresh", s.fresh)
	mux.HandleFunc("/flight", s.flight)
	mux.HandleFunc("/manager", manager)
	return err
}
