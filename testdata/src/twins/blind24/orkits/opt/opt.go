// Package opt has what to do where something is missing.
package opt

import "sync"

// Or returns v, or d where v is missing.
func Or[T any](v, d *T) *T {
	if v != nil {
		return v
	}
	return d
}

// OrElse returns v, or what mk makes.
func OrElse[T any](v *T, mk func() *T) *T {
	if v == nil {
		return mk()
	}
	return v
}

// Fill keeps it where it was missing.
func Fill[T any](p **T, mk func() *T) *T {
	if *p == nil {
		*p = mk()
	}
	return *p
}

// FillLocked does so under a lock.
func FillLocked[T any](mu sync.Locker, p **T, mk func() *T) *T {
	mu.Lock()
	defer mu.Unlock()
	return Fill(p, mk)
}

// First returns the first that is there.
func First[T any](vs ...*T) *T {
	for _, v := range vs {
		if v != nil {
			return v
		}
	}
	return nil
}

// Opt is there, or it is not.
type Opt[T any] struct {
	v  T
	ok bool
}

func Some[T any](v T) Opt[T] { return Opt[T]{v, true} }

// GetOr makes one where there is none.
func (o Opt[T]) GetOr(mk func() T) T {
	if o.ok {
		return o.v
	}
	return mk()
}

// GetOrSet keeps it.
func (o *Opt[T]) GetOrSet(mk func() T) T {
	if !o.ok {
		*o = Some(mk())
	}
	return o.v
}
