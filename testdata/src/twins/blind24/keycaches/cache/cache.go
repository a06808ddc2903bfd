// Package cache has the caches of the program.
package cache

import "sync"

type Cache[K comparable, V any] struct {
	mu sync.RWMutex
	m  map[K]V
}

func New[K comparable, V any]() *Cache[K, V] { return &Cache[K, V]{m: make(map[K]V)} }

// GetOrCreate keeps what mk makes.
func (c *Cache[K, V]) GetOrCreate(k K, mk func() V) V {
	c.mu.RLock()
	v, ok := c.m[k]
	c.mu.RUnlock()
	if ok {
		return v
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.m[k]; ok {
		return v
	}
	v = mk()
	c.m[k] = v
	return v
}

// GetOrDefault keeps nothing.
func (c *Cache[K, V]) GetOrDefault(k K, mk func() V) V {
	c.mu.RLock()
	defer c.mu.RUnlock()
	if v, ok := c.m[k]; ok {
		return v
	}
	return mk()
}

// Refresh makes it anew, whatever there is.
func (c *Cache[K, V]) Refresh(k K, mk func() V) V {
	v := mk()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.m[k] = v
	return v
}

// Sync is a cache without a type.
type Sync struct{ m sync.Map }

func (s *Sync) Load(k string, mk func() any) any {
	if v, ok := s.m.Load(k); ok {
		return v
	}
	v, _ := s.m.LoadOrStore(k, mk())
	return v
}

// Eager asks for the value before it looks.
func (s *Sync) Eager(k string, v any) any {
	v, _ = s.m.LoadOrStore(k, v)
	return v
}

// Load of a map that the caller has.
func Load[K comparable, V any](mu *sync.Mutex, m map[K]V, k K, mk func(K) V) V {
	mu.Lock()
	defer mu.Unlock()
	v, found := m[k]
	if !found {
		v = mk(k)
		m[k] = v
	}
	return v
}
