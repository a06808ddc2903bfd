package summary

import (
	"iter"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// eachComponent calls done for the sets of functions, among all in the order of their indices, that reach
// one another by way of what next yields for each, those that are reached first (Tarjan's algorithm).
func eachComponent(all []*funcs.Func, next func(*funcs.Func) iter.Seq[*funcs.Func], done func(members []*funcs.Func)) {
	if len(all) == 0 {
		return
	}
	n := all[len(all)-1].Index + 1
	c := &components{next: next, done: done, index: make([]int, n), low: make([]int, n)}
	for _, f := range all {
		if c.index[f.Index] == 0 {
			c.visit(f)
		}
	}
}

// EachComponent is eachComponent for the edges that follow accepts.
func EachComponent(all []*funcs.Func, follow func(*funcs.Edge) bool, done func(members []*funcs.Func)) {
	eachComponent(all, func(f *funcs.Func) iter.Seq[*funcs.Func] { return along(f, follow) }, done)
}

// along yields the functions to which such edges lead from f.
func along(f *funcs.Func, follow func(*funcs.Edge) bool) iter.Seq[*funcs.Func] {
	return func(yield func(*funcs.Func) bool) {
		for _, e := range f.Out() {
			if follow(e) && !yield(e.To) {
				return
			}
		}
	}
}

// components are what eachComponent has found so far.
type components struct {
	next       func(*funcs.Func) iter.Seq[*funcs.Func]
	done       func(members []*funcs.Func)
	index, low []int // by Func.Index, from 1; a finished one has index -1
	stack      []*funcs.Func
	count      int
}

func (c *components) visit(f *funcs.Func) {
	c.count++
	c.index[f.Index], c.low[f.Index] = c.count, c.count
	c.stack = append(c.stack, f)
	for to := range c.next(f) {
		switch c.index[to.Index] {
		case 0:
			c.visit(to)
			c.low[f.Index] = min(c.low[f.Index], c.low[to.Index])
		case -1:
		default:
			c.low[f.Index] = min(c.low[f.Index], c.index[to.Index])
		}
	}
	if c.low[f.Index] != c.index[f.Index] {
		return
	}
	i := len(c.stack) - 1
	for c.stack[i] != f {
		i--
	}
	members := slices.Clone(c.stack[i:])
	c.stack = c.stack[:i]
	for _, m := range members {
		c.index[m.Index], c.low[m.Index] = -1, c.count+1 // out of the way of those above
	}
	c.done(members)
}
