// Package store has a cell for one value.
package store

import (
	"errors"
	"sync"
)

// Cell has a value, or none.
type Cell[T any] struct {
	mu  sync.Mutex
	v   T
	set bool
}

// New returns an empty cell.
func New[T any]() *Cell[T] { return &Cell[T]{} }

// Current returns the value.
func (c *Cell[T]) Current() (T, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.v, c.set
}

// Empty reports whether there is none.
func (c *Cell[T]) Empty() bool {
	_, ok := c.Current()
	return !ok
}

// Check fails if there is none.
func (c *Cell[T]) Check() error {
	if c.Empty() {
		return errors.New("empty")
	}
	return nil
}

// Set puts v in, and returns it.
func (c *Cell[T]) Set(v T) T {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.v, c.set = v, true
	return v
}

// TrySet puts v in if there is none.
func (c *Cell[T]) TrySet(v T) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.set {
		return false
	}
	c.v, c.set = v, true
	return true
}

// Clear takes the value out.
func (c *Cell[T]) Clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	var zero T
	c.v, c.set = zero, false
}

// OrElse returns the value, which f makes if there is none.
func (c *Cell[T]) OrElse(f func() T) T {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.set {
		c.v, c.set = f(), true
	}
	return c.v
}
