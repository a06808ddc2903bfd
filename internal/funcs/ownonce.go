package funcs

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
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
	_, ok := p.flagOf(f, c)
	return ok
}

// flagOf returns the variable to whose object the flag of UnderFlag belongs, or nil if
// that is not known.
func (p *Package) flagOf(f *Func, c inspector.Cursor) (root *types.Var, ok bool) {
	for in := p.Enclosing(c); in.Body != nil; in = in.Outer {
		for fact := range p.Guard.Graph(in.Body).Tests(c.Node()) {
			root := fact.Path.Root
			if root == nil || root != f.Sig.Recv() && !IsGlobal(root) {
				continue
			}
			if fact.Swaps || p.stores(f, fact.Path) || in != f && p.stores(in, fact.Path) {
				return root, !p.Guard.Graph(in.Body).Forgets(c.Node(), fact.Path, fact.Key)
			}
		}
		if in.Obj != nil {
			return nil, false
		}
		if p.onceLit(in) {
			return p.onceAround(in.Cursor), true
		}
		c = in.Cursor
	}
	return nil, false
}

// onceAround returns the variable in whose object the once lies that gets the function at c,
// or nil.
func (p *Package) onceAround(c inspector.Cursor) *types.Var {
	call := c.Parent().Node().(*ast.CallExpr)
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && p.IsOnce(StaticCallee(p.Info, call)) && p.Direct(sel) {
		return p.OwnVar(sel.X)
	}
	return nil
}

// IsOnce reports whether fn is the method of a once, sync.Once or one of this package's own:
// it keeps no function, and an object calls the first that it is given, and no other.
func (p *Package) IsOnce(fn *types.Func) bool {
	if fn == nil || fn.Name() == "Do" && fn.FullName() == "(*sync.Once).Do" {
		return fn != nil
	}
	f := p.Lookup(fn)
	if f == nil || f.Sig.Recv() == nil || f.Sig.Params().Len() != 1 || typ.IsCopied(f.Sig.Recv().Type()) || !p.ownOnce(fn, 0) {
		return false
	}
	return !slices.ContainsFunc(p.Mentions(f.Param(0)), func(c inspector.Cursor) bool {
		var root *types.Var
		switch c.ParentEdgeKind() {
		case edge.CallExpr_Fun:
			root, _ = p.flagOf(f, c)
		case edge.CallExpr_Args:
			root = p.onceAround(c)
		default:
			return false
		}
		return root != f.Sig.Recv()
	})
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
func (p *Package) Remembers(lit *Func, c inspector.Cursor) bool { return p.mark(lit, c) != nil }

// mark returns the variable of Remembers, or nil.
func (p *Package) mark(lit *Func, c inspector.Cursor) *types.Var {
	g := p.Guard.Graph(lit.Body)
	for fact := range g.Tests(c.Node()) {
		if v := fact.Path.Root; v != nil && !v.IsField() && !typ.DeclaredIn(lit.Cursor.Node(), v) && p.stores(lit, fact.Path) {
			if g.Forgets(c.Node(), fact.Path, fact.Key) {
				return nil
			}
			return v
		}
	}
	return nil
}

// yieldsOnce reports whether fn, a function of this package, yields a literal that calls the
// argument of fn once, as sync.OnceFunc does: by a flag, or a once, that fn makes for it.
func (p *Package) yieldsOnce(fn *types.Func) bool {
	f := p.Lookup(fn)
	if f == nil || f.Body == nil || f.Sig.Recv() != nil || f.Sig.Params().Len() != 1 || f.Sig.Variadic() || f.Sig.Results().Len() != 1 {
		return false
	}
	if given, isFunc := f.Sig.Params().At(0).Type().Underlying().(*types.Signature); !isFunc || given.Results().Len() > 0 {
		return false
	}
	calls := 0
	for _, c := range p.Mentions(f.Param(0)) {
		if c.ParentEdgeKind() == edge.Field_Names {
			continue
		}
		lit := p.Enclosing(c)
		for lit.Outer != nil && lit.Outer != f {
			lit, c = lit.Outer, lit.Cursor
		}
		if lit.Outer != f || !p.IsYielded(lit.Cursor) || !p.oncePerMaking(f, lit, c) {
			return false
		}
		calls++
	}
	return calls > 0
}

// oncePerMaking reports whether lit, which f yields, runs what stands at c, a call of a
// function or a function handed over, once for each time that f makes it.
func (p *Package) oncePerMaking(f, lit *Func, c inspector.Cursor) bool {
	var by *types.Var
	switch c.ParentEdgeKind() {
	case edge.CallExpr_Fun:
		by = p.mark(lit, c)
	case edge.CallExpr_Args:
		by = p.onceAround(c)
	}
	return by != nil && typ.DeclaredIn(f.Body, by) && !typ.DeclaredIn(lit.Body, by) && (p.madeHere(by) || typ.IsBasic(by.Type()))
}

// freshOnce returns the local variable that holds the function which is called, if
// that is one of sync.OnceValue. fresh: it may be one that a function has made for
// the function around the call, which calls it and gives it to nobody.
func (p *Package) freshOnce(call *ast.CallExpr) (v *types.Var, fresh bool) {
	made, _ := ast.Unparen(call.Fun).(*ast.CallExpr)
	if id, ok := ast.Unparen(call.Fun).(*ast.Ident); ok {
		if v, ok = p.Info.ObjectOf(id).(*types.Var); !ok || IsGlobal(v) {
			return nil, false
		}
		for _, as := range p.Assignments(v) {
			made, _ = ast.Unparen(as.Value).(*ast.CallExpr)
			if made != nil && p.Memoises(StaticCallee(p.Info, made)) {
				return v, false
			}
		}
	}
	if made == nil || p.Lookup(StaticCallee(p.Info, made)) == nil {
		return nil, false
	}
	c, ok := p.Find(made)
	if !ok {
		return nil, false
	}
	_, fresh = p.memoisedLocally(c)
	return v, fresh
}
