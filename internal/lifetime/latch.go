package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
)

// Something remembers that a value was used, without keeping the value itself.

// ResultKept reports whether code at c runs only where something that outlives the
// call was found missing, and is there afterwards: what is computed with the value, of
// that fate, is kept.
func (a *Analysis) ResultKept(c inspector.Cursor, fate Fate) bool {
	f := a.Pkg.Enclosing(c)
	for _, fact := range a.latches(c) {
		root := fact.Path.Root
		if fate.In != nil && fate.Holder && len(fate.Returned) > 0 && Declares(fate.In, root) {
			continue // it lasts as long as what the function around returns
		}
		if funcs.IsGlobal(root) || a.Kept(c, root) || fate.usedUp() && a.lasts(f, fact) {
			return true
		}
	}
	return false
}

// Latched returns the receiver or parameter by whose object alone the function around c
// knows that code at c has run, and does not run it again; or nil.
func (a *Analysis) Latched(c inspector.Cursor) *types.Var {
	f := a.Pkg.Enclosing(c)
	for _, fact := range a.latches(c) {
		if p, ok := a.param(fact.Path.Root); ok && p.Func == f && !fact.Path.Element() && a.partOfOlder(f, fact) {
			return fact.Path.Root
		}
	}
	return nil
}

// latches returns the facts that something was found missing where code at c runs, and is
// there afterwards.
func (a *Analysis) latches(c inspector.Cursor) []guard.Fact {
	out, known := a.latched[c.Node()]
	if !known {
		out = a.latchesNow(c)
		a.latched[c.Node()] = out
	}
	return out
}

func (a *Analysis) latchesNow(c inspector.Cursor) (out []guard.Fact) {
	f := a.Pkg.Enclosing(c)
	if f.Body == nil {
		return nil
	}
	g := a.Pkg.Guard.Graph(f.Body)
	for fact := range g.Tests(c.Node()) {
		if fact.Kind != guard.Unset || fact.Path.Root == nil || a.vain(c, fact) {
			continue
		}
		entry := fact.Path.Element() // is there with whatever value
		fills := func(s guard.Store) bool {
			return s.Copy == nil && !s.Key.Differs(fact.Key) && (entry && !s.Removes() || g.Known(s.Value) != guard.Unset)
		}
		if fact.Swaps || g.Marks(fact) || g.There(c.Node(), fact.Path, fills) || a.endedBefore(g, fact, c) && !takesBack(g, fact.Path, fills) {
			out = append(out, fact)
		}
	}
	return out
}

// takesBack reports whether the function of g stores at the place what does not fill it: a
// mark that it takes back, when it is done.
func takesBack(g *guard.Graph, place guard.Path, fills func(guard.Store) bool) bool {
	return slices.ContainsFunc(g.Stores(), func(s guard.Store) bool { return s.Path == place && !fills(s) })
}

// lasts reports whether the fact is of a part of the object that the method f is called
// on, and that may be older than the call: not each caller makes it for that. What a function
// is given is data, unless a caller gives it its own receiver, a package variable or a part of one.
func (a *Analysis) lasts(f *funcs.Func, fact guard.Fact) bool {
	if a.carriesRequest(fact.Path.Root) || !a.partOfOlder(f, fact) {
		return false
	}
	for f.Outer != nil && f.Obj == nil && f.Outer.Body != nil { // a literal in the method
		f = f.Outer
	}
	p, ok := a.param(fact.Path.Root)
	if !ok || p.Func != f {
		return false
	}
	if p.Index >= 0 {
		return slices.ContainsFunc(f.In(), func(e *funcs.Edge) bool { return a.givesOlder(e, p.Index, 0) })
	}
	return a.calledOnOlder(f, 0)
}

// maxOnSame bounds the methods that call one another on one object.
const maxOnSame = 3

