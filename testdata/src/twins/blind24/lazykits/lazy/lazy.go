// Package lazy makes things when they are first asked for.
package lazy

import (
	"sync"
	"sync/atomic"
)

type Value[T any] struct {
	once sync.Once
	mk   func() (T, error)
	v    T
	err  error
}

func New[T any](mk func() (T, error)) *Value[T] { return &Value[T]{mk: mk} }

func (l *Value[T]) Get() (T, error) {
	l.once.Do(func() { l.v, l.err = l.mk() })
	return l.v, l.err
}

// Of returns a function that makes it once.
func Of[T any](mk func() T) func() T {
	var (
		once sync.Once
		v    T
	)
	return func() T {
		once.Do(func() { v = mk() })
		return v
	}
}

// Std is the same with what the library has.
func Std[T any](mk func() T) func() T { return sync.OnceValue(mk) }

type Atomic[T any] struct{ p atomic.Pointer[T] }

func (a *Atomic[T]) Get(mk func() *T) *T {
	if v := a.p.Load(); v != nil {
		return v
	}
	a.p.CompareAndSwap(nil, mk())
	return a.p.Load()
}

// Slot is filled by hand.
type Slot[T any] struct {
	mu  sync.Mutex
	v   T
	set bool
}

func (s *Slot[T]) Get(mk func() T) T {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.set {
		s.v, s.set = mk(), true
	}
	return s.v
}

// Late looks lazy, and makes a new one whenever it is called.
func Late[T any](mk func() T) func() T {
	return func() T { return mk() }
}

// Peek makes one for the caller where nothing was set.
func (s *Slot[T]) Peek(mk func() T) T {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.set {
		return s.v
	}
	return mk()
}
