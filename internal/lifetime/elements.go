package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// Containers into which nothing is ever put: what is looked up there is not found, in any
// call.

// holdsNothing reports whether e denotes a field, a map, slice or array of a type of the
// package's own, that never has an element other than a zero one.
func (a *Analysis) holdsNothing(e ast.Expr) bool {
	field := a.fieldAt(e)
	if field == nil || field.Exported() || field.Embedded() || field.Pkg() != a.Pkg.Pkg {
		return false
	}
	switch field.Type().Underlying().(type) {
	case *types.Map, *types.Slice, *types.Array:
	default:
		return false
	}
	empty, known := a.empty[field]
	if !known {
		empty = !slices.ContainsFunc(a.fieldSets()[field], func(at ast.Expr) bool {
			if kv, ok := at.(*ast.KeyValueExpr); ok {
				at = kv.Value
			}
			return a.fieldAt(at) != field && !a.isEmptyValue(at)
		}) && !slices.ContainsFunc(a.containers()[field], a.mayFill)
		a.empty[field] = empty
	}
	return empty
}

// containers returns where each field that is a container is selected.
func (a *Analysis) containers() map[*types.Var][]inspector.Cursor {
	if a.selections == nil {
		a.selections = make(map[*types.Var][]inspector.Cursor)
		for _, file := range a.Pkg.Files {
			for c := range file.Preorder((*ast.SelectorExpr)(nil)) {
				if v := a.fieldAt(exprOf(c)); v != nil && isContainer(v.Type()) {
					a.selections[v] = append(a.selections[v], c)
				}
			}
		}
	}
	return a.selections
}

// isContainer reports whether a value of type t has elements.
func isContainer(t types.Type) bool {
	if named, ok := types.Unalias(t).(*types.Named); ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path()+"."+named.Obj().Name() == "sync.Map" {
		return true
	}
	switch t.Underlying().(type) {
	case *types.Map, *types.Slice, *types.Array:
		return true
	}
	return false
}

// mayFill reports whether the container that is selected at c may get an element there, or
// something that others have in hand may be it.
func (a *Analysis) mayFill(c inspector.Cursor) bool {
	parent := c.Parent()
	switch kind, i := c.ParentEdge(); kind {
	case edge.IndexExpr_X:
		for parent.ParentEdgeKind() == edge.ParenExpr_X {
			parent = parent.Parent()
		}
		switch parent.ParentEdgeKind() {
		case edge.AssignStmt_Rhs, edge.ValueSpec_Values, edge.BinaryExpr_X, edge.BinaryExpr_Y, edge.ReturnStmt_Results, edge.CallExpr_Args,
			edge.IfStmt_Cond, edge.SwitchStmt_Tag, edge.CaseClause_List:
			return false
		case edge.UnaryExpr_X:
			return parent.Parent().Node().(*ast.UnaryExpr).Op == token.AND
		}
	case edge.RangeStmt_X, edge.BinaryExpr_X, edge.BinaryExpr_Y:
		return false
	case edge.CallExpr_Args:
		b, ok := typeutil.Callee(a.Pkg.Info, parent.Node().(*ast.CallExpr)).(*types.Builtin)
		return !ok || i > 0 || b.Name() != "len" && b.Name() != "delete" && b.Name() != "clear"
	case edge.AssignStmt_Lhs:
		s := parent.Node().(*ast.AssignStmt)
		return len(s.Lhs) != len(s.Rhs) || !a.isEmptyValue(s.Rhs[i])
	case edge.AssignStmt_Rhs, edge.ValueSpec_Values:
		_, isArray := a.Pkg.Info.TypeOf(exprOf(c)).Underlying().(*types.Array)
		return !isArray // a copy of its own
	}
	return true
}

// isEmptyValue reports whether e is a container without elements, other than zero ones.
func (a *Analysis) isEmptyValue(e ast.Expr) bool {
	switch x := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		return len(x.Elts) == 0
	case *ast.CallExpr:
		return typ.CallsBuiltin(a.Pkg.Info, x, "make")
	}
	return a.Pkg.Info.Types[e].IsNil()
}

// foundNothing reports whether e looks up something in a container that holds nothing.
func (a *Analysis) foundNothing(e ast.Expr) bool {
	element, ok := ast.Unparen(e).(*ast.IndexExpr)
	return ok && a.holdsNothing(element.X)
}

// copiesNothing reports whether the array of which x is an element is a local variable that
// holds nothing but a copy of one that holds nothing, or of one in a container of nothing.
func (a *Analysis) copiesNothing(x ast.Expr) bool {
	element, ok := ast.Unparen(x).(*ast.IndexExpr)
	if !ok {
		return false
	}
	v := typ.VarOf(a.Pkg.Info, element.X)
	if v == nil {
		return false
	}
	as := a.Pkg.Assignments(v)
	return len(as) == 1 && as[0].Value != nil && (a.holdsNothing(as[0].Value) || a.foundNothing(as[0].Value))
}
