// Package freelist has pools that people write themselves. What decides: whether what is used comes back to where the next
// one is taken from.
package freelist

import (
	"net/http"
	"sync"

	"github.com/jackc/pgx/v5/pgtype"
	"k8s.io/apimachinery/pkg/runtime"
)

var free = make(chan *pgtype.Map, 8)

func Chan(w http.ResponseWriter, r *http.Request) {
	var m *pgtype.Map
	select {
	case m = <-free:
	default:
		m = pgtype.NewMap() // silent
	}
	var n int
	_ = m.Scan(23, 0, []byte(r.FormValue("n")), &n)
	select {
	case free <- m:
	default:
	}
}

type stack struct {
	mu   sync.Mutex
	idle []*pgtype.Map
}

func (s *stack) get() *pgtype.Map {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.idle); n > 0 {
		m := s.idle[n-1]
		s.idle = s.idle[:n-1]
		return m
	}
	return pgtype.NewMap() // silent
}

func (s *stack) put(m *pgtype.Map) {
	s.mu.Lock()
	s.idle = append(s.idle, m)
	s.mu.Unlock()
}

type server struct {
	maps stack
	pool sync.Pool
}

func (s *server) Stack(w http.ResponseWriter, r *http.Request) {
	m := s.maps.get()
	defer s.maps.put(m)
	var n int
	_ = m.Scan(23, 0, []byte(r.FormValue("n")), &n)
}

func (s *server) NilPool(w http.ResponseWriter, r *http.Request) {
	m, _ := s.pool.Get().(*pgtype.Map)
	if m == nil {
		m = pgtype.NewMap() // silent
	}
	defer s.pool.Put(m)
	var n int
	_ = m.Scan(23, 0, []byte(r.FormValue("n")), &n)
}

var bare sync.Pool

func borrow() *pgtype.Map {
	if m, ok := bare.Get().(*pgtype.Map); ok {
		return m
	}
	return pgtype.NewMap() // silent
}

func Borrowed(w http.ResponseWriter, r *http.Request) {
	m := borrow()
	defer bare.Put(m)
	var n int
	_ = m.Scan(23, 0, []byte(r.FormValue("n")), &n)
}

type typed[T any] struct {
	p   sync.Pool
	new func() T
}

func (p *typed[T]) Do(f func(T)) {
	v, ok := p.p.Get().(T)
	if !ok {
		v = p.new()
	}
	defer p.p.Put(v)
	f(v)
}

var maps = typed[*pgtype.Map]{new: func() *pgtype.Map { return pgtype.NewMap() }} // silent

func Typed(w http.ResponseWriter, r *http.Request) {
	maps.Do(func(m *pgtype.Map) {
		var n int
		_ = m.Scan(23, 0, []byte(r.FormValue("n")), &n)
	})
}

func NewServer() *server {
	s := &server{}
	s.pool.New = func() any { return pgtype.NewMap() } // silent
	for range 4 {
		free <- pgtype.NewMap() // silent
	}
	return s
}

// Nothing comes back.

var empty sync.Pool

func NeverPut(w http.ResponseWriter, r *http.Request) {
	m, _ := empty.Get().(*pgtype.Map)
	if m == nil {
		m = pgtype.NewMap() // report
	}
	var n int
	_ = m.Scan(23, 0, []byte(r.FormValue("n")), &n)
}

type noReturn struct{ idle []*runtime.Scheme }

func (s *noReturn) get() *runtime.Scheme {
	if n := len(s.idle); n > 0 {
		m := s.idle[n-1]
		s.idle = s.idle[:n-1]
		return m
	}
	return runtime.NewScheme() // report
}

var leaky noReturn

func Drained(w http.ResponseWriter, r *http.Request) { _ = leaky.get().Convert(r.URL, w) }

func Fresh(w http.ResponseWriter, r *http.Request) {
	m := pgtype.NewMap() // report
	var n int
	_ = m.Scan(23, 0, []byte(r.FormValue("n")), &n)
}
