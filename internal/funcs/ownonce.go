package funcs

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// ownOnce reports whether fn, a function of this package, calls its function
// parameter i once, as sync.Once does: where a flag that outlives the call is
// not yet set, which it then sets.
func (p *Package) ownOnce(fn *types.Func, i int) bool {
	f := p.Lookup(fn)
	if f == nil || f.Body == nil || f.Sig.Variadic() || i >= f.Sig.Params().Len() {
		return false
	}
	param := f.Param(i)
	once, known := p.onces[param]
	if !known {
		p.onces[param] = false // for functions that pass it on to themselves
		once = p.callsOnce(f, param)
		p.onces[param] = once
	}
	return once
}

// callsOnce is ownOnce for a parameter of f.
func (p *Package) callsOnce(f *Func, param *types.Var) bool {
	calls := 0
	for _, c := range p.Mentions(param) {
		switch c.ParentEdgeKind() {
		case edge.Field_Names:
		case edge.CallExpr_Fun:
			calls++
			if !p.UnderFlag(f, c) {
				return false
			}
		case edge.CallExpr_Args:
			calls++
			if r, ok := p.ArgumentReason(c); !ok || r.Freq != scope.Once {
				return false
			}
		default:
			return false
		}
	}
	return calls > 0
}

// UnderFlag reports whether code of f at c runs only where a flag was not set:
// a test of f's receiver or of a package variable that f itself stores to, other
// than where something failed, as a breaker does.
func (p *Package) UnderFlag(f *Func, c inspector.Cursor) bool {
	for in := p.Enclosing(c); in.Body != nil; in = in.Outer {
		for fact := range p.Guard.Graph(in.Body).Tests(c.Node()) {
			root := fact.Path.Root
			if root == nil || root != f.Sig.Recv() && !IsGlobal(root) {
				continue
			}
			if fact.Swaps || p.stores(f, fact.Path) || in != f && p.stores(in, fact.Path) {
				return !p.Guard.Graph(in.Body).Forgets(c.Node(), fact.Path, fact.Key)
			}
		}
		if in.Obj != nil {
			return false
		}
		if p.onceLit(in) {
			return true
		}
		c = in.Cursor
	}
	return false
}

// stores reports whether f stores at the place q where nothing has failed.
func (p *Package) stores(f *Func, q guard.Path) bool {
	g := p.Guard.Graph(f.Body)
	return slices.ContainsFunc(g.Stores(), func(s guard.Store) bool { return s.Path == q && s.Copy == nil && !g.Fails(s.At) })
}

// onceLit reports whether a literal is itself handed to a once.
func (p *Package) onceLit(lit *Func) bool {
	if lit.Cursor.ParentEdgeKind() != edge.CallExpr_Args {
		return false
	}
	r, ok := p.ArgumentReason(lit.Cursor)
	return ok && r.Freq == scope.Once
}

// Remembers reports whether lit, a literal, runs its code at c only where a variable of
// the function around it says that it has not yet run, and sets that.
func (p *Package) Remembers(lit *Func, c inspector.Cursor) bool {
	g := p.Guard.Graph(lit.Body)
	for fact := range g.Tests(c.Node()) {
		if v := fact.Path.Root; v != nil && !v.IsField() && !within(v, lit.Cursor.Node()) && p.stores(lit, fact.Path) {
			return !g.Forgets(c.Node(), fact.Path, fact.Key)
		}
	}
	return false
}
