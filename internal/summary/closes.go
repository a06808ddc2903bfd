package summary

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// closesAfterUse reports whether f, which uses up the instance of u, ends what stays of it as
// well: it calls a method that does so, or a function of the package that does. Who
// writes that has chosen to have one for each use.
func (fo *Folder) closesAfterUse(f *funcs.Func, u *Effect) bool {
	methods := u.Build.Entry.ClosedBy
	if len(methods) == 0 || f.Body == nil {
		return false
	}
	closes := fo.calls(f.Body, methods) || slices.ContainsFunc(f.Out(), func(e *funcs.Edge) bool {
		return e.Call != nil && !e.Value && e.To.Body != nil && fo.calls(e.To.Body, methods)
	})
	if closes {
		fo.silent(u.Build, reason.LeakClosed, u.At)
	}
	return closes
}

// mayReach reports whether fn is the method, "(*path.T).M", or one of an interface by which
// that may be called.
func mayReach(fn *types.Func, method string) bool {
	recv := fn.Signature().Recv()
	return fn.FullName() == method || recv != nil && types.IsInterface(recv.Type()) && strings.HasSuffix(method, ")."+fn.Name())
}

// calls reports whether one of the methods is called in the body, in a literal of it too.
func (fo *Folder) calls(body *ast.BlockStmt, methods []string) (found bool) {
	ast.Inspect(body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			fn := funcs.StaticCallee(fo.Pkg.Info, call)
			found = found || fn != nil && slices.ContainsFunc(methods, func(method string) bool { return mayReach(fn, method) })
		}
		return !found
	})
	return found
}
