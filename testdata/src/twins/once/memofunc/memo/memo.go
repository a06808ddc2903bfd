// Package memo returns functions that remember.
package memo

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
