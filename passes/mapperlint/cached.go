package mapperlint

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/summary"
)

// cachedIn returns where an argument of a build gets the cache of what it would
// make, or NoPos.
func (a *analysisRun) cachedIn(b *summary.Build) token.Pos {
	return a.argumentField(b, b.Constructor.CachedIn)
}

// argumentField returns where an argument of a build has a value in the field, or
// NoPos: in a literal, or in a variable that a literal or an assignment of this
// package fills.
func (a *analysisRun) argumentField(b *summary.Build, field string) token.Pos {
	call, ok := b.At.Node().(*ast.CallExpr)
	if field == "" || !ok || b.Imported != nil {
		return token.NoPos
	}
	for _, arg := range call.Args {
		if at := a.fieldOf(arg, field); at.IsValid() {
			return at
		}
	}
	return token.NoPos
}

// fieldOf returns where e, a literal, its address or a variable, gets a value
// that is not nil or false in the field.
func (a *analysisRun) fieldOf(e ast.Expr, field string) token.Pos {
	e = ast.Unparen(e)
	if u, ok := e.(*ast.UnaryExpr); ok && u.Op == token.AND {
		e = ast.Unparen(u.X)
	}
	switch e := e.(type) {
	case *ast.CompositeLit:
		if value := fieldValue(e, field); value != nil && !a.pass.TypesInfo.Types[value].IsNil() && !isFalse(a.pass.TypesInfo, value) {
			return value.Pos()
		}
	case *ast.Ident:
		if v, ok := a.pass.TypesInfo.Uses[e].(*types.Var); ok {
			return a.fieldOfVar(v, field)
		}
	}
	return token.NoPos
}

// fieldOfVar is fieldOf for what a variable holds.
func (a *analysisRun) fieldOfVar(v *types.Var, field string) token.Pos {
	for _, as := range a.pkg.Assignments(v) {
		if _, copied := as.Value.(*ast.Ident); copied || as.Value == nil {
			continue
		}
		if at := a.fieldOf(as.Value, field); at.IsValid() {
			return at
		}
	}
	for _, c := range a.pkg.Mentions(v) {
		if setsField(c, field) {
			return c.Node().Pos()
		}
	}
	return token.NoPos
}

// setsField reports whether the variable at c is that of an assignment to its
// field: v.field = x.
func setsField(c inspector.Cursor, field string) bool {
	if c.ParentEdgeKind() != edge.SelectorExpr_X {
		return false
	}
	sel := c.Parent()
	return sel.Node().(*ast.SelectorExpr).Sel.Name == field && sel.ParentEdgeKind() == edge.AssignStmt_Lhs
}
