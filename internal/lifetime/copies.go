package lifetime

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// Objects that are copies of others: what they are given, the others do not have.

// copied reports whether v is a parameter or a local variable of the owner that is an
// object of its own, a copy of another: func (s service) check(x any) { s.v =
// validator.New() ... }.
func (t *tracker) copied(v *types.Var) bool {
	if _, isStruct := v.Type().Underlying().(*types.Struct); !isStruct || funcs.IsGlobal(v) || v.IsField() {
		return false
	}
	if p, ok := t.a.param(v); ok {
		return p.Func == t.owner
	}
	return declares(t.owner, v) && !t.a.fresh(v) && !t.acrossIterations(v)
}

// ownField reports whether x is a field of v's own memory, to which no pointer leads.
func (a *Analysis) ownField(x ast.Expr, v *types.Var) bool {
	sel, ok := ast.Unparen(x).(*ast.SelectorExpr)
	return ok && a.Pkg.Direct(sel) && a.Pkg.OwnVar(sel.X) == v
}
