// Package cache has caches. What decides: whether they have what was put there, and whether they last as long as those who ask.
package cache

import (
	"sync"
	"time"
)

// Cache has one for each key.
type Cache[K comparable, V any] struct {
	mu   sync.Mutex
	all  map[K]item[V]
	life time.Duration
}

type item[V any] struct {
	v    V
	till time.Time
}

// New has no end for what is in it, if life is zero.
func New[K comparable, V any](life time.Duration) *Cache[K, V] {
	return &Cache[K, V]{all: map[K]item[V]{}, life: life}
}

// Get returns it, if it is there and not too old.
func (c *Cache[K, V]) Get(k K) (v V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	x, ok := c.all[k]
	if !ok || c.life > 0 && time.Now().After(x.till) {
		return v, false
	}
	return x.v, true
}

// Set puts it there.
func (c *Cache[K, V]) Set(k K, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.all[k] = item[V]{v, time.Now().Add(c.life)}
}

// Load returns it, or what f makes, and has that from then on.
func (c *Cache[K, V]) Load(k K, f func(K) (V, error)) (V, error) {
	if v, ok := c.Get(k); ok {
		return v, nil
	}
	v, err := f(k)
	if err == nil {
		c.Set(k, v)
	}
	return v, err
}

// Flush throws all away.
func (c *Cache[K, V]) Flush() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.all = map[K]item[V]{}
}

// Last has the last one alone.
type Last[K comparable, V any] struct {
	k  K
	v  V
	ok bool
}

// Get returns it if it is for the key, or what f makes.
func (l *Last[K, V]) Get(k K, f func() V) V {
	if l.ok && l.k == k {
		return l.v
	}
	l.k, l.v, l.ok = k, f(), true
	return l.v
}

// None is a cache that has nothing.
type None[K comparable, V any] struct{}

func (None[K, V]) Load(k K, f func(K) (V, error)) (V, error) { return f(k) }
