package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A field that is filled on first use memoises as long as its object lives.
// Whoever makes the object for one call builds an instance on every call.

// fillsMissing reports whether x, a field of the object that the parameter v
// refers to, gets the value where the object has none: under a test of the
// field or of a flag beside it, or in a once that the object holds.
func (t *tracker) fillsMissing(x ast.Expr, v *types.Var) bool {
	p, ok := t.a.param(v)
	if !ok || !typ.IsPointer(v.Type()) && !isMap(v.Type()) || p.Func.Obj == nil && !calledAsValue(p.Func) {
		return false
	}
	if p.Func != t.owner {
		if t.owner.Outer != p.Func || !t.a.OnceOf(t.owner.Cursor, v) || t.a.conditional(t.origin) {
			return false
		}
		if t.fate.In != nil && t.fate.In != p.Func {
			return false
		}
		t.fate.In = p.Func
		return true
	}
	if !t.a.missing(t.origin, x, v) {
		return false
	}
	if sel, ok := ast.Unparen(x).(*ast.SelectorExpr); ok {
		if !t.a.Pkg.Direct(sel) { // the field of an object that is embedded by a pointer may be older
			return false
		}
		t.fate.Field, _ = t.a.Pkg.Info.ObjectOf(sel.Sel).(*types.Var)
	}
	return true
}

func isMap(t types.Type) bool {
	_, ok := typ.Core(t).(*types.Map)
	return ok
}

// OnceOf reports whether the function value at c goes to a once that the
// object of v, a parameter of the function around, holds, on every call of
// that function.
func (a *Analysis) OnceOf(c inspector.Cursor, v *types.Var) bool {
	if c.Node() == nil || c.ParentEdgeKind() != edge.CallExpr_Args {
		return false
	}
	call := c.Parent()
	n := call.Node().(*ast.CallExpr)
	sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr)
	if !ok || !a.Pkg.IsOnce(funcs.StaticCallee(a.Pkg.Info, n)) || !a.Pkg.Direct(sel) || a.OwnVar(sel.X) != v || a.Pkg.Renews(call, sel.X) {
		return false
	}
	for enc := range call.Enclosing((*ast.IfStmt)(nil), (*ast.SwitchStmt)(nil), (*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		_, whole := enc.Node().(*ast.FuncDecl)
		return whole
	}
	return false
}

// missing reports whether code at c, of a declared function or a literal that is called, runs exactly where
// the field x of the object of v, or a flag of that object, was not set.
func (a *Analysis) missing(c inspector.Cursor, x ast.Expr, v *types.Var) bool {
	f := a.Pkg.Enclosing(c)
	if f.Body == nil || f.Obj == nil && !calledAsValue(f) {
		return false
	}
	return a.missingAt(c, a.Pkg.Guard.Graph(f.Body).Path(x), v)
}

// missingAt is missing for a place of the function around c.
func (a *Analysis) missingAt(c inspector.Cursor, place guard.Path, v *types.Var) bool {
	for enc := range c.Enclosing((*ast.RangeStmt)(nil), (*ast.FuncDecl)(nil)) {
		if _, whole := enc.Node().(*ast.FuncDecl); !whole {
			return false
		}
	}
	g, missing := a.graph(a.Pkg.Enclosing(c)), false
	for fact := range g.Tests(c.Node()) {
		switch {
		case a.vain(c, fact), fact.Kind == guard.Other && fact.Test != nil && a.alwaysEither(fact):
		case a.asksMissing(g, fact, place, v):
			missing = true
		default:
			return false
		}
	}
	return missing
}

// asksMissing reports whether the fact says that the place, or a flag of the object of v
// that the function sets, was not set; or may say so: v.f == nil || v.expired(). What the
// request says besides is as true of the next one: v.f == nil || r.Method == "POST".
func (a *Analysis) asksMissing(g *guard.Graph, fact guard.Fact, place guard.Path, v *types.Var) bool {
	if fact.Kind == guard.Unset {
		return !place.IsZero() && (fact.Path == place || fact.Path.Root == v && place.PartOf(fact.Path)) || fact.Path.Root == v && (fact.Swaps || setsFlag(g, fact.Path, fact.Key))
	}
	x, y := g.Either(fact)
	return a.allMissing(g, x, place, v) && !a.asksOnlyRequest(y) || a.allMissing(g, y, place, v) && !a.asksOnlyRequest(x)
}

// allMissing is asksMissing for all of several facts.
func (a *Analysis) allMissing(g *guard.Graph, facts []guard.Fact, place guard.Path, v *types.Var) bool {
	return len(facts) > 0 && !slices.ContainsFunc(facts, func(f guard.Fact) bool { return !a.asksMissing(g, f, place, v) })
}

// orRequest reports whether the fact says that the place was not set, or that the request
// asks for another one.
func (a *Analysis) orRequest(g *guard.Graph, fact guard.Fact, place guard.Path, v *types.Var) bool {
	x, y := g.Either(fact)
	return a.allMissing(g, x, place, v) && a.asksOnlyRequest(y) || a.allMissing(g, y, place, v) && a.asksOnlyRequest(x)
}

