// Package lazy is a library with look-alikes of sync.Once.
package lazy

type Once struct{ done bool }

func (o *Once) Run(f func()) {
	if o.done {
		return
	}
	o.done = true
	f()
}

func Value[T any](f func() T) func() T {
	var v T
	var done bool
	return func() T {
		if !done {
			v, done = f(), true
		}
		return v
	}
}

type Cache[K comparable, V any] struct{ m map[K]V }

func (c *Cache[K, V]) Get(k K) (V, bool) { v, ok := c.m[k]; return v, ok }
func (c *Cache[K, V]) Add(k K, v V)      { c.m[k] = v }
func (c *Cache[K, V]) GetOrLoad(k K, f func(K) V) V {
	if v, ok := c.m[k]; ok {
		return v
	}
	v := f(k)
	c.m[k] = v
	return v
}
