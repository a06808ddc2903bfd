package summary

import (
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// invoked returns the interface methods and function types that a call of f
// reaches, through static calls and imported functions, sorted and capped.
func (j *Joiner) invoked(f *funcs.Func) []string {
	if j.keys == nil {
		n := len(j.Folder.Pkg.Funcs)
		j.keys = make([][]string, n)
		c := &components{index: make([]int, n), low: make([]int, n)}
		c.done = func(members []*funcs.Func) {
			keys := j.invokedBy(members)
			for _, f := range members {
				j.keys[f.Index] = keys
			}
		}
		for _, f := range j.Folder.Pkg.Funcs {
			if c.index[f.Index] == 0 {
				c.visit(f)
			}
		}
	}
	return j.keys[f.Index]
}

// invokedBy is invoked for functions that all reach one another; what they
// reach besides is known.
func (j *Joiner) invokedBy(members []*funcs.Func) []string {
	var keys []string
	for _, f := range members {
		for _, inv := range f.Invokes {
			if joinable(inv.Key) {
				keys = append(keys, inv.Key)
			}
		}
		for _, fn := range f.Imported {
			if x := j.Imports.Func(fn); x != nil {
				keys = append(keys, x.Invokes...)
			}
		}
		for _, e := range f.Out {
			if e.Reason.Freq != scope.Once {
				keys = append(keys, j.keys[e.To.Index]...)
			}
		}
		slices.Sort(keys)
		keys = slices.Compact(keys)
		keys = keys[:min(len(keys), maxInvokes)] // the first of the whole are among the first of each part
	}
	return slices.Clip(keys)
}

// components finds the sets of functions that reach one another by edges that
// are not taken once, those that are reached first (Tarjan's algorithm).
type components struct {
	done       func(members []*funcs.Func)
	index, low []int // by Func.Index, from 1; a finished one has index -1
	stack      []*funcs.Func
	count      int
}

func (c *components) visit(f *funcs.Func) {
	c.count++
	c.index[f.Index], c.low[f.Index] = c.count, c.count
	c.stack = append(c.stack, f)
	for _, e := range f.Out {
		if e.Reason.Freq == scope.Once {
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
