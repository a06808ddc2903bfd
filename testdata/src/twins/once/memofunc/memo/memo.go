// Package memo returns functions that remember.
package memo

import "sync"

// Cell has one, at most.
type Cell[T any] struct {
	v  T
	ok bool
}

// Get returns it, or what mk makes.
func (c *Cell[T]) Get(mk func() T) T {
	if !c.ok {
		c.v, c.ok = mk(), true
	}
	return c.v
}

// Of returns a function that has a cell.
func Of[T any](mk func() T) func() T {
	var c Cell[T]
	return func() T { return c.Get(mk) }
}

// In returns one that has the cell of its caller.
func In[T any](c *Cell[T], mk func() T) func() T {
	return func() T { return c.Get(mk) }
}

// Once returns a function that calls f the first time.
func Once(f func()) func() {
	var once sync.Once
	return func() { once.Do(f) }
}

var started sync.Once

// OnceForAll returns one that calls the first f of all.
func OnceForAll(f func()) func() {
	return func() { started.Do(f) }
}
