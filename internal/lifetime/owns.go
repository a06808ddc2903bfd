package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
)

// OwnVar returns the variable in whose object e lies: x, x.f, and what the pointer x.p
// leads to, if that is made with the object. It returns nil if others may have it.
func (a *Analysis) OwnVar(e ast.Expr) *types.Var {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok {
		return a.Pkg.OwnVar(e)
	}
	s := a.Pkg.Info.Selections[sel]
	if s == nil || s.Kind() != types.FieldVal || !a.Pkg.Direct(sel) {
		return nil
	}
	if field := s.Obj().(*types.Var); isReference(field.Type()) && !a.madeWith(field) {
		return nil
	}
	return a.OwnVar(sel.X)
}

// throughShared reports whether the place x lies behind a pointer in a field of a type of
// this package, which is not made with its object: others may have what it leads to.
func (a *Analysis) throughShared(x ast.Expr) bool {
	sel, ok := ast.Unparen(x).(*ast.SelectorExpr)
	if !ok {
		if element, isElement := ast.Unparen(x).(*ast.IndexExpr); isElement {
			return a.throughShared(element.X)
		}
		return false
	}
	s := a.Pkg.Info.Selections[sel]
	if s == nil {
		return false
	}
	if field := a.fieldOf(sel); len(s.Index()) > 1 && field != nil && field.Pkg() == a.Pkg.Pkg && !a.Pkg.Direct(sel) && !a.madeWith(field) {
		return true
	}
	inner, ok := ast.Unparen(sel.X).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	if field := a.fieldOf(inner); field != nil && field.Pkg() == a.Pkg.Pkg && isReference(field.Type()) && !a.madeWith(field) {
		return true
	}
	return a.throughShared(inner)
}

// madeWith reports whether what the field refers to is made for its object alone, by
// whatever gives it a value: request{cache: newCache()}. Only the package can.
func (a *Analysis) madeWith(field *types.Var) bool {
	if field.Exported() || field.Pkg() != a.Pkg.Pkg {
		return false
	}
	sets := a.fieldSets()[field.Origin()]
	return len(sets) > 0 && !slices.ContainsFunc(sets, func(e ast.Expr) bool {
		value := a.setTo(e)
		return value == nil || !a.makes(value, 0)
	})
}

// setTo returns what e, one of the places of fieldSets, gives the field, or nil if it is
// not written down there.
func (a *Analysis) setTo(e ast.Expr) ast.Expr {
	sel, ok := e.(*ast.SelectorExpr)
	if !ok { // of a literal
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			return kv.Value
		}
		return e
	}
	c, ok := a.Pkg.Find(sel)
	if !ok || c.ParentEdgeKind() != edge.AssignStmt_Lhs {
		return nil
	}
	s := c.Parent().Node().(*ast.AssignStmt)
	if len(s.Lhs) != len(s.Rhs) {
		return nil
	}
	return s.Rhs[c.ParentEdgeIndex()]
}
