// Package literals has functions that hold what was made. What decides: whether the function, or what it holds, is there for the next request.
package literals

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type item struct{ Name string }

func in(r *http.Request) item { return item{r.FormValue("name")} }

type server struct {
	free  chan *validator.Validate
	pool  sync.Pool
	mu    sync.Mutex
	check map[string]func(any) error
}

func (s *server) take() (v *validator.Validate, done func()) {
	select {
	case v = <-s.free:
	default:
		v = validator.New() // silent
	}
	return v, func() { s.free <- v }
}

func (s *server) pooled() (*validator.Validate, func()) {
	v, ok := s.pool.Get().(*validator.Validate)
	if !ok {
		v = validator.New() // silent
	}
	return v, func() { s.pool.Put(v) }
}

// lost gives back what it has taken, and not what it has made.
func (s *server) lost() (*validator.Validate, func()) {
	old, ok := s.pool.Get().(*validator.Validate)
	v := old
	if !ok {
		v = validator.New() // report
	}
	return v, func() { s.pool.Put(old) }
}

// nothing gives back nothing.
func nothing() (*validator.Validate, func(any) error) {
	v := validator.New() // report
	return v, func(x any) error { return v.Struct(x) }
}

func (s *server) lent(w http.ResponseWriter, r *http.Request) {
	v, done := s.take()
	defer done()
	_ = v.Struct(in(r))
	p, back := s.pooled()
	_ = p.Struct(in(r))
	back()
	q, end := s.lost()
	_ = q.Struct(in(r))
	end()
	n, check := nothing()
	_, _ = n.Struct(in(r)), check(in(r))
}

func (s *server) kept(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	check := s.check[r.Pattern]
	if check == nil {
		v := validator.New() // silent
		check = func(x any) error { return v.Struct(x) }
		s.check[r.Pattern] = check
	}
	_ = check(in(r))
}

// dropped has the function, and keeps it not.
func (s *server) dropped(w http.ResponseWriter, r *http.Request) {
	check := s.check[r.Pattern]
	if check == nil {
		v := validator.New() // report
		check = func(x any) error { return v.Struct(x) }
	}
	_ = check(in(r))
}

func Routes(m *http.ServeMux) {
	s := &server{free: make(chan *validator.Validate, 8), check: map[string]func(any) error{}}
	m.HandleFunc("/lent", s.lent)
	m.HandleFunc("/kept", s.kept)
	m.HandleFunc("/dropped", s.dropped)
}
