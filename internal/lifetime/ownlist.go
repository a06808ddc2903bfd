package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Lists that a call makes for itself: what it takes from there it has put there.

// fromOwnList reports whether all else that v is assigned are elements of lists that the owner
// makes for itself, and that have what it has put there: a free list of the call.
func (t *tracker) fromOwnList(v *types.Var) bool {
	found := false
	for _, as := range t.a.Pkg.Assignments(v) {
		if as.Value == nil || within(t.origin.Node(), as.Value) {
			continue
		}
		element, ok := ast.Unparen(as.Value).(*ast.IndexExpr)
		if !ok {
			return false
		}
		list := typ.VarOf(t.a.Pkg.Info, element.X)
		if list == nil || !t.ownList(list) {
			return false
		}
		found = true
	}
	return found
}

// ownList reports whether v is a list of the owner's own, which starts with nothing.
func (t *tracker) ownList(v *types.Var) bool {
	if _, isParam := t.a.param(v); isParam || funcs.IsGlobal(v) || v.IsField() || t.outlivesOwner(v) {
		return false
	}
	if _, isSlice := v.Type().Underlying().(*types.Slice); !isSlice {
		return false
	}
	return !slices.ContainsFunc(t.a.Pkg.Assignments(v), func(as funcs.Assignment) bool {
		if as.Value == nil {
			_, isSpec := as.At.Node().(*ast.ValueSpec)
			return !isSpec
		}
		id, ok := t.a.grownFrom(as.Value).(*ast.Ident)
		return !t.a.isEmptyValue(as.Value) && (!ok || t.a.Pkg.Info.ObjectOf(id) != v)
	})
}

// grownFrom returns x of append(x, y) and of x[i:], or e.
func (a *Analysis) grownFrom(e ast.Expr) ast.Expr {
	e = ast.Unparen(e)
	switch x := e.(type) {
	case *ast.CallExpr:
		if len(x.Args) > 0 && typ.CallsBuiltin(a.Pkg.Info, x, "append") {
			return a.grownFrom(x.Args[0])
		}
	case *ast.SliceExpr:
		return a.grownFrom(x.X)
	}
	return e
}
