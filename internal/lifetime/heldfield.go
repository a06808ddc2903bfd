package lifetime

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// Fields of the instance, or of an object that holds it.

// field: a set-up if it is assigned; else what may be the instance again.
func (t *tracker) field(sel inspector.Cursor, n *ast.SelectorExpr, s *types.Selection, held bool) {
	if sel.ParentEdgeKind() == edge.AssignStmt_Lhs {
		if !held && !t.ownData(n) {
			t.setup(sel.Parent(), []ast.Expr{givenAt(sel)})
		}
		return
	}
	if held && t.inOther(n) {
		return
	}
	defer t.byField(n)()
	if held && t.canBe(s.Type()) {
		t.flow(sel, 0, t.entry == nil || !types.Identical(s.Type(), t.typ))
	} else if !held && t.entry != nil && sel.ParentEdgeKind() != edge.SelectorExpr_X {
		t.part(sel) // a value read from the instance, or changed in it
	} else if !held {
		t.flow(sel, 0, held)
	}
}

// inOther reports whether n selects another field of the object that holds the instance in one.
func (t *tracker) inOther(n *ast.SelectorExpr) bool {
	if t.only == nil {
		return false
	}
	field := t.a.fieldOf(n)
	return field != nil && !field.Embedded() && field != t.only && ownField(t.a.Pkg.OwnVar(n.X), t.only) != nil
}

// ownField returns the field, if the type of v, or what it points to, declares it; else nil.
func ownField(v, field *types.Var) *types.Var {
	if v == nil || field == nil {
		return nil
	}
	s, ok := typ.Pointee(v.Type()).Underlying().(*types.Struct)
	for i := 0; ok && i < s.NumFields(); i++ {
		if s.Field(i).Origin() == field.Origin() {
			return field.Origin()
		}
	}
	return nil
}

// ownData reports whether the field that n selects, of what a parameter refers to, is one
// that a type of this package declares, or part of one: such an object holds an instance, if
// anything.
func (t *tracker) ownData(n *ast.SelectorExpr) bool {
	if !t.param || t.entry != nil {
		return false
	}
	for n != nil && t.a.entryOf(t.a.Pkg.Info.TypeOf(n.X)) == nil {
		if s := t.a.Pkg.Info.Selections[n]; s != nil && s.Obj().Pkg() == t.a.Pkg.Pkg {
			return true
		}
		n, _ = ast.Unparen(n.X).(*ast.SelectorExpr)
	}
	return false
}

// plain reports whether a value of type t, a number or a text, can hold nothing.
func plain(t types.Type) bool {
	_, basic := t.Underlying().(*types.Basic)
	return basic
}

// canBe reports whether a field of type ft can be, or hold, the instance.
func (t *tracker) canBe(ft types.Type) bool {
	if t.typ == nil && plain(ft) {
		return false
	}
	if t.typ == nil || types.Identical(ft, t.typ) {
		return true
	}
	switch u := ft.Underlying().(type) {
	case *types.Interface:
		return types.Implements(t.typ, u)
	case *types.Struct:
		return true
	case *types.Pointer:
		_, isStruct := u.Elem().Underlying().(*types.Struct)
		return isStruct
	}
	return false
}
