package summary

import (
	"go/ast"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// closesAfterUse reports whether f, which uses up the instance of u, ends what stays of it as
// well: it calls the method that does so, or a function of the package that does. Who
// writes that has chosen to have one for each use.
func (fo *Folder) closesAfterUse(f *funcs.Func, u *Effect) bool {
	method := u.Build.Constructor.ClosedBy
	if method == "" || f.Body == nil {
		return false
	}
	closes := fo.calls(f.Body, method) || slices.ContainsFunc(f.Out, func(e *funcs.Edge) bool {
		return e.Call != nil && !e.Value && e.To.Body != nil && fo.calls(e.To.Body, method)
	})
	if closes {
		fo.silent(u.Build, reason.LeakClosed, u.At)
	}
	return closes
}

// calls reports whether a method of that name is called in the body, in a literal of it too.
func (fo *Folder) calls(body *ast.BlockStmt, method string) (found bool) {
	ast.Inspect(body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			sel, isSel := ast.Unparen(call.Fun).(*ast.SelectorExpr)
			found = found || isSel && sel.Sel.Name == method && fo.Pkg.Info.Selections[sel] != nil
		}
		return !found
	})
	return found
}
