// Package memo fills what is not there. What decides: whether it calls the constructor when there is something already.
package memo

import "sync"

// Get fills *p by mk when it is nil.
func Get[T any](p **T, mk func() *T) *T {
	if *p == nil {
		*p = mk()
	}
	return *p
}

// New fills *p by mk.
func New[T any](p **T, mk func() *T) *T {
	*p = mk()
	return *p
}

// Cache has one for each key.
type Cache[K comparable, V any] struct {
	mu  sync.RWMutex
	all map[K]V
}

// Get returns what is under the key, and makes it when there is nothing.
func (c *Cache[K, V]) Get(key K, mk func() V) V {
	c.mu.RLock()
	v, ok := c.all[key]
	c.mu.RUnlock()
	if ok {
		return v
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.all[key]; ok {
		return v
	}
	if c.all == nil {
		c.all = make(map[K]V)
	}
	c.all[key] = mk()
	return c.all[key]
}

// Or returns what is under the key, or the other.
func (c *Cache[K, V]) Or(key K, v V) V {
	c.mu.RLock()
	defer c.mu.RUnlock()
	if old, ok := c.all[key]; ok {
		return old
	}
	return v
}

// Slot holds one, or an error.
type Slot[V any] struct {
	once sync.Once
	v    V
	err  error
}

// Load makes it the first time.
func (s *Slot[V]) Load(mk func() (V, error)) (V, error) {
	s.once.Do(func() { s.v, s.err = mk() })
	return s.v, s.err
}
