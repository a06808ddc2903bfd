// Package bus tells events to those who want to know.
package bus

import (
	"context"
	"sync"
)

type Event struct {
	Topic string
	Data  any
}

type Handler func(ctx context.Context, e Event) error

type Subscriber interface {
	Notify(ctx context.Context, e Event) error
}

type Bus struct {
	mu       sync.RWMutex
	handlers map[string][]Handler
	subs     []Subscriber
	queue    chan Event
	idle     []func()
}

func New() *Bus { return &Bus{handlers: map[string][]Handler{}, queue: make(chan Event, 16)} }

func (b *Bus) On(topic string, h Handler) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.handlers[topic] = append(b.handlers[topic], h)
}

// OnFrom is given what makes the handler.
func (b *Bus) OnFrom(topic string, mk func() Handler) { b.On(topic, mk()) }

// OnEach is given what makes one for each event.
func (b *Bus) OnEach(topic string, mk func() Handler) {
	b.On(topic, func(ctx context.Context, e Event) error { return mk()(ctx, e) })
}

func (b *Bus) Subscribe(s Subscriber) { b.subs = append(b.subs, s) }

func (b *Bus) Publish(ctx context.Context, e Event) error {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, h := range b.handlers[e.Topic] {
		if err := h(ctx, e); err != nil {
			return err
		}
	}
	for _, s := range b.subs {
		if err := s.Notify(ctx, e); err != nil {
			return err
		}
	}
	return nil
}

// Typed is a handler of one type of data.
func Typed[T any](h func(ctx context.Context, v T) error) Handler {
	return func(ctx context.Context, e Event) error {
		if v, ok := e.Data.(T); ok {
			return h(ctx, v)
		}
		return nil
	}
}

// Events are what is sent later.
func (b *Bus) Events() <-chan Event { return b.queue }

func (b *Bus) Send(e Event) { b.queue <- e }
