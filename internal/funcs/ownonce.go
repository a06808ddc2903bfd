package funcs

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A once says whether a function calls one of its parameters once, as sync.Once does.
type once struct {
	is bool
	// by is another parameter, in whose object the function remembers that it has; nil if it
	// does so in its receiver, or in a package variable.
	by *types.Var
}

// ownOnce returns whether fn, a function of this package, calls its function
// parameter i once, as sync.Once does: where a flag that outlives the call is
// not yet set, which it then sets.
func (p *Package) ownOnce(fn *types.Func, i int) once {
	f := p.Lookup(fn)
	if f == nil || f.Body == nil || f.Sig.Variadic() || i >= f.Sig.Params().Len() {
		return once{}
	}
	param := f.Param(i)
	calls, known := p.onces[param]
	if !known {
		p.onces[param] = once{} // for functions that pass it on to themselves
		calls = p.callsOnce(f, param)
		p.onces[param] = calls
	}
	return calls
}

// callsOnce is ownOnce for a parameter of f.
func (p *Package) callsOnce(f *Func, param *types.Var) (o once) {
	calls := 0
	for _, c := range p.Mentions(param) {
		switch c.ParentEdgeKind() {
		case edge.Field_Names:
		case edge.CallExpr_Fun:
			root, ok := p.flagOf(f, c)
			by := root
			if !f.remembersIn(root) {
				by = nil
			}
			if calls++; !ok || calls > 1 && by != o.by {
				return once{}
			}
			o.by = by
		case edge.CallExpr_Args:
			calls++
			if r, ok := p.ArgumentReason(c); !ok || r.Freq != scope.Once || o.by != nil {
				return once{}
			}
		default:
			return once{}
		}
	}
	o.is = calls > 0
	return o
}

// remembersIn reports whether v is a parameter of f, and none that a call has a copy of: what f
// stores there is there when it is called again.
func (f *Func) remembersIn(v *types.Var) bool {
	if v == nil || v == f.Sig.Recv() || f.paramIndex(v) < 0 {
		return false
	}
	switch v.Type().Underlying().(type) {
	case *types.Pointer, *types.Map:
		return true
	}
	return false
}

// argument returns what the call of f passes for its parameter v, the variable of which it passes
// the address.
func argument(f *Func, v *types.Var, call *ast.CallExpr) ast.Expr {
	i := f.paramIndex(v)
	if i < 0 || i >= len(call.Args) {
		return nil
	}
	if addr, ok := ast.Unparen(call.Args[i]).(*ast.UnaryExpr); ok && addr.Op == token.AND {
		return addr.X
	}
	return call.Args[i]
}

// paramIndex returns which parameter of f the variable is, or -1.
func (f *Func) paramIndex(v *types.Var) int {
	for i := range f.Sig.Params().Len() {
		if f.Sig.Params().At(i) == v {
			return i
		}
	}
	return -1
}

// UnderFlag reports whether code of f at c runs only where a flag was not set:
// a test of f's receiver or of a package variable that f itself stores to, other
// than where something failed, as a breaker does.
func (p *Package) UnderFlag(f *Func, c inspector.Cursor) bool {
	root, ok := p.flagOf(f, c)
	return ok && !f.remembersIn(root)
}

// flagOf returns the variable to whose object the flag of UnderFlag belongs, or nil if
// that is not known; it may be a parameter of f as well.
func (p *Package) flagOf(f *Func, c inspector.Cursor) (root *types.Var, ok bool) {
	for in := p.Enclosing(c); in.Body != nil; in = in.Outer {
		for fact := range p.Guard.Graph(in.Body).Tests(c.Node()) {
			root := fact.Path.Root
			if root == nil || root != f.Sig.Recv() && !IsGlobal(root) && !(f.remembersIn(root) && len(p.Assignments(root)) == 0) {
				continue
			}
			if fact.Swaps || p.stores(f, fact) || in != f && p.stores(in, fact) {
				return root, !p.Guard.Graph(in.Body).TakesBack(c.Node(), fact)
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
	if f == nil || f.Sig.Recv() == nil || f.Sig.Params().Len() != 1 || typ.IsCopied(f.Sig.Recv().Type()) || !p.ownOnce(fn, 0).is {
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

// stores reports whether f stores at the place of the fact, where nothing has failed, what ends it.
func (p *Package) stores(f *Func, fact guard.Fact) bool {
	g := p.Guard.Graph(f.Body)
	return slices.ContainsFunc(g.Stores(), func(s guard.Store) bool {
		return s.Path == fact.Path && s.Copy == nil && !g.Renews(fact, s) && !g.Fails(s.At)
	})
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
		if v := fact.Path.Root; v != nil && !v.IsField() && !typ.DeclaredIn(lit.Cursor.Node(), v) && p.stores(lit, fact) {
			if g.TakesBack(c.Node(), fact) {
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
