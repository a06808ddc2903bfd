// Package scope makes things when they are first asked for.
package scope

import (
	"sync"
)

// Scope has things by name.
type Scope struct {
	mu     sync.Mutex
	m      map[string]any
	parent *Scope
}

// New returns an empty scope.
func New() *Scope { return &Scope{m: make(map[string]any)} }

// Child returns an empty scope below s.
func (s *Scope) Child() *Scope {
	c := New()
	c.parent = s
	return c
}

// Get returns what s has by the name, which f makes if there is none.
func Get[T any](s *Scope, name string, f func() T) T {
	s.mu.Lock()
	defer s.mu.Unlock()
	if v, ok := s.m[name]; ok {
		return v.(T)
	}
	v := f()
	s.m[name] = v
	return v
}

// Lazy has one thing.
type Lazy[T any] struct {
	once sync.Once
	v    T
}

// Get returns it, which f makes the first time.
func (l *Lazy[T]) Get(f func() T) T {
	l.once.Do(func() { l.v = f() })
	return l.v
}

// Pool has things that are not in use.
type Pool[T any] struct {
	mu   sync.Mutex
	free []T
	make func() T
}

// NewPool returns an empty pool.
func NewPool[T any](f func() T) *Pool[T] { return &Pool[T]{make: f} }

// Take takes one out.
func (p *Pool[T]) Take() T {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.free); n > 0 {
		v := p.free[n-1]
		p.free = p.free[:n-1]
		return v
	}
	return p.make()
}

// Give puts one back.
func (p *Pool[T]) Give(v T) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.free = append(p.free, v)
}
