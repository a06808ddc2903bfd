// Package look has shelves, which say by a second result whether something is there.
package look

import (
	"errors"
	"sync"
)

// ErrNone is for what is not there.
var ErrNone = errors.New("none")

// A Shelf holds things under names.
type Shelf[T any] struct {
	mu sync.Mutex
	m  map[string]T
}

func New[T any]() *Shelf[T] { return &Shelf[T]{m: make(map[string]T)} }

func (s *Shelf[T]) Get(name string) (v T, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, ok = s.m[name]
	return v, ok
}

func (s *Shelf[T]) Find(name string) (T, error) {
	if v, ok := s.Get(name); ok {
		return v, nil
	}
	var zero T
	return zero, ErrNone
}

func (s *Shelf[T]) Put(name string, v T) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.m[name] = v
}

// GetOr is what is there, or what is made, which is then there.
func (s *Shelf[T]) GetOr(name string, make func() T) T {
	if v, ok := s.Get(name); ok {
		return v
	}
	v := make()
	s.Put(name, v)
	return v
}

// Made is what is made, whatever is there.
func (s *Shelf[T]) Made(name string, make func() T) T {
	v := make()
	s.Put(name, v)
	return v
}
