// Package kit calls what it is given under a condition that it keeps.
package kit

import (
	"errors"
	"sync"
)

var errOpen = errors.New("open")

// A Breaker lets calls through unless too many have failed in a row.
type Breaker struct {
	mu     sync.Mutex
	failed int
}

func (b *Breaker) Do(fn func() error) error {
	b.mu.Lock()
	open := b.failed > 5
	b.mu.Unlock()
	if open {
		return errOpen
	}
	err := fn()
	b.mu.Lock()
	defer b.mu.Unlock()
	if err != nil {
		b.failed++
	} else {
		b.failed = 0
	}
	return err
}

// A Gate is open until it is closed.
type Gate struct{ state string }

func (g *Gate) Do(fn func() error) error {
	if g.state == "closed" {
		return errOpen
	}
	g.state = "open"
	return fn()
}

func (g *Gate) Close() { g.state = "closed" }

// A First lets one call through.
type First struct {
	mu    sync.Mutex
	calls int
}

func (f *First) Do(fn func() error) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.calls > 0 {
		return nil
	}
	f.calls = 1
	return fn()
}

// A Step lets one through as well, and says so by a text.
type Step struct {
	mu    sync.Mutex
	state string
}

func (s *Step) Do(fn func() error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.state == "done" {
		return nil
	}
	s.state = "done"
	return fn()
}

// A Limiter lets some run at a time.
type Limiter struct{ running chan struct{} }

func NewLimiter(n int) *Limiter { return &Limiter{make(chan struct{}, n)} }

func (l *Limiter) Do(fn func() error) error {
	select {
	case l.running <- struct{}{}:
		defer func() { <-l.running }()
		return fn()
	default:
		return errOpen
	}
}

// A Ticket is taken once.
type Ticket struct{ taken chan struct{} }

func NewTicket() *Ticket { return &Ticket{make(chan struct{}, 1)} }

func (t *Ticket) Do(fn func() error) error {
	select {
	case t.taken <- struct{}{}:
		return fn()
	default:
		return errOpen
	}
}

// A Counter lets some run at a time, and counts them.
type Counter struct {
	mu      sync.Mutex
	running int
}

func (c *Counter) Do(fn func() error) error {
	c.mu.Lock()
	if c.running > 2 {
		c.mu.Unlock()
		return errOpen
	}
	c.running++
	c.mu.Unlock()
	defer (func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.running--
	})()
	return fn()
}
