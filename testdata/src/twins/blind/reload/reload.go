// Package reload replaces what is shared when the configuration changes; or makes one for use.
package reload

import (
	"net/http"
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

type Config struct{ Tag string }

type server struct {
	mu  sync.RWMutex
	v   *validator.Validate
	cur atomic.Pointer[validator.Validate]
}

func (s *server) Reload(c Config) {
	v := validator.New() // silent
	v.SetTagName(c.Tag)
	s.mu.Lock()
	s.v = v
	s.mu.Unlock()
}

func (s *server) Swap(c Config) *validator.Validate {
	v := validator.New() // silent
	v.SetTagName(c.Tag)
	return s.cur.Swap(v)
}

func (s *server) OnChange(load func() Config) func() {
	return func() {
		v := validator.New() // silent
		v.SetTagName(load().Tag)
		s.cur.Store(v)
	}
}

func (s *server) watch(load func() Config) {
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	for range hup {
		v := validator.New() // silent
		v.SetTagName(load().Tag)
		s.cur.Store(v)
	}
}

func Follow(changes <-chan Config, set func(*validator.Validate)) {
	for c := range changes {
		v := validator.New() // silent
		v.SetTagName(c.Tag)
		set(v)
	}
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	v := s.cur.Load()
	_ = v.Struct(order{ID: r.FormValue("id")})
}

// Each of the orders that come is checked with a new one.
func Drain(orders <-chan order) (bad int) {
	for o := range orders {
		v := validator.New() // report
		if v.Struct(o) != nil {
			bad++
		}
	}
	return bad
}

func (s *server) validate(w http.ResponseWriter, r *http.Request) {
	c := Config{Tag: r.FormValue("tag")}
	if err := c.Validate(); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	s.Reload(c)
}

func (c Config) Validate() error {
	return validator.New().Struct(c) // report
}

func (s *server) check(c Config) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	v := validator.New() // report
	return v.Struct(c)
}
