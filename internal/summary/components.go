package summary

import (
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// EachComponent calls done for the sets of functions that reach one another by the edges that
// follow accepts, those that are reached first (Tarjan's algorithm).
func EachComponent(all []*funcs.Func, follow func(*funcs.Edge) bool, done func(members []*funcs.Func)) {
	c := &components{follow: follow, done: done, index: make([]int, len(all)), low: make([]int, len(all))}
	for _, f := range all {
		if c.index[f.Index] == 0 {
			c.visit(f)
		}
	}
}

// components are what EachComponent has found so far.
type components struct {
	follow     func(*funcs.Edge) bool
	done       func(members []*funcs.Func)
	index, low []int // by Func.Index, from 1; a finished one has index -1
	stack      []*funcs.Func
	count      int
}

func (c *components) visit(f *funcs.Func) {
	c.count++
	c.index[f.Index], c.low[f.Index] = c.count, c.count
	c.stack = append(c.stack, f)
	for _, e := range f.Out() {
		if !c.follow(e) {
			continue
		}
		switch c.index[e.To.Index] {
		case 0:
			c.visit(e.To)
			c.low[f.Index] = min(c.low[f.Index], c.low[e.To.Index])
		case -1:
		default:
			c.low[f.Index] = min(c.low[f.Index], c.index[e.To.Index])
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
