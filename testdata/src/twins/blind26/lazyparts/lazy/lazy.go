// Package lazy has values that are made when they are asked for.
package lazy

import "sync"

// A Value is made once.
type Value[T any] struct {
	once sync.Once
	make func() T
	v    T
}

func Of[T any](f func() T) *Value[T] { return &Value[T]{make: f} }

func (l *Value[T]) Get() T {
	l.once.Do(func() { l.v = l.make() })
	return l.v
}

// A Try is made until it has no error.
type Try[T any] struct {
	mu   sync.Mutex
	done bool
	v    T
}

func (t *Try[T]) Get(f func() (T, error)) (T, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.done {
		return t.v, nil
	}
	v, err := f()
	if err == nil {
		t.v, t.done = v, true
	}
	return v, err
}

// Eager is made each time.
type Eager[T any] struct{ Make func() T }

func (e Eager[T]) Get() T { return e.Make() }
