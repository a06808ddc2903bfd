package summary

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
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
	if !ok {
		return false
	}
	args := fo.Pkg.Info.Instances[calleeIdent(e.Call)].TypeArgs
	params := e.To.Sig.TypeParams()
	if recv := e.To.Sig.RecvTypeParams(); recv.Len() > 0 {
		params, args = recv, fo.receiverArgs(e)
	}
	if params.Len() <= param.Index() || params.At(param.Index()) != param || args.Len() <= param.Index() {
		return false
	}
	of := objectOf(args.At(param.Index()))
	return of != nil && of != objectOf(hop.To.Sig.Recv().Type())
}

// receiverArgs returns the type arguments of the object whose method e calls, if it is no object
// around that.
func (fo *Folder) receiverArgs(e *funcs.Edge) *types.TypeList {
	if e.Recv == nil || fo.Pkg.Info.TypeOf(e.Recv) == nil {
		return nil
	}
	named, ok := types.Unalias(typ.Pointee(fo.Pkg.Info.TypeOf(e.Recv))).(*types.Named)
	if !ok || named.Obj() != objectOf(e.To.Sig.Recv().Type()) {
		return nil
	}
	return named.TypeArgs()
}

// objects returns what the edge passes for parameter i (-1: receiver), where an object is
// asked for: the first operand of a method expression P.fill(x), and x of a conversion P(x)
// to a type parameter whose types are pointers, which points where x does.
func (fo *Folder) objects(e *funcs.Edge, i int) []ast.Expr {
	args, _ := arguments(e, i)
	if len(args) != 1 {
		return args
	}
	if i < 0 && e.Call != nil && len(e.Call.Args) > 0 && fo.Pkg.Info.Types[args[0]].IsType() {
		args = e.Call.Args[:1]
	}
	call, ok := ast.Unparen(args[0]).(*ast.CallExpr)
	if !ok || len(call.Args) != 1 || !fo.Pkg.Info.Types[call.Fun].IsType() {
		return args
	}
	_, toParam := types.Unalias(fo.Pkg.Info.TypeOf(call)).(*types.TypeParam)
	if _, fromPtr := types.Unalias(fo.Pkg.Info.TypeOf(call.Args[0])).(*types.Pointer); toParam && fromPtr {
		return call.Args
	}
	return args
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

// yieldsOther reports whether the call of e, a function that returns what its type
// argument says, returns something else than the build of m yields.
func (fo *Folder) yieldsOther(m *Make, e *funcs.Edge) bool {
	if m.Holder || m.Into || e.Call == nil || m.Build.Imported != nil || m.Result >= e.To.Sig.Results().Len() {
		return false
	}
	if _, generic := types.Unalias(e.To.Sig.Results().At(m.Result).Type()).(*types.TypeParam); !generic {
		return false
	}
	at, ok := m.Build.At.Node().(ast.Expr)
	if !ok {
		return false
	}
	made := fo.Pkg.Info.TypeOf(at)
	if sig, isFunc := made.(*types.Signature); isFunc && m.Build.HandedOn {
		made = sig.Results()
	}
	got, of := namedResult(fo.Pkg.Info.TypeOf(e.Call), m.Result), namedResult(made, 0)
	return got != nil && of != nil && !types.IsInterface(got) && got.Obj() != of.Obj()
}

// namedResult returns the declared type of result i of what has type t, or of what that
// points to, or nil.
func namedResult(t types.Type, i int) *types.Named {
	if t = typ.ResultAt(t, i); t == nil {
		return nil
	}
	named, _ := types.Unalias(typ.Pointee(t)).(*types.Named)
	return named
}
