// Package lib remembers for others, or does not. What decides: whether what the library is given to make something is called
// once, once for each key, or each time.
package lib

import "sync"

// Lazy calls make once.
type Lazy[T any] struct {
	once sync.Once
	val  T
	make func() T
}

func NewLazy[T any](make func() T) *Lazy[T] { return &Lazy[T]{make: make} }

func (l *Lazy[T]) Get() T {
	l.once.Do(func() { l.val = l.make() })
	return l.val
}

// Cache calls make once for each key.
type Cache[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
}

func NewCache[K comparable, V any]() *Cache[K, V] { return &Cache[K, V]{m: map[K]V{}} }

func (c *Cache[K, V]) Get(k K, make func(K) V) V {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.m[k]
	if !ok {
		v = make(k)
		c.m[k] = v
	}
	return v
}

// Fresh calls make each time.
type Fresh[T any] struct{ make func() T }

func NewFresh[T any](make func() T) Fresh[T] { return Fresh[T]{make} }

func (f Fresh[T]) Get() T { return f.make() }

// Transform calls f for each, and keeps nothing.
func Transform[A, B any](as []A, f func(A) B) (bs []B) {
	for _, a := range as {
		bs = append(bs, f(a))
	}
	return bs
}

// Memo gives a function that remembers.
func Memo[T any](f func() T) func() T {
	var (
		done bool
		v    T
		mu   sync.Mutex
	)
	return func() T {
		mu.Lock()
		defer mu.Unlock()
		if !done {
			v, done = f(), true
		}
		return v
	}
}

// Again gives a function that does not.
func Again[T any](f func() T) func() T {
	return func() T { return f() }
}

type Pool[T any] struct{ p sync.Pool }

func NewPool[T any](make func() T) *Pool[T] {
	return &Pool[T]{sync.Pool{New: func() any { return make() }}}
}

func (p *Pool[T]) With(f func(T)) {
	v := p.p.Get().(T)
	defer p.p.Put(v)
	f(v)
}
