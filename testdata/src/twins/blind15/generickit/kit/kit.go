// Package kit has generic helpers. What decides: what a helper does with the function that it is given.
package kit

import (
	"sync"

	"github.com/go-playground/validator/v10"
)

// Lazy makes a value at first use.
type Lazy[T any] struct {
	once sync.Once
	make func() T
	v    T
}

func NewLazy[T any](f func() T) *Lazy[T] { return &Lazy[T]{make: f} }

func (l *Lazy[T]) Get() T {
	l.once.Do(func() { l.v = l.make() })
	return l.v
}

// Each calls f for all.
func Each[T any](xs []T, f func(T) error) error {
	for _, x := range xs {
		if err := f(x); err != nil {
			return err
		}
	}
	return nil
}

// With calls f once.
func With[T any](x T, f func(T) error) error { return f(x) }

// Must panics.
func Must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

// Or is x if it is set.
func Or[T any](x *T, f func() *T) *T {
	if x != nil {
		return x
	}
	return f()
}

// Cache keeps one for each key.
type Cache[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
}

func (c *Cache[K, V]) Get(k K, f func() V) V {
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.m[k]; ok {
		return v
	}
	if c.m == nil {
		c.m = make(map[K]V)
	}
	v := f()
	c.m[k] = v
	return v
}

// Check is for any type.
func Check[T any](x T) error {
	return validator.New().Struct(x) // report
}
