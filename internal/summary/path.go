package summary

import (
	"go/types"
	"iter"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// A Path leads from a function to the one that holds a build: the calls, or
// references, of one function after the other. nil is the empty path. Paths that
// end alike share their ends, so that all those of a long chain of functions
// take no more room than the chain.
type Path struct {
	Edge *funcs.Edge
	Rest *Path

	length int
	once   *types.Var // the first Once on it
}

// before returns the path that e leads to.
func (p *Path) before(e *funcs.Edge) *Path {
	once := e.Once
	if once == nil {
		once = p.Once()
	}
	return &Path{Edge: e, Rest: p, length: p.Len() + 1, once: once}
}

// Len returns the number of steps.
func (p *Path) Len() int {
	if p == nil {
		return 0
	}
	return p.length
}

// Once returns the first local variable on the path, a once or a pool, that lets
// the first call of each run through, or nil.
func (p *Path) Once() *types.Var {
	if p == nil {
		return nil
	}
	return p.once
}

// Through reports whether the path comes to f.
func (p *Path) Through(f *funcs.Func) bool {
	for e := range p.Edges() {
		if e.To == f {
			return true
		}
	}
	return false
}

// declares reports whether a function that the path comes to declares v.
func (p *Path) declares(v *types.Var) bool {
	for e := range p.Edges() {
		if lifetime.Declares(e.To, v) {
			return true
		}
	}
	return false
}

// Edges returns the steps, from the function to the build.
func (p *Path) Edges() iter.Seq[*funcs.Edge] {
	return func(yield func(*funcs.Edge) bool) {
		for ; p != nil; p = p.Rest {
			if !yield(p.Edge) {
				return
			}
		}
	}
}

// across returns the effect u of e.To as an effect of e.From.
func (fo *Folder) across(u *Effect, e *funcs.Edge) Effect {
	up := *u
	up.Path = u.Path.before(e)
	up.At = e.At
	up.Deps = fo.substitute(u.Deps, e, handedHere(u, e))
	fo.through(&up, e)
	return up
}
