// Package bus keeps functions that it is given, and says so by what it returns.
package bus

import (
	"context"
	"errors"
)

type Msg struct {
	Kind string
	Body []byte
}

type Handler func(ctx context.Context, m Msg) error

type Job interface{ Do(m Msg) error }

type JobFunc func(m Msg) error

func (f JobFunc) Do(m Msg) error { return f(m) }

type Bus struct {
	handlers map[string]Handler
	jobs     []Job
	checks   []func(any) error
	src      chan Msg
	first    Handler
}

func New() *Bus { return &Bus{handlers: map[string]Handler{}} }

func (b *Bus) On(kind string, h Handler) *Bus {
	b.handlers[kind] = h
	return b
}

func (b *Bus) First(h Handler) (*Bus, error) {
	if b.first != nil {
		return nil, errors.New("twice")
	}
	b.first = h
	return b, nil
}

func (b *Bus) Check(f func(any) error) *Bus {
	b.checks = append(b.checks, f)
	return b
}

func (b *Bus) Add(j Job) *Bus {
	b.jobs = append(b.jobs, j)
	return b
}

// Each calls f for what is there.
func (b *Bus) Each(f func(m Msg) error) *Bus {
	for m := range b.src {
		_ = f(m)
	}
	return b
}

// On registers with a bus.
func On(b *Bus, kind string, h Handler) *Bus {
	return b.On(kind, h)
}

func With(b *Bus, h Handler) *Bus {
	c := *b
	c.first = h
	return &c
}

type Route struct{ b *Bus }

func (b *Bus) Route(kind string, h Handler) *Route {
	b.handlers[kind] = h
	return &Route{b}
}
func (r *Route) Name(s string) *Route { return r }

func (b *Bus) Run(ctx context.Context) error {
	for m := range b.src {
		for _, c := range b.checks {
			if err := c(m); err != nil {
				return err
			}
		}
		for _, j := range b.jobs {
			if err := j.Do(m); err != nil {
				return err
			}
		}
		if h := b.handlers[m.Kind]; h != nil {
			_ = h(ctx, m)
		}
	}
	return nil
}
