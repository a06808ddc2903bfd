package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Objects that a function makes for a variable of its own.

// Made reports whether v is a local variable that holds nothing but objects made for it in its
// function.
func (a *Analysis) Made(v *types.Var) bool { return a.made(v) }

// made reports whether v is a local variable that holds nothing but objects
// made for it in this function: T{}, &T{}, new(T), newT(), var v T.
func (a *Analysis) made(v *types.Var) bool {
	if v.IsField() || funcs.IsGlobal(v) {
		return false
	}
	as := a.Pkg.Assignments(v)
	for _, x := range as {
		if x.Value == nil {
			if _, isSpec := x.At.Node().(*ast.ValueSpec); !isSpec || isReference(v.Type()) {
				return false
			}
		} else if x.Index != 0 || typ.VarOf(a.Pkg.Info, a.Start(x.Value)) != v && !a.makes(x.Value, 0) {
			return false
		}
	}
	return len(as) > 0 && !a.overwritten(v)
}

// overwritten reports whether the object that v refers to is copied over: *v = x.
func (a *Analysis) overwritten(v *types.Var) bool {
	return slices.ContainsFunc(a.Pkg.Mentions(v), func(c inspector.Cursor) bool {
		return c.ParentEdgeKind() == edge.StarExpr_X && c.Parent().ParentEdgeKind() == edge.AssignStmt_Lhs
	})
}
