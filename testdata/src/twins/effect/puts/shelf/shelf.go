// Package shelf puts what a function makes where its caller says.
package shelf

// Fill puts it under the key, where nothing is.
func Fill[K comparable, V any](m map[K]V, k K, f func() V) V {
	if v, ok := m[k]; ok {
		return v
	}
	m[k] = f()
	return m[k]
}

// Keep is Fill, for who has it from there.
func Keep[V any](m map[string]V, k string, f func() V) V { return Fill(m, k, f) }

// Put puts it there whatever is there.
func Put[K comparable, V any](m map[K]V, k K, f func() V) V {
	v := f()
	m[k] = v
	return v
}

// Set sets what is not set.
func Set[T any](p **T, f func() *T) {
	if *p == nil {
		*p = f()
	}
}

// Write writes over it.
func Write[T any](p **T, f func() *T) { *p = f() }

// Cache has one for each key.
type Cache[K comparable, V any] struct{ all map[K]V }

// Get returns it, and whether it is there.
func (c *Cache[K, V]) Get(k K) (V, bool) {
	v, ok := c.all[k]
	return v, ok
}

// Or puts it there where nothing is, and returns what is there.
func (c *Cache[K, V]) Or(k K, v V) V {
	if old, ok := c.all[k]; ok {
		return old
	}
	c.all[k] = v
	return v
}