// asksOnlyRequest reports whether tests ask nothing but the request that the function
// around serves.
func (a *Analysis) asksOnlyRequest(tests []guard.Fact) bool {
	return len(tests) > 0 && !slices.ContainsFunc(tests, func(f guard.Fact) bool {
		if f.Test == nil {
			return true
		}
		asked, others := false, false
		ast.Inspect(f.Test, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				if v, isVar := a.Pkg.Info.Uses[id].(*types.Var); isVar && !v.IsField() {
					asked, others = asked || a.carriesRequest(v), others || !a.carriesRequest(v)
				}
			}
			return true
		})
		return !asked || others
	})
}

// setsFlag reports whether the function stores something at the place p, under that key: that
// it is done.
func setsFlag(g *guard.Graph, p guard.Path, key guard.Key) bool {
	return slices.ContainsFunc(g.Stores(), func(s guard.Store) bool {
		return s.Path == p && !s.Key.Differs(key) && s.Copy == nil && g.Known(s.Value) != guard.Unset
	})
}

// TrackMade follows the object that the expression at c makes, T{}, new(T) or
// a call of a constructor, and that the call at at fills with an instance; ok
// is false if it is not made there.
func (a *Analysis) TrackMade(c, at inspector.Cursor, entry *catalogue.Entry) (fate Fate, ok bool) {
	e, isExpr := c.Node().(ast.Expr)
	if !isExpr || !a.makes(e, 0) {
		return Fate{}, false
	}
	t := tracker{a: a, entry: entry, owner: a.Pkg.Enclosing(at), origin: at, held: true, vars: make(map[*types.Var]bool), lits: make(map[*funcs.Func]bool)}
	t.flow(c, 0, true)
	return t.finish(), true
}

// maxMakers bounds the constructors between an object and its literal.
const maxMakers = 2

// makes reports whether e yields an object that nobody else has: a literal, or
// a call of a function of this package that makes one and keeps it nowhere.
func (a *Analysis) makes(e ast.Expr, depth int) bool {
	if a.Pkg.WrittenDown(e) {
		return true
	}
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	if b, ok := typeutil.Callee(a.Pkg.Info, call).(*types.Builtin); ok {
		return b.Name() == "make"
	}
	fn := funcs.StaticCallee(a.Pkg.Info, call)
	if a.Fresh != nil && a.Fresh(fn) {
		return true
	}
	if x := a.chained(call); x != nil {
		return a.makes(x, depth)
	}
	return depth < maxMakers && a.constructs(a.Pkg.Lookup(fn), depth)
}

// Start returns what the chain of calls e begins with, each of which yields the object that it
// is called on; e itself if there is none.
func (a *Analysis) Start(e ast.Expr) ast.Expr {
	for {
		call, ok := ast.Unparen(e).(*ast.CallExpr)
		if !ok {
			return e
		}
		x := a.chained(call)
		if x == nil {
			return e
		}
		e = x
	}
}

// chained returns what the method of the call is called on, if that is what it yields; or nil.
func (a *Analysis) chained(call *ast.CallExpr) ast.Expr {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || a.Pkg.Info.Selections[sel] == nil {
		return nil
	}
	fn := funcs.StaticCallee(a.Pkg.Info, call)
	if a.returnsReceiver(a.Pkg.Lookup(fn)) || a.Chained != nil && a.Chained(fn) {
		return sel.X
	}
	return nil
}

// Chains reports whether f is a method that returns the object it is called on, and keeps it
// nowhere.
func (a *Analysis) Chains(f *funcs.Func) bool { return a.returnsReceiver(f) }

// returnsReceiver reports whether f is a method that returns the object it is
// called on, and keeps it nowhere.
func (a *Analysis) returnsReceiver(f *funcs.Func) bool {
	if f == nil || f.Body == nil || f.Sig.Recv() == nil || f.Sig.Results().Len() != 1 || a.ParamFate(f, -1).Stored {
		return false
	}
	for _, results := range a.Pkg.Returns(f) {
		if len(results) != 1 {
			return false
		}
		if id, ok := ast.Unparen(results[0]).(*ast.Ident); !ok || a.Pkg.Info.ObjectOf(id) != f.Sig.Recv() {
			return false
		}
	}
	return true
}

// Constructs reports whether the first result of f is an object that f makes on every
// call and keeps nowhere, or nil.
func (a *Analysis) Constructs(f *funcs.Func) bool { return a.constructs(f, 0) }

// constructs reports whether the first result of f is an object that f makes on
// every call and keeps nowhere, or nil.
func (a *Analysis) constructs(f *funcs.Func, depth int) bool {
	if f == nil || f.Body == nil || f.Memoised || f.Sig.Results().Len() == 0 {
		return false
	}
	found := false
	for _, results := range a.Pkg.Returns(f) {
		if len(results) == 0 {
			return false
		}
		if a.Pkg.Info.Types[results[0]].IsNil() {
			continue
		}
		if !a.makes(results[0], depth+1) && !a.makesVar(f, results[0]) {
			return false
		}
		found = true
	}
	return found
}

// makesVar reports whether e is a local variable of f whose object f makes and
// hands to nobody but its caller.
func (a *Analysis) makesVar(f *funcs.Func, e ast.Expr) bool {
	v := typ.VarOf(a.Pkg.Info, e)
	if v == nil || !a.made(v) {
		return false
	}
	t := tracker{a: a, owner: f, origin: f.Cursor, held: true, vars: make(map[*types.Var]bool), lits: make(map[*funcs.Func]bool), typ: v.Type()}
	t.variable(v, true)
	return !t.fate.Stored && t.fate.Global == nil && len(t.fate.Into) == 0
}
