// Package shelf is a cache and a pool of the project's own.
package shelf

import "sync"

// A Cache makes what is not there.
type Cache[K comparable, V any] struct {
	mu   sync.Mutex
	m    map[K]V
	make func(K) V
}

func New[K comparable, V any](f func(K) V) *Cache[K, V] {
	return &Cache[K, V]{m: make(map[K]V), make: f}
}

func (c *Cache[K, V]) Get(k K) V {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.m[k]
	if !ok {
		v = c.make(k)
		c.m[k] = v
	}
	return v
}

// Drop forgets all.
func (c *Cache[K, V]) Drop() {
	c.mu.Lock()
	defer c.mu.Unlock()
	clear(c.m)
}

// A Pool lends what it has, and makes more if it has none.
type Pool[T any] struct {
	mu   sync.Mutex
	free []T
	New  func() T
}

func (p *Pool[T]) Take() T {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.free); n > 0 {
		v := p.free[n-1]
		p.free = p.free[:n-1]
		return v
	}
	return p.New()
}

func (p *Pool[T]) Give(v T) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.free = append(p.free, v)
}

// A Sieve is as a Pool, and keeps nothing.
type Sieve[T any] struct {
	New func() T
}

func (s *Sieve[T]) Take() T { return s.New() }
func (s *Sieve[T]) Give(T)  {}
