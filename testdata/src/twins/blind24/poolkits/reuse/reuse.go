// Package reuse has things that are used again.
package reuse

import "sync"

type Pool[T any] struct{ p sync.Pool }

func NewPool[T any](mk func() T) *Pool[T] {
	return &Pool[T]{sync.Pool{New: func() any { return mk() }}}
}

func (p *Pool[T]) Get() T  { return p.p.Get().(T) }
func (p *Pool[T]) Put(v T) { p.p.Put(v) }

// With lends one to fn.
func (p *Pool[T]) With(fn func(T)) {
	v := p.Get()
	defer p.Put(v)
	fn(v)
}

// Borrow returns one, and what gives it back.
func (p *Pool[T]) Borrow() (v T, done func()) {
	v = p.Get()
	return v, func() { p.Put(v) }
}

// Ring has n of them, made in advance.
type Ring[T any] struct{ ch chan T }

func NewRing[T any](n int, mk func() T) *Ring[T] {
	r := &Ring[T]{make(chan T, n)}
	for range n {
		r.ch <- mk()
	}
	return r
}

func (r *Ring[T]) With(fn func(T)) {
	v := <-r.ch
	defer func() { r.ch <- v }()
	fn(v)
}

// Free is a list that is filled as needed.
type Free[T any] struct {
	mu   sync.Mutex
	free []T
}

func (f *Free[T]) Get(mk func() T) T {
	f.mu.Lock()
	defer f.mu.Unlock()
	if n := len(f.free); n > 0 {
		v := f.free[n-1]
		f.free = f.free[:n-1]
		return v
	}
	return mk()
}

func (f *Free[T]) Put(v T) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.free = append(f.free, v)
}

// Fresh looks like a pool, and has nothing.
type Fresh[T any] struct{ Make func() T }

func (f Fresh[T]) Get() T { return f.Make() }

func (f Fresh[T]) Put(T) {}

func (f Fresh[T]) With(fn func(T)) { fn(f.Make()) }
