// Package lru stands in for the library.
package lru

type Cache[K comparable, V any] struct{ m map[K]V }

func New[K comparable, V any](size int) (*Cache[K, V], error) {
	return &Cache[K, V]{make(map[K]V, size)}, nil
}

func (c *Cache[K, V]) Get(key K) (value V, ok bool) { value, ok = c.m[key]; return value, ok }

func (c *Cache[K, V]) Add(key K, value V) (evicted bool) { c.m[key] = value; return false }

func (c *Cache[K, V]) Contains(key K) bool { _, ok := c.m[key]; return ok }
