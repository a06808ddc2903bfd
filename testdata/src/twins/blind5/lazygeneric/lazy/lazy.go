// Package lazy makes values when they are first asked for.
package lazy

import "sync"

// Of is a value that is made once.
type Of[T any] struct {
	once sync.Once
	make func() T
	v    T
}

func New[T any](make func() T) *Of[T] { return &Of[T]{make: make} }

func (l *Of[T]) Get() T {
	l.once.Do(func() { l.v = l.make() })
	return l.v
}

// Always is a value that is made whenever it is asked for.
type Always[T any] struct{ make func() T }

func Each[T any](make func() T) Always[T] { return Always[T]{make} }

func (a Always[T]) Get() T { return a.make() }

// Getter is one or the other.
type Getter[T any] interface{ Get() T }

// Map has one for each key.
type Map[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]*Of[V]
}

func (l *Map[K, V]) Get(k K, make func() V) V {
	l.mu.Lock()
	o, ok := l.m[k]
	if !ok {
		if l.m == nil {
			l.m = map[K]*Of[V]{}
		}
		o = New(make)
		l.m[k] = o
	}
	l.mu.Unlock()
	return o.Get()
}
