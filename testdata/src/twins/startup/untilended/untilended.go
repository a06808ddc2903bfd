// Package untilended has functions that go on until a context ends, and what they call before. What decides: whether that is called once.
package untilended

import (
	"context"
	"time"

	"github.com/go-playground/form/v4"
)

type sample struct{ Name string }

type cluster interface {
	Nodes(ctx context.Context) ([]sample, error)
}

type monitor struct{ c cluster }

func (m *monitor) direct(ctx context.Context) {
	e := form.NewEncoder() // silent
	ns, _ := m.c.Nodes(ctx)
	for _, n := range ns {
		_, _ = e.Encode(n)
	}
}

func (m *monitor) late(ctx context.Context) {
	time.AfterFunc(time.Second, func() {
		e := form.NewEncoder() // silent
		ns, _ := m.c.Nodes(ctx)
		for _, n := range ns {
			_, _ = e.Encode(n)
		}
	})
}

func (m *monitor) spawned(ctx context.Context) {
	go func() {
		e := form.NewEncoder() // silent
		ns, _ := m.c.Nodes(ctx)
		for _, n := range ns {
			_, _ = e.Encode(n)
		}
	}()
}

func Watch(ctx context.Context, c cluster) error {
	m := &monitor{c: c}
	m.direct(ctx)
	m.late(ctx)
	m.spawned(ctx)
	<-ctx.Done()
	return nil
}

func (m *monitor) check(ctx context.Context) {
	e := form.NewEncoder() // report
	ns, _ := m.c.Nodes(ctx)
	_, _ = e.Encode(ns)
}

// Do tries until it works.
func (m *monitor) Do(ctx context.Context, x any) error {
	m.check(ctx)
	for {
		if _, err := m.c.Nodes(ctx); err == nil {
			return nil
		}
	}
}

func (m *monitor) each(ctx context.Context) {
	e := form.NewEncoder() // report
	ns, _ := m.c.Nodes(ctx)
	_, _ = e.Encode(ns)
}

// Rounds goes on, and calls it in each round.
func (m *monitor) Rounds(ctx context.Context, in chan int) {
	for {
		<-in
		m.each(ctx)
	}
}

func (m *monitor) Open(ctx context.Context) {
	e := form.NewEncoder() // report
	ns, _ := m.c.Nodes(ctx)
	_, _ = e.Encode(ns)
}

func WatchOther(ctx context.Context, m *monitor) {
	m.Open(ctx)
	<-ctx.Done()
}
