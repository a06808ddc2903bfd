// Package lazy fills what is absent.
package lazy

import "sync"

// Fill calls mk if there is nothing at the place.
func Fill[T any](at **T, mk func() *T) *T {
	if *at == nil {
		*at = mk()
	}
	return *at
}

// Or returns what is at the place, or what mk makes, which it does not keep.
func Or[T any](at *T, mk func() *T) *T {
	if at != nil {
		return at
	}
	return mk()
}

// Map is a map that fills itself.
type Map[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
}

// GetOr returns what is there for the key, or else makes and keeps it.
func (m *Map[K, V]) GetOr(k K, mk func(K) (V, error)) (V, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if v, ok := m.m[k]; ok {
		return v, nil
	}
	v, err := mk(k)
	if err != nil {
		return v, err
	}
	if m.m == nil {
		m.m = make(map[K]V)
	}
	m.m[k] = v
	return v, nil
}

// Peek returns what is there for the key, or else makes it.
func (m *Map[K, V]) Peek(k K, mk func(K) (V, error)) (V, error) {
	m.mu.Lock()
	v, ok := m.m[k]
	m.mu.Unlock()
	if ok {
		return v, nil
	}
	return mk(k)
}

// SetDefault keeps v if there is none for the key.
func (m *Map[K, V]) SetDefault(k K, v V) V {
	m.mu.Lock()
	defer m.mu.Unlock()
	if old, ok := m.m[k]; ok {
		return old
	}
	if m.m == nil {
		m.m = make(map[K]V)
	}
	m.m[k] = v
	return v
}
