// Package ownspells has its own once, cache and pool, in other forms. What decides: for how long they live, and whether they do what they
// look like.
package ownspells

import (
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

// memo is a function with a memory.
func memo[T any](f func() T) func() T {
	var (
		mu   sync.Mutex
		done bool
		x    T
	)
	return func() T {
		mu.Lock()
		defer mu.Unlock()
		if !done {
			x = f()
			done = true
		}
		return x
	}
}

// amnesia looks like memo.
func amnesia[T any](f func() T) func() T {
	return func() T {
		var (
			done bool
			x    T
		)
		if !done {
			x = f()
			done = true
		}
		return x
	}
}

var remembered = memo(func() *validator.Validate {
	return validator.New() // silent
})

var forgotten = amnesia(func() *validator.Validate {
	return validator.New() // report
})

// state is a once by an atomic.
type state struct {
	n atomic.Uint32
	d *schema.Decoder
}

func (s *state) decoder() *schema.Decoder {
	for {
		switch s.n.Load() {
		case 2:
			return s.d
		case 0:
			if s.n.CompareAndSwap(0, 1) {
				s.d = schema.NewDecoder() // silent
				s.n.Store(2)
			}
		}
	}
}

// table is a cache with generics and an interface.
type table[K comparable, V any] struct {
	sync.RWMutex
	m map[K]V
}

func (t *table[K, V]) getOr(k K, f func() V) V {
	t.RLock()
	v, ok := t.m[k]
	t.RUnlock()
	if ok {
		return v
	}
	t.Lock()
	defer t.Unlock()
	if v, ok = t.m[k]; !ok {
		if t.m == nil {
			t.m = map[K]V{}
		}
		v = f()
		t.m[k] = v
	}
	return v
}

type site struct {
	state
	forms  table[string, *form.Decoder]
	drafts chan *bluemonday.Policy
}

func (s *site) list(w http.ResponseWriter, r *http.Request) {
	x := in{}
	_ = s.decoder().Decode(&x, r.URL.Query())
	_ = s.forms.getOr(r.Host, func() *form.Decoder {
		return form.NewDecoder() // silent
	}).Decode(&x, r.URL.Query())
	_, _ = remembered().Struct(x), forgotten().Struct(x)
}

// fresh has a table of the request.
func (s *site) fresh(w http.ResponseWriter, r *http.Request) {
	var t table[string, *form.Decoder]
	for _, k := range []string{"a", "b"} {
		_ = t.getOr("same", func() *form.Decoder {
			return form.NewDecoder() // report
		}).Decode(&in{}, map[string][]string{"a": r.Form[k]})
	}
}

// borrow takes one from a channel, or makes one, and gives it back.
func (s *site) borrow(f func(*bluemonday.Policy)) {
	var p *bluemonday.Policy
	select {
	case p = <-s.drafts:
	default:
		p = bluemonday.UGCPolicy() // silent
	}
	f(p)
	select {
	case s.drafts <- p:
	default:
	}
}

func (s *site) clean(w http.ResponseWriter, r *http.Request) {
	s.borrow(func(p *bluemonday.Policy) { _, _ = w.Write([]byte(p.Sanitize(r.FormValue("a")))) })
}

// memoLocal has a memory of the request.
func (s *site) memoLocal(w http.ResponseWriter, r *http.Request) {
	get := memo(func() *bluemonday.Policy {
		return bluemonday.UGCPolicy() // report
	})
	_, _ = w.Write([]byte(get().Sanitize(r.FormValue("a")) + get().Sanitize(r.FormValue("b"))))
}

func Routes(m *http.ServeMux) {
	s := &site{drafts: make(chan *bluemonday.Policy, 2)}
	m.HandleFunc("/list", s.list)
	m.HandleFunc("/fresh", s.fresh)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/memo", s.memoLocal)
}
