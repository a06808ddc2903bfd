package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// contextOnly reports whether v, a context or what has one, gets the value where it was
// asked for one in vain: where a local variable was, which is asked about by itself, or
// by what missedInContext tells.
func (t *tracker) contextOnly(at ast.Expr, v *types.Var) bool {
	c, ok := t.a.Pkg.Find(at)
	if !ok || !typ.IsContext(v.Type()) && !t.a.carriesRequest(v) {
		return false
	}
	for fact := range t.a.Tests(c) {
		if fact.Test == nil {
			return false
		}
		for n := range ast.Preorder(fact.Test) {
			call, isCall := n.(*ast.CallExpr)
			if !isCall || !t.a.asks(call, v) {
				continue
			}
			if len(call.Args) == 0 && typ.IsContext(t.a.Pkg.Info.TypeOf(call)) {
				continue // r.Context(), of which something is asked
			}
			if !t.a.missedInContext(call, t.owner) {
				return false
			}
		}
	}
	return true
}

// missedInContext reports whether e asks a context, which goes with the request, for a key
// of the package's own that no function but f puts anything under: the context of the next
// request has nothing there again.
func (a *Analysis) missedInContext(e ast.Expr, f *funcs.Func) bool {
	if assert, ok := ast.Unparen(e).(*ast.TypeAssertExpr); ok {
		e = assert.X
	}
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return false
	}
	if fn := funcs.StaticCallee(a.Pkg.Info, call); fn == nil || fn.FullName() != "(context.Context).Value" {
		return false
	}
	key, ok := types.Unalias(a.Pkg.Info.TypeOf(call.Args[0])).(*types.Named)
	if !ok || key.Obj().Exported() || key.Obj().Pkg() != a.Pkg.Pkg {
		return false
	}
	return !slices.ContainsFunc(a.Pkg.Calls, func(c funcs.Call) bool {
		fn, ok := c.Callee.(*types.Func)
		if !ok || fn.FullName() != "context.WithValue" || a.Pkg.Enclosing(c.At) == f {
			return false
		}
		put := c.At.Node().(*ast.CallExpr)
		return len(put.Args) != 3 || types.Identical(a.Pkg.Info.TypeOf(put.Args[1]), key)
	})
}
