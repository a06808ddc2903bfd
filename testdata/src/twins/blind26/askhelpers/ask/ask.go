// Package ask asks values whether they are there.
package ask

import "reflect"

// Unset reports whether p points nowhere.
func Unset[T any](p *T) bool { return p == nil }

// Set is its contrary.
func Set[T any](p *T) bool { return !Unset(p) }

// Zero reports whether v is the zero value of its type.
func Zero[T comparable](v T) bool {
	var zero T
	return v == zero
}

// Nil reports whether v holds nothing.
func Nil(v any) bool {
	return v == nil || reflect.ValueOf(v).IsNil()
}

// Any says yes to all.
func Any[T any](p *T) bool { return true }

// Switch is turned on once.
type Switch struct{ on bool }

// On reports whether it was off, and turns it on.
func (s *Switch) On() bool {
	was := s.on
	s.on = true
	return !was
}

// Off reports whether it is off.
func (s *Switch) Off() bool { return !s.on }
