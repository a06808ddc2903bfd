// Package bus hands events to those who want them. What decides: what is handed over when an event comes.
package bus

import (
	"context"
	"sync"
)

type Event struct {
	Name string
	Data any
}

type Handler func(ctx context.Context, e Event) error

type Bus struct {
	mu   sync.RWMutex
	subs map[string][]Handler
	mws  []func(Handler) Handler
}

func New() *Bus { return &Bus{subs: make(map[string][]Handler)} }

func (b *Bus) On(name string, h Handler) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, mw := range b.mws {
		h = mw(h)
	}
	b.subs[name] = append(b.subs[name], h)
}

func (b *Bus) Use(mw func(Handler) Handler) { b.mws = append(b.mws, mw) }

func (b *Bus) Emit(ctx context.Context, e Event) error {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, h := range b.subs[e.Name] {
		if err := h(ctx, e); err != nil {
			return err
		}
	}
	return nil
}

// Sub is what can be attached.
type Sub interface {
	Names() []string
	Handle(ctx context.Context, e Event) error
}

func (b *Bus) Attach(s Sub) {
	for _, name := range s.Names() {
		b.On(name, s.Handle)
	}
}
