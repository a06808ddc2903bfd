package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
)

// lost reports whether x, an element that an instance of the entry is assigned to, is one
// of a map of the package's own into which nothing ever looks: it keeps what nobody finds
// again. Of objects that hold instances, others may know.
func (a *Analysis) lost(x ast.Expr, entry *catalogue.Entry) bool {
	element, ok := ast.Unparen(x).(*ast.IndexExpr)
	if !ok {
		return false
	}
	v := a.namedBy(element.X)
	if v == nil || v.Pkg() != a.Pkg.Pkg || v.Exported() || !v.IsField() && !funcs.IsGlobal(v) {
		return false
	}
	m, isMap := v.Type().Underlying().(*types.Map)
	if !isMap || entry == nil || a.entryOf(m.Elem()) != entry { // a slice may share its elements with others
		return false
	}
	for _, file := range a.Pkg.Files {
		for c := range file.Preorder((*ast.Ident)(nil)) {
			if used, ok := a.Pkg.Info.Uses[c.Node().(*ast.Ident)].(*types.Var); ok && used.Origin() == v.Origin() && !a.onlyFills(c) {
				return false
			}
		}
	}
	return true
}

// namedBy returns the variable or field that e, a name or a selector, denotes, or nil.
func (a *Analysis) namedBy(e ast.Expr) *types.Var {
	var id *ast.Ident
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		id = e.Sel
	default:
		return nil
	}
	v, _ := a.Pkg.Info.ObjectOf(id).(*types.Var)
	return v
}

// onlyFills reports whether the map whose name stands at c is made, emptied, or given an
// element there, and not looked into.
func (a *Analysis) onlyFills(c inspector.Cursor) bool {
	for c.ParentEdgeKind() == edge.ParenExpr_X || c.ParentEdgeKind() == edge.SelectorExpr_Sel {
		c = c.Parent()
	}
	switch c.ParentEdgeKind() {
	case edge.KeyValueExpr_Key, edge.AssignStmt_Lhs:
		return true
	case edge.CallExpr_Args:
		call := c.Parent().Node().(*ast.CallExpr)
		id, ok := ast.Unparen(call.Fun).(*ast.Ident)
		return ok && (a.Pkg.Info.Uses[id] == types.Universe.Lookup("delete") || a.Pkg.Info.Uses[id] == types.Universe.Lookup("clear")) && c.ParentEdgeIndex() == 0
	case edge.IndexExpr_X:
		s, ok := c.Parent().Parent().Node().(*ast.AssignStmt)
		return ok && s.Tok == token.ASSIGN && c.Parent().ParentEdgeKind() == edge.AssignStmt_Lhs
	}
	return false
}
