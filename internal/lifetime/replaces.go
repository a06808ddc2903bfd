package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Functions, and objects with methods, in whose place is another one when they have been
// called: the next call goes there.

// Replaces reports whether each call of f puts another function in the place where those that
// call f have it from:
//
//	s.check = func(x any) error { v := validator.New(); s.check = v.Struct; return v.Struct(x) }
func (a *Analysis) Replaces(f *funcs.Func) bool {
	does, known := a.replaces[f]
	if !known {
		does = a.replacesNow(f)
		a.replaces[f] = does
	}
	return does
}

func (a *Analysis) replacesNow(f *funcs.Func) bool {
	if f.Body == nil || a.calledByName(f) {
		return false
	}
	g := a.graph(f)
	return slices.ContainsFunc(g.Stores(), func(s guard.Store) bool {
		slot := slotVar(s.Path)
		if slot == nil || s.Copy != nil || s.Value == nil || s.Removes() || typ.DeclaredIn(f.Body, s.Path.Root) {
			return false
		}
		if _, isFunc := slot.Type().Underlying().(*types.Signature); !isFunc || a.mayLeadTo(s.Value, f, 0) || !g.Always(s.At) {
			return false
		}
		return a.calledFrom(slot, f, 0)
	})
}

// calledByName reports whether somebody calls f itself, and does more than that: it is not had
// from a place alone.
func (a *Analysis) calledByName(f *funcs.Func) bool {
	return slices.ContainsFunc(f.In(), func(e *funcs.Edge) bool { return e.Call != nil && !e.Value && !a.Pkg.Delegates(e.From, f) })
}

// calledFrom reports whether nobody calls f but by what slot holds: f, or a function that does nothing but
// call it.
func (a *Analysis) calledFrom(slot *types.Var, f *funcs.Func, depth int) bool {
	return len(f.In()) > 0 && depth < maxYielding && !f.Exported() && !slices.ContainsFunc(f.In(), func(e *funcs.Edge) bool {
		return !a.takenFrom(slot, e) && (!a.Pkg.Delegates(e.From, f) || !a.calledFrom(slot, e.From, depth+1))
	})
}

// mayLeadTo reports whether e may be f, or a function that does nothing but call it.
func (a *Analysis) mayLeadTo(e ast.Expr, f *funcs.Func, depth int) bool {
	return a.Pkg.MayBe(e, nil, f) || depth < maxYielding && slices.ContainsFunc(f.In(), func(in *funcs.Edge) bool {
		return a.Pkg.Delegates(in.From, f) && a.mayLeadTo(e, in.From, depth+1)
	})
}

// slotVar returns the field, or package variable, that the place is; nil if it is neither.
func slotVar(p guard.Path) *types.Var {
	if p.Variable() && funcs.IsGlobal(p.Root) {
		return p.Root
	}
	if field := p.Field(); field != nil {
		return field.Origin()
	}
	return nil
}

// takenFrom reports whether the edge is a call of what slot holds, or puts its function there.
func (a *Analysis) takenFrom(slot *types.Var, e *funcs.Edge) bool {
	if e.Call != nil {
		return e.Value && a.denotes(e.Call.Fun, slot)
	}
	parent := e.At.Parent()
	switch kind, i := e.At.ParentEdge(); kind {
	case edge.AssignStmt_Rhs:
		s := parent.Node().(*ast.AssignStmt)
		return len(s.Lhs) == len(s.Rhs) && a.denotes(s.Lhs[i], slot)
	case edge.ValueSpec_Values:
		s := parent.Node().(*ast.ValueSpec)
		return len(s.Names) == len(s.Values) && a.denotes(s.Names[i], slot)
	case edge.KeyValueExpr_Value:
		return a.denotes(parent.Node().(*ast.KeyValueExpr).Key, slot)
	}
	return false
}

// denotes reports whether e is the variable v, or selects the field v.
func (a *Analysis) denotes(e ast.Expr, v *types.Var) bool {
	e = ast.Unparen(e)
	if sel, ok := e.(*ast.SelectorExpr); ok {
		e = sel.Sel
	}
	id, ok := e.(*ast.Ident)
	if !ok {
		return false
	}
	of, _ := a.Pkg.Info.ObjectOf(id).(*types.Var)
	return of != nil && of.Origin() == v
}

// LeadsOn reports whether what the call of e yields takes the place of what is called there, and
// does not lead back to that: each state yields the next one.
//
//	m.state = m.state.handle(x)
func (a *Analysis) LeadsOn(e *funcs.Edge) bool {
	if e.Call == nil || e.At.ParentEdgeKind() != edge.AssignStmt_Rhs {
		return false
	}
	s := e.At.Parent().Node().(*ast.AssignStmt)
	called, isMethod := a.calledPlace(e)
	if s.Tok != token.ASSIGN || called.IsZero() || typ.DeclaredIn(a.Pkg.Enclosing(e.At).Body, called.Root) ||
		a.pathIn(e.At, s.Lhs[e.At.ParentEdgeIndex()]) != called {
		return false
	}
	seen, todo := make(map[*funcs.Func]bool), []*funcs.Func{e.To}
	for len(todo) > 0 && len(seen) <= maxStates {
		f := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, next := range a.follows(f, isMethod, 0) {
			if next == e.To {
				return false
			}
			if !seen[next] {
				seen[next] = true
				todo = append(todo, next)
			}
		}
	}
	return true
}

// maxStates bounds the states, and maxYielding the calls between one and what it yields, or that do nothing
// but call it, that are looked at.
const (
	maxStates   = 32
	maxYielding = 3
)

// calledPlace returns the place of the function that is called, or of the object in an interface
// whose method is.
func (a *Analysis) calledPlace(e *funcs.Edge) (place guard.Path, isMethod bool) {
	if e.Value {
		return a.pathIn(e.At, e.Call.Fun), false
	}
	if e.Recv == nil || !types.IsInterface(a.Pkg.Info.TypeOf(e.Recv)) {
		return guard.Path{}, false
	}
	return a.pathIn(e.At, e.Recv), true
}

// follows returns the functions that may be in the place of f after a call: that it yields or, of
// a method, the same methods of what it yields.
func (a *Analysis) follows(f *funcs.Func, isMethod bool, depth int) (next []*funcs.Func) {
	if f.Body == nil || depth == maxYielding {
		return nil
	}
	for c, results := range a.Pkg.Returns(f) {
		if len(results) > 0 {
			next = append(next, a.yielded(c, results[0], f, isMethod, depth)...)
		}
	}
	return next
}

func (a *Analysis) yielded(at inspector.Cursor, e ast.Expr, f *funcs.Func, isMethod bool, depth int) []*funcs.Func {
	t := a.Pkg.Info.TypeOf(e)
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok && (!isMethod || types.IsInterface(t)) {
		if g := a.Pkg.Callee(call); g != nil && g != f {
			return a.follows(g, isMethod, depth+1)
		}
	}
	switch {
	case t == nil || a.Pkg.Info.Types[e].IsNil():
	case !isMethod:
		return a.Pkg.Values(e)
	case f.Obj != nil && !types.IsInterface(t):
		obj, _, _ := types.LookupFieldOrMethod(t, true, a.Pkg.Pkg, f.Obj.Name())
		if fn, ok := obj.(*types.Func); ok && a.Pkg.Lookup(fn) != nil {
			return []*funcs.Func{a.Pkg.Lookup(fn)}
		}
	}
	return nil
}
