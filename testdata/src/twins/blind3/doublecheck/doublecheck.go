// Package doublecheck has singletons behind locks. What decides: whether the check sees what the fill writes.
package doublecheck

import (
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/gorilla/schema"
)

type q struct{ Page int }

var (
	mu   sync.RWMutex
	dec  *schema.Decoder
	done atomic.Bool
	old  *schema.Decoder
	box  struct {
		sync.Mutex
		d     *schema.Decoder
		ready bool
	}
)

func Instance() *schema.Decoder {
	mu.RLock()
	d := dec
	mu.RUnlock()
	if d != nil {
		return d
	}
	mu.Lock()
	defer mu.Unlock()
	if dec == nil {
		dec = schema.NewDecoder() // silent
		dec.IgnoreUnknownKeys(true)
	}
	return dec
}

func byDefer() (d *schema.Decoder) {
	mu.RLock()
	if d = dec; d == nil {
		mu.RUnlock()
		mu.Lock()
		defer mu.Unlock()
		if d = dec; d == nil {
			d = schema.NewDecoder() // silent
			dec = d
		}
		return d
	}
	mu.RUnlock()
	return d
}

func byFlag() *schema.Decoder {
	if !done.Load() {
		mu.Lock()
		defer mu.Unlock()
		if !done.Load() {
			old = schema.NewDecoder() // silent
			done.Store(true)
		}
	}
	return old
}

func boxed() *schema.Decoder {
	box.Lock()
	defer box.Unlock()
	if box.ready {
		return box.d
	}
	box.d = schema.NewDecoder() // silent
	box.d.ZeroEmpty(true)
	box.ready = true
	return box.d
}

type server struct {
	mu sync.Mutex
	d  *schema.Decoder
}

func (s *server) fill() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.d != nil {
		return
	}
	s.d = schema.NewDecoder() // silent
}

func (s *server) decoder() *schema.Decoder {
	if s.d == nil {
		s.fill()
	}
	return s.d
}

func (s *server) locked(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f()
}

func (s *server) Closure(w http.ResponseWriter, r *http.Request) {
	s.locked(func() {
		if s.d == nil {
			s.d = schema.NewDecoder() // silent
		}
	})
	_ = s.d.Decode(&q{}, r.URL.Query())
}

func (s *server) Method(w http.ResponseWriter, r *http.Request) {
	_ = s.decoder().Decode(&q{}, r.URL.Query())
}

func Uses(w http.ResponseWriter, r *http.Request) {
	for _, d := range []*schema.Decoder{Instance(), byDefer(), byFlag(), boxed()} {
		_ = d.Decode(&q{}, r.URL.Query())
	}
}

// The check does not see the fill.

func wrongVar() *schema.Decoder {
	mu.Lock()
	defer mu.Unlock()
	var mine *schema.Decoder
	if mine == nil {
		mine = schema.NewDecoder() // report
	}
	return mine
}

func forgets() *schema.Decoder {
	mu.RLock()
	d := never
	mu.RUnlock()
	if d == nil {
		d = schema.NewDecoder() // report
	}
	return d
}

var never *schema.Decoder

func shadows() *schema.Decoder {
	mu.Lock()
	defer mu.Unlock()
	if hidden != nil {
		return hidden
	}
	hidden := schema.NewDecoder() // report
	return hidden
}

var hidden *schema.Decoder

func Misses(w http.ResponseWriter, r *http.Request) {
	for _, f := range []func() *schema.Decoder{wrongVar, forgets, shadows} {
		_ = f().Decode(&q{}, r.URL.Query())
	}
}

func (s *server) Without(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	d := schema.NewDecoder() // report
	s.mu.Unlock()
	_ = d.Decode(&q{}, r.URL.Query())
}
