package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Objects of the function around that nobody has given anything: a field in which they would
// have it is unset.

// localObject returns the local variable that e is, or the address of, or nil.
func (a *Analysis) localObject(e ast.Expr) *types.Var {
	if addr, ok := ast.Unparen(e).(*ast.UnaryExpr); ok && addr.Op == token.AND {
		e = addr.X
	}
	v := typ.VarOf(a.Pkg.Info, e)
	if _, isParam := a.param(v); v == nil || isParam || funcs.IsGlobal(v) {
		return nil
	}
	return v
}

// untouched reports whether the field of the object that the local variable v
// refers to is certain to be unset where n, in the same function, is evaluated:
// the object was written down without it, and nobody else has had it since.
func (a *Analysis) untouched(v *types.Var, field *types.Var, n ast.Node) bool {
	if field == nil || v.IsField() || v.Parent() == nil {
		return false
	}
	for _, as := range a.Pkg.Assignments(v) {
		if as.Value == nil {
			if _, isSpec := as.At.Node().(*ast.ValueSpec); !isSpec || isReference(v.Type()) {
				return false
			}
		} else if !a.Pkg.WrittenDown(as.Value) || a.setsField(as.Value, field) {
			return false
		}
	}
	at, ok := a.Pkg.Find(n)
	if !ok {
		return false
	}
	f := a.Pkg.Enclosing(at)
	if f.Body == nil || len(a.Pkg.Assignments(v)) == 0 {
		return false
	}
	g := a.Pkg.Guard.Graph(f.Body)
	return !slices.ContainsFunc(a.Pkg.Mentions(v), func(c inspector.Cursor) bool {
		switch {
		case c.ParentEdgeKind() == edge.AssignStmt_Lhs, c.ParentEdgeKind() == edge.ValueSpec_Names:
			return false
		case a.Pkg.Enclosing(c) != f:
			return true
		case n.Pos() <= c.Node().Pos() && c.Node().End() <= n.End() || !g.Reaches(c.Node(), n, nil):
			return false
		}
		return !a.readsPart(c, field) && !a.outOfReach(c, field) && !a.asksWhole(c)
	})
}

// outOfReach reports whether the object that is mentioned at c goes to a function that
// only reads it, or to one of another package, as anything: that cannot name the field.
func (a *Analysis) outOfReach(c inspector.Cursor, field *types.Var) bool {
	if c.ParentEdgeKind() != edge.CallExpr_Args {
		return false
	}
	call, i := c.Parent().Node().(*ast.CallExpr), c.ParentEdgeIndex()
	fn := funcs.StaticCallee(a.Pkg.Info, call)
	if fn == nil || fn.Pkg() == nil || i >= fn.Signature().Params().Len() {
		return false
	}
	if f := a.Pkg.Lookup(fn); f != nil {
		return f.Body != nil && !a.changesParam(f, i, 0) && !a.ParamFate(f, i).Stored
	}
	it, ok := fn.Signature().Params().At(i).Type().Underlying().(*types.Interface)
	return ok && it.NumMethods() == 0 && fn.Pkg() != field.Pkg() && !field.Exported()
}

// asksWhole reports whether a method is called on the object that is mentioned at c, which gets a copy
// of it, or only reads it: k.empty().
func (a *Analysis) asksWhole(c inspector.Cursor) bool {
	if c.ParentEdgeKind() != edge.SelectorExpr_X || c.Parent().ParentEdgeKind() != edge.CallExpr_Fun {
		return false
	}
	s := a.Pkg.Info.Selections[c.Parent().Node().(*ast.SelectorExpr)]
	if s == nil || s.Kind() != types.MethodVal || len(s.Index()) > 1 { // of the object itself
		return false
	}
	fn := s.Obj().(*types.Func)
	if !typ.IsPointer(s.Recv()) && !typ.IsPointer(fn.Signature().Recv().Type()) {
		return true
	}
	f := a.Pkg.Lookup(fn)
	return f != nil && f.Body != nil && !a.changesParam(f, -1, 0) && !a.ParamFate(f, -1).Stored
}

// readsPart reports whether the mention of an object at c is one of a field of
// it that leaves the given field as it is.
func (a *Analysis) readsPart(c inspector.Cursor, field *types.Var) bool {
	if c.ParentEdgeKind() != edge.SelectorExpr_X {
		return false
	}
	sel := c.Parent()
	s := a.Pkg.Info.Selections[sel.Node().(*ast.SelectorExpr)]
	if s == nil || s.Kind() != types.FieldVal {
		return false
	}
	if sel.ParentEdgeKind() == edge.UnaryExpr_X {
		return !sameField(s.Obj(), field)
	}
	return !sameField(s.Obj(), field) || sel.ParentEdgeKind() != edge.AssignStmt_Lhs
}

// sameField reports whether obj is the field, maybe that of an instance of a generic type.
func sameField(obj types.Object, field *types.Var) bool {
	v, ok := obj.(*types.Var)
	return ok && v.Origin() == field.Origin()
}

// setsField reports whether the literal behind e gives the field a value.
func (a *Analysis) setsField(e ast.Expr, field *types.Var) bool {
	e = ast.Unparen(e)
	if addr, ok := e.(*ast.UnaryExpr); ok {
		e = ast.Unparen(addr.X)
	}
	lit, ok := e.(*ast.CompositeLit)
	if !ok {
		return false // new(T)
	}
	return slices.ContainsFunc(lit.Elts, func(elt ast.Expr) bool {
		kv, keyed := elt.(*ast.KeyValueExpr)
		if !keyed {
			return true
		}
		id, ok := kv.Key.(*ast.Ident)
		return !ok || sameField(a.Pkg.Info.ObjectOf(id), field)
	})
}

// CanBeSet reports whether the object that v refers to may have its field set
// where the call at fills it on first use; of an object that is not v's, or of
// which the field is not known, it says what the package does.
func (a *Analysis) CanBeSet(v *types.Var, field *types.Var, at inspector.Cursor) bool {
	if field == nil || !field.Exported() && !a.fieldIsSetBut(field) {
		return false
	}
	return v == nil || !a.untouched(v, field, at.Node())
}
