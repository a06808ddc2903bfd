// Package kit has boxes for what is made once, or whenever somebody asks.
package kit

import "sync"

// Lazy makes its value once.
type Lazy[T any] struct {
	once sync.Once
	mk   func() T
	v    T
}

func NewLazy[T any](mk func() T) *Lazy[T] { return &Lazy[T]{mk: mk} }

func (l *Lazy[T]) Get() T {
	l.once.Do(func() { l.v = l.mk() })
	return l.v
}

// Flagged does so by a flag.
type Flagged[T any] struct {
	done bool
	mk   func() T
	v    T
}

func NewFlagged[T any](mk func() T) *Flagged[T] {
	f := &Flagged[T]{}
	f.mk = mk
	return f
}

func (f *Flagged[T]) Get() T {
	if !f.done {
		f.v, f.done = f.mk(), true
	}
	return f.v
}

// Box makes it whenever it is asked.
type Box[T any] struct{ mk func() T }

func NewBox[T any](mk func() T) Box[T] { return Box[T]{mk} }

func (b Box[T]) Get() T { return b.mk() }

// Logged does so, too, and counts.
type Logged[T any] struct {
	n    int
	Make func() T
}

func NewLogged[T any](mk func() T) *Logged[T] {
	l := &Logged[T]{Make: mk}
	return l
}

func (l *Logged[T]) Get() T {
	l.n++
	v := l.Make()
	return v
}

// Cache has one for each key.
type Cache[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
}

func NewCache[K comparable, V any]() *Cache[K, V] { return &Cache[K, V]{m: map[K]V{}} }

func (c *Cache[K, V]) GetOrCompute(k K, mk func() V) V {
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.m[k]; ok {
		return v
	}
	v := mk()
	c.m[k] = v
	return v
}

// Map is Cache of a sync.Map.
type Map[V any] struct{ m sync.Map }

func (c *Map[V]) Get(k string, mk func() V) V {
	if v, ok := c.m.Load(k); ok {
		return v.(V)
	}
	v, _ := c.m.LoadOrStore(k, mk())
	return v.(V)
}

// Single has one, if it was asked for.
type Single[V any] struct{ v *V }

func (s *Single[V]) Get(mk func() *V) *V {
	if s.v == nil {
		s.v = mk()
	}
	return s.v
}

// Asked asks each time.
type Asked[K comparable, V any] struct{ n map[K]int }

func (a *Asked[K, V]) Get(k K, mk func() V) V {
	if a.n == nil {
		a.n = map[K]int{}
	}
	a.n[k]++
	return mk()
}
