package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A stream is read or written bit by bit: what is made of it is bound to it, and to
// how far it has come.

// isStream reports whether e is a variable that is a stream: it has moved on in the
// next round of a loop.
func (a *Analysis) isStream(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := a.Pkg.Info.Uses[id].(*types.Var)
	return ok && typ.IsStream(v.Type())
}

// ownStream reports whether e is a stream that the function around has made or got
// for itself: a buffer, which has what was written to it so far, a connection that a
// listener accepted. What is made of it is bound to it. One that a function returns,
// of a text or a file, is what that was made from.
func (a *Analysis) ownStream(e ast.Expr) bool {
	if !typ.IsStream(a.Pkg.Info.TypeOf(e)) {
		return false
	}
	e = ast.Unparen(e)
	if addr, ok := e.(*ast.UnaryExpr); ok && addr.Op == token.AND {
		v, ok := a.Pkg.Info.ObjectOf(rootIdent(addr.X)).(*types.Var)
		return ok && !funcs.IsGlobal(v) || a.Pkg.WrittenDown(e)
	}
	id, ok := e.(*ast.Ident)
	if !ok {
		return a.acquired(e)
	}
	v, ok := a.Pkg.Info.Uses[id].(*types.Var)
	if _, isParam := a.param(v); !ok || isParam || funcs.IsGlobal(v) {
		return false
	}
	return slices.ContainsFunc(a.Pkg.Assignments(v), func(as funcs.Assignment) bool { return as.Value != nil && a.acquired(as.Value) })
}

// acquired reports whether e makes an empty stream, or is what a method yields.
func (a *Analysis) acquired(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || a.Pkg.WrittenDown(e) {
		return a.Pkg.WrittenDown(e)
	}
	fn := funcs.StaticCallee(a.Pkg.Info, call)
	return fn != nil && (fn.Signature().Recv() != nil || len(call.Args) == 0) // ln.Accept(), io.Pipe()
}