// calledOnOlder reports whether not each caller of the method f makes the object for that, or is
// a method of that object itself of which this holds.
func (a *Analysis) calledOnOlder(f *funcs.Func, depth int) bool {
	return len(f.In()) == 0 || slices.ContainsFunc(f.In(), func(e *funcs.Edge) bool {
		v := a.Pkg.OwnVar(e.Recv)
		if p, ok := a.param(v); ok && p.Index < 0 && depth < maxOnSame {
			return a.calledOnOlder(p.Func, depth+1)
		}
		return v == nil || !a.fresh(v)
	})
}

// givesOlder reports whether the call of e passes, for parameter i, the receiver of the function
// around it, a package variable, or a part of one of them; maybe what that function was given.
func (a *Analysis) givesOlder(e *funcs.Edge, i, depth int) bool {
	if e.Call == nil || e.Value || i >= len(e.Call.Args) || depth == maxOnSame {
		return false
	}
	arg := ast.Unparen(e.Call.Args[i])
	if addr, ok := arg.(*ast.UnaryExpr); ok {
		arg = addr.X
	}
	v, _ := a.Pkg.Info.ObjectOf(rootIdent(arg)).(*types.Var)
	p, isParam := a.param(v)
	switch {
	case v == nil || !isParam:
		return v != nil && funcs.IsGlobal(v)
	case p.Index < 0:
		return a.calledOnOlder(p.Func, 0)
	}
	return slices.ContainsFunc(p.Func.In(), func(e *funcs.Edge) bool { return a.givesOlder(e, p.Index, depth+1) })
}

// isSubject reports whether v is what a function works on, and not with: its receiver, or what could be
// that, an object of the package's own which some caller gives it of its own receiver or of a package
// variable.
func (a *Analysis) isSubject(v *types.Var) bool {
	p, ok := a.param(v)
	switch {
	case !ok:
		return false
	case p.Index < 0:
		return true
	case !a.ownObject(v.Type()) || a.carriesRequest(v) || len(a.Pkg.Assignments(v)) > 0:
		return false
	}
	is, known := a.subjects[v]
	if !known {
		is = slices.ContainsFunc(p.Func.In(), func(e *funcs.Edge) bool { return a.givesOlder(e, p.Index, 0) })
		a.subjects[v] = is
	}
	return is
}

// IsSubjectOf reports whether v is what f works on.
func (a *Analysis) IsSubjectOf(f *funcs.Func, v *types.Var) bool {
	p, ok := a.param(v)
	return ok && p.Func == f && a.isSubject(v)
}

// ownObject reports whether t is a pointer to a struct with a name, of this package.
func (a *Analysis) ownObject(t types.Type) bool {
	p, ok := t.Underlying().(*types.Pointer)
	if !ok {
		return false
	}
	named, ok := types.Unalias(p.Elem()).(*types.Named)
	if !ok || named.Obj().Pkg() != a.Pkg.Pkg {
		return false
	}
	_, isStruct := named.Underlying().(*types.Struct)
	return isStruct
}

// partOfOlder reports whether the fact is of a part of an object that is given to f by
// reference, and that remembers one thing for good: not what was seen before, nor what
// f changes twice and may give back: running, and idle again.
func (a *Analysis) partOfOlder(f *funcs.Func, fact guard.Fact) bool {
	p := fact.Path
	if p.Variable() || !isReference(p.Root.Type()) {
		return false
	}
	stores := slices.DeleteFunc(slices.Clone(a.Pkg.Guard.Graph(f.Body).Stores()), func(s guard.Store) bool { return s.Path != p })
	if p.Element() && fact.Key.Value == nil && !slices.ContainsFunc(stores, func(s guard.Store) bool { return a.computed(s.Value) }) {
		return false // what was seen before, and no cache
	}
	return !fact.Swaps || len(stores) <= 1
}

// computed reports whether e is more than a mark that something is there.
func (a *Analysis) computed(e ast.Expr) bool {
	if e == nil {
		return false
	}
	tv := a.Pkg.Info.Types[e]
	_, literal := ast.Unparen(e).(*ast.CompositeLit)
	return tv.Value == nil && !tv.IsNil() && !literal
}
