// Package kit makes functions of functions: they call what they were made of with each call, or once.
package kit

import "sync"

func Always[T any](mk func() T) func() T { return func() T { return mk() } }

func Itself[T any](mk func() T) func() T { return mk }

// Checked gives back what it gets.
func Checked(mk func() any) func() any {
	if mk == nil {
		panic("nil")
	}
	return mk
}

type Maker[T any] func() T

func Typed[T any](mk func() T) Maker[T] { return Maker[T](mk) }

func Twice[T any](mk func() T) func() T { return Always(mk) }

func Args[A, T any](mk func(A) T) func(A) T { return func(a A) T { return mk(a) } }

// Once remembers.
func Once[T any](mk func() T) func() T { return sync.OnceValue(mk) }

// Done remembers by a flag.
func Done(mk func() any) func() any {
	var (
		v    any
		done bool
	)
	return func() any {
		if !done {
			v = mk()
			done = true
		}
		return v
	}
}

// Nil remembers what is not nil.
func Nil(mk func() any) func() any {
	var v any
	return func() any {
		if v == nil {
			v = mk()
		}
		return v
	}
}

// Do remembers by a sync.Once.
func Do[T any](mk func() T) func() T {
	var (
		once sync.Once
		v    T
	)
	return func() T {
		once.Do(func() { v = mk() })
		return v
	}
}

// Locked remembers, and asks first.
func Locked(mk func() any) func() any {
	var (
		mu sync.RWMutex
		v  any
	)
	return func() any {
		mu.RLock()
		have := v
		mu.RUnlock()
		if have != nil {
			return have
		}
		mu.Lock()
		defer mu.Unlock()
		if v == nil {
			v = mk()
		}
		return v
	}
}

// Eager has made it already.
func Eager[T any](mk func() T) func() T {
	v := mk()
	return func() T { return v }
}

// Again is Once of something that asks again.
func Again[T any](mk func() T) func() T { return Once(Always(mk)) }
