// Package lazy has the project's own once, cache and pool.
package lazy

import "sync"

type Value[T any] struct {
	once sync.Once
	v    T
	New  func() T
}

func Of[T any](f func() T) *Value[T] { return &Value[T]{New: f} }

func (l *Value[T]) Get() T {
	l.once.Do(func() { l.v = l.New() })
	return l.v
}

type Cell[T any] struct {
	mu   sync.Mutex
	done bool
	v    T
}

func (c *Cell[T]) GetOr(f func() T) T {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.done {
		c.v = f()
		c.done = true
	}
	return c.v
}

type Cache[K comparable, V any] struct {
	mu sync.RWMutex
	m  map[K]V
}

func NewCache[K comparable, V any]() *Cache[K, V] { return &Cache[K, V]{m: map[K]V{}} }

func (c *Cache[K, V]) Get(k K) (V, bool) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	v, ok := c.m[k]
	return v, ok
}

func (c *Cache[K, V]) Put(k K, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.m[k] = v
}

func (c *Cache[K, V]) GetOrMake(k K, f func() V) V {
	if v, ok := c.Get(k); ok {
		return v
	}
	v := f()
	c.Put(k, v)
	return v
}

type Pool[T any] struct {
	free chan T
	make func() T
}

func NewPool[T any](n int, f func() T) *Pool[T] {
	return &Pool[T]{free: make(chan T, n), make: f}
}

func (p *Pool[T]) Get() T {
	select {
	case v := <-p.free:
		return v
	default:
		return p.make()
	}
}

func (p *Pool[T]) Put(v T) {
	select {
	case p.free <- v:
	default:
	}
}

type Slice[T any] struct {
	mu   sync.Mutex
	free []T
	New  func() T
}

func (p *Slice[T]) Get() T {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.free); n > 0 {
		v := p.free[n-1]
		p.free = p.free[:n-1]
		return v
	}
	return p.New()
}

func (p *Slice[T]) Put(v T) {
	p.mu.Lock()
	p.free = append(p.free, v)
	p.mu.Unlock()
}
