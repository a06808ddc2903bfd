// Package memo remembers what was made for a key. What decides: whether the one who asks has a memory that lasts, and whether it has a key.
package memo

import "sync"

// Map remembers.
type Map[K comparable, V any] struct {
	mu sync.RWMutex
	m  map[K]V
}

// Get returns what was made for the key, or makes it.
func (m *Map[K, V]) Get(k K, mk func(K) V) V {
	m.mu.RLock()
	v, ok := m.m[k]
	m.mu.RUnlock()
	if ok {
		return v
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if v, ok := m.m[k]; ok {
		return v
	}
	if m.m == nil {
		m.m = make(map[K]V)
	}
	v = mk(k)
	m.m[k] = v
	return v
}

// Peek returns what was made, or makes one that it does not remember.
func (m *Map[K, V]) Peek(k K, mk func(K) V) V {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if v, ok := m.m[k]; ok {
		return v
	}
	return mk(k)
}

// Func returns a function that remembers.
func Func[K comparable, V any](mk func(K) V) func(K) V {
	var m Map[K, V]
	return func(k K) V { return m.Get(k, mk) }
}

// Direct returns a function that does not.
func Direct[K comparable, V any](mk func(K) V) func(K) V {
	return func(k K) V { return mk(k) }
}
