package findings

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// configures reports whether fn sets up its receiver, or its package: what the
// instance is used on becomes, whole, a field of the receiver or a package
// variable, as in Configure and Reload. That happens at start-up, and then
// rarely.
func (f *finder) configures(fn *funcs.Func, u *summary.Effect) bool {
	if fn.Obj == nil || len(u.Fate.Data) == 0 {
		return false
	}
	if f.equips(fn) {
		return true
	}
	for _, e := range u.Fate.Data {
		v := f.variable(e)
		if v == nil {
			if f.sets(fn, e) {
				return true
			}
			continue
		}
		if funcs.IsGlobal(v) && isAddress(e) || f.becomesState(fn, v) {
			return true
		}
	}
	return false
}

// equips reports whether fn, which is given nothing but a context and an object to work on, gives that
// object another instance with each call: it makes the object ready.
func (f *finder) equips(fn *funcs.Func) bool {
	for p := range fn.Sig.Params().Variables() {
		if !typ.IsContext(p.Type()) && !f.fo.Life.IsSubjectOf(fn, p) {
			return false
		}
	}
	return slices.ContainsFunc(f.fo.Of(fn).Makes, func(m *summary.Make) bool {
		return m.Into && f.fo.Life.IsSubjectOf(fn, fn.Param(m.Result)) && !m.Fate.Filled
	})
}

// sets reports whether e is a field of fn's receiver that fn assigns.
func (f *finder) sets(fn *funcs.Func, e ast.Expr) bool {
	if addr, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
		e = addr.X
	}
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok || !f.isState(fn, sel) {
		return false
	}
	field, found := f.fo.Pkg.Info.ObjectOf(sel.Sel), false
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		if as, ok := n.(*ast.AssignStmt); ok {
			for _, lhs := range as.Lhs {
				l, ok := ast.Unparen(lhs).(*ast.SelectorExpr)
				found = found || ok && f.fo.Pkg.Info.ObjectOf(l.Sel) == field && f.isState(fn, l)
			}
		}
		return !found
	})
	return found
}

// variable returns the variable that e, &e or *e denotes, or nil.
func (f *finder) variable(e ast.Expr) *types.Var {
	switch x := ast.Unparen(e).(type) {
	case *ast.UnaryExpr:
		e = x.X
	case *ast.StarExpr:
		e = x.X
	}
	return typ.VarOf(f.fo.Pkg.Info, e)
}

func isAddress(e ast.Expr) bool {
	_, ok := ast.Unparen(e).(*ast.UnaryExpr)
	return ok
}

// becomesState reports whether fn stores the variable v, or its address or
// target, in a field of its receiver or in a package variable.
func (f *finder) becomesState(fn *funcs.Func, v *types.Var) bool {
	for _, c := range f.fo.Pkg.Mentions(v) {
		for c.ParentEdgeKind() == edge.UnaryExpr_X || c.ParentEdgeKind() == edge.StarExpr_X || c.ParentEdgeKind() == edge.ParenExpr_X {
			c = c.Parent()
		}
		if c.ParentEdgeKind() != edge.AssignStmt_Rhs || f.fo.Pkg.Enclosing(c) != fn {
			continue
		}
		s := c.Parent().Node().(*ast.AssignStmt)
		if len(s.Lhs) == len(s.Rhs) && f.isState(fn, s.Lhs[c.ParentEdgeIndex()]) {
			return true
		}
	}
	return false
}

// isState reports whether e is a package variable, or a field of the object that
// fn works on.
func (f *finder) isState(fn *funcs.Func, e ast.Expr) bool {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.Ident:
			v, ok := f.fo.Pkg.Info.ObjectOf(x).(*types.Var)
			return ok && (funcs.IsGlobal(v) || f.fo.Life.IsSubjectOf(fn, v))
		case *ast.SelectorExpr:
			e = x.X
		default:
			return false
		}
	}
}
