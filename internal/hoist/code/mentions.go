package code

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// Uses returns the uses of a variable or constant of a function.
func Uses(pkg *funcs.Package, obj types.Object) []*ast.Ident {
	var ids []*ast.Ident
	if v, ok := obj.(*types.Var); ok {
		for _, c := range pkg.Mentions(v) {
			if id := c.Node().(*ast.Ident); pkg.Info.Uses[id] == obj {
				ids = append(ids, id)
			}
		}
		return ids
	}
	for id, used := range pkg.Info.Uses {
		if used == obj {
			ids = append(ids, id)
		}
	}
	return ids
}

// Idents yields the identifiers in a node.
func Idents(n ast.Node) func(yield func(*ast.Ident) bool) {
	return func(yield func(*ast.Ident) bool) {
		more := true
		ast.Inspect(n, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && more {
				more = yield(id)
			}
			return more
		})
	}
}

// Assigns reports whether the identifier at c is assigned to, or its address taken.
func Assigns(c inspector.Cursor) bool {
	switch c.ParentEdgeKind() {
	case edge.AssignStmt_Lhs, edge.ValueSpec_Names, edge.RangeStmt_Key, edge.RangeStmt_Value, edge.IncDecStmt_X:
		return true
	case edge.UnaryExpr_X:
		return c.Parent().Node().(*ast.UnaryExpr).Op == token.AND
	}
	return false
}

// MentionedOnlyIn reports whether a statement has all mentions of an import.
func MentionedOnlyIn(info *types.Info, pn *types.PkgName, stmt inspector.Cursor) bool {
	for id, obj := range info.Uses {
		if obj == types.Object(pn) && !(stmt.Node().Pos() <= id.Pos() && id.Pos() < stmt.Node().End()) {
			return false
		}
	}
	return true
}

// CalledName returns the identifier of the function that a call names.
func CalledName(call *ast.CallExpr) *ast.Ident {
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		return fun
	case *ast.SelectorExpr:
		return fun.Sel
	}
	return nil
}
