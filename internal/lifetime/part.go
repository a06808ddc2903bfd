package lifetime

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// part: what a field of the instance holds is read, or changed: s.Defs["a"].Title
// = title, delete(s.Defs, "a"). The second configures the instance.
func (t *tracker) part(c inspector.Cursor) {
	var keys []ast.Expr
	for {
		parent := c.Parent()
		switch c.ParentEdgeKind() {
		case edge.IndexExpr_X:
			keys = append(keys, parent.Node().(*ast.IndexExpr).Index)
		case edge.ParenExpr_X, edge.StarExpr_X:
		case edge.SelectorExpr_X:
			if s := t.a.Pkg.Info.Selections[parent.Node().(*ast.SelectorExpr)]; s == nil || s.Kind() != types.FieldVal {
				return
			}
		case edge.AssignStmt_Lhs:
			rhs := parent.Node().(*ast.AssignStmt).Rhs
			t.setup(parent, append(keys, rhs[min(c.ParentEdgeIndex(), len(rhs)-1)]))
			return
		case edge.IncDecStmt_X:
			t.setup(parent, keys)
			return
		case edge.CallExpr_Args:
			call := parent.Node().(*ast.CallExpr)
			if id, ok := ast.Unparen(call.Fun).(*ast.Ident); ok && c.ParentEdgeIndex() == 0 && t.a.Pkg.Info.Uses[id] == types.Universe.Lookup("delete") {
				t.setup(parent, append(keys, call.Args[1:]...))
			}
			return
		default:
			return
		}
		c = parent
	}
}
