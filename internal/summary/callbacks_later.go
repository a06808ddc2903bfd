package summary

import (
	"go/ast"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// keeps reports whether the function value at c, or a literal of f around c, outlives a call of f.
func (t *teller) keeps(f *funcs.Func, c inspector.Cursor) bool {
	if t.outlives(c) {
		return true
	}
	for lit := t.fo.Pkg.Enclosing(c); lit != nil && lit != f && lit.Outer != nil; lit = lit.Outer {
		v := t.fo.Pkg.HeldBy(lit)
		if t.outlives(lit.Cursor) || v != nil && slices.ContainsFunc(t.fo.Pkg.Mentions(v), t.outlives) {
			return true
		}
	}
	return false
}

// outlives reports whether the function value at c, by itself or in an object that is made for it, is
// stored there in a package variable, or in a part of what the function around is given:
//
//	b.handlers[kind] = h
//	b.routes = append(b.routes, newRoute(kind, h))
func (t *teller) outlives(c inspector.Cursor) bool {
	for {
		switch kind, i := c.ParentEdge(); kind {
		case edge.ParenExpr_X, edge.UnaryExpr_X, edge.KeyValueExpr_Value, edge.CompositeLit_Elts:
			c = c.Parent()
		case edge.CallExpr_Args:
			call := c.Parent().Node().(*ast.CallExpr)
			if !typ.CallsBuiltin(t.fo.Pkg.Info, call, "append") && !t.fo.Pkg.Info.Types[call.Fun].IsType() && !t.inResult(call, i) {
				return false
			}
			c = c.Parent()
		case edge.AssignStmt_Rhs:
			s := c.Parent().Node().(*ast.AssignStmt)
			return len(s.Lhs) == len(s.Rhs) && t.stays(s.Lhs[i])
		default:
			return false
		}
	}
}

// inResult reports whether what the call returns has the function value that is its argument i.
func (t *teller) inResult(call *ast.CallExpr, i int) bool {
	sub, known := t.callee(funcs.StaticCallee(t.fo.Pkg.Info, call), i)
	return known && sub.Kept
}

// stays reports whether what is assigned to e is there when the function has returned.
func (t *teller) stays(e ast.Expr) bool {
	v := typ.RootVar(t.fo.Pkg.Info, e)
	if v == nil {
		return false
	}
	_, given := t.fo.Life.Param(v)
	_, isVar := ast.Unparen(e).(*ast.Ident)
	return funcs.IsGlobal(v) || given && !isVar
}
