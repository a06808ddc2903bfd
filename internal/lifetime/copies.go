package lifetime

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Objects that are copies of others: what they are given, the others do not have. And names for
// parts of others, which have it.

// copied reports whether v is a parameter or a local variable of the owner that is an
// object of its own, a copy of another: func (s service) check(x any) { s.v =
// validator.New() ... }.
func (t *tracker) copied(v *types.Var) bool {
	if !typ.IsCopied(v.Type()) {
		return false
	}
	if funcs.IsGlobal(v) || v.IsField() {
		return false
	}
	if p, ok := t.a.param(v); ok {
		return p.Func == t.owner || t.owner.Within(p.Func) && !t.outlivesOwner(v)
	}
	return Declares(t.owner, v) && !t.a.fresh(v) && !t.acrossIterations(v)
}

// ownPart reports whether x is a field or element of v's own memory, to which no pointer
// leads.
func (a *Analysis) ownPart(x ast.Expr, v *types.Var) bool {
	switch x := ast.Unparen(x).(type) {
	case *ast.SelectorExpr:
		return a.Pkg.Direct(x) && a.Pkg.OwnVar(x.X) == v
	case *ast.IndexExpr:
		_, isArray := a.Pkg.Info.TypeOf(x.X).Underlying().(*types.Array)
		return isArray && a.Pkg.OwnVar(x.X) == v
	}
	return false
}

// partOf returns the variable whose object has the part that v, a local variable, is nothing but
// another name for: tools := &s.tools. It is v if there is none.
func (t *tracker) partOf(v *types.Var) *types.Var {
	as := t.a.Pkg.Assignments(v)
	if v.IsField() || funcs.IsGlobal(v) || !typ.IsPointer(v.Type()) || len(as) != 1 || as[0].Value == nil || as[0].Index > 0 || !Declares(t.owner, v) {
		return v
	}
	e := ast.Unparen(as[0].Value)
	if addr, ok := e.(*ast.UnaryExpr); ok {
		e = ast.Unparen(addr.X)
	}
	found := false
	for {
		sel, ok := e.(*ast.SelectorExpr)
		if !ok {
			break
		}
		e, found = ast.Unparen(sel.X), true
	}
	if root := typ.VarOf(t.a.Pkg.Info, e); found && root != nil && t.isOwnParam(root) && len(t.a.Pkg.Assignments(root)) == 0 {
		return root
	}
	return v
}
