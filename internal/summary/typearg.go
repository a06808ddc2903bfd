package summary

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// A generic function calls the methods of its type arguments, and what these build: each
// call of it, those of its own.

// otherTypeArg reports whether the effect u of e.To comes of a method of a type argument,
// and the call of e has another one.
func (fo *Folder) otherTypeArg(u *Effect, e *funcs.Edge) bool {
	if u.Path == nil || e.Call == nil || u.Path.Edge.Recv == nil || u.Path.Edge.To.Sig.Recv() == nil {
		return false
	}
	hop := u.Path.Edge
	param, ok := types.Unalias(fo.Pkg.Info.TypeOf(hop.Recv)).(*types.TypeParam)
	if !ok || e.To.Sig.TypeParams().Len() <= param.Index() || e.To.Sig.TypeParams().At(param.Index()) != param {
		return false
	}
	args := fo.Pkg.Info.Instances[calleeIdent(e.Call)].TypeArgs
	if args.Len() <= param.Index() {
		return false
	}
	of := objectOf(args.At(param.Index()))
	return of != nil && of != objectOf(hop.To.Sig.Recv().Type())
}

// calleeIdent returns the identifier that names what is called, or nil.
func calleeIdent(call *ast.CallExpr) *ast.Ident {
	e := ast.Unparen(call.Fun)
	switch x := e.(type) {
	case *ast.IndexExpr:
		e = x.X
	case *ast.IndexListExpr:
		e = x.X
	}
	switch x := ast.Unparen(e).(type) {
	case *ast.Ident:
		return x
	case *ast.SelectorExpr:
		return x.Sel
	}
	return nil
}
