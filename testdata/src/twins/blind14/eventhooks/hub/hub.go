// Package hub lets others say what is to be done, and when. What decides: which list it is that a function is put into, and who goes through that.
package hub

import (
	"context"
	"net/http"
	"sync"
)

// Hub has lists of functions.
type Hub struct {
	mu      sync.Mutex
	started []func() error
	first   []func(context.Context)
	each    []func(context.Context, string)
	onFirst sync.Once
}

func (h *Hub) OnStart(f func() error) *Hub {
	h.started = append(h.started, f)
	return h
}

// OnFirst is done with the first request.
func (h *Hub) OnFirst(f func(context.Context)) *Hub {
	h.first = append(h.first, f)
	return h
}

// OnEach is done with each request.
func (h *Hub) OnEach(f func(context.Context, string)) *Hub {
	h.each = append(h.each, f)
	return h
}

// Now does it now.
func (h *Hub) Now(f func()) *Hub {
	f()
	return h
}

func (h *Hub) Start(addr string) error {
	for _, f := range h.started {
		if err := f(); err != nil {
			return err
		}
	}
	return http.ListenAndServe(addr, h)
}

func (h *Hub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.onFirst.Do(func() {
		for _, f := range h.first {
			f(r.Context())
		}
	})
	for _, f := range h.each {
		f(r.Context(), r.FormValue("name"))
	}
}

// Apply calls f with each of the names.
func Apply(names []string, f func(string)) {
	for _, n := range names {
		f(n)
	}
}

// Locked calls f, and nobody else does at the same time.
func (h *Hub) Locked(f func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	f()
}
