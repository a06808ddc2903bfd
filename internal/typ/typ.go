// Package typ asks small questions about types, in one place.
package typ

import (
	"go/ast"
	"go/token"
	"go/types"
)

// IsPointer reports whether t is a pointer, or a type that is one; of nil it is not.
func IsPointer(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

// Pointee returns what t points to if it is a pointer, or a type that is one, and
// t itself otherwise, in both cases no alias. Of nil, which the type of broken
// code may be, it returns the invalid type.
func Pointee(t types.Type) types.Type {
	if t == nil {
		return types.Typ[types.Invalid]
	}
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	return types.Unalias(t)
}

// IsError reports whether t is the predeclared type error.
func IsError(t types.Type) bool {
	return t != nil && types.Identical(t, types.Universe.Lookup("error").Type())
}

// IsContext reports whether t is context.Context.
func IsContext(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Name() == "Context" && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "context"
}

// IsStream reports whether a value of type t is read from, or written to, bit by bit:
// it has the method of io.Reader or of io.Writer.
func IsStream(t types.Type) bool { return has(t, "Read") || has(t, "Write") }

// has reports whether t has a method of this name from []byte to int and error.
func has(t types.Type, name string) bool {
	if t == nil {
		return false
	}
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, name)
	fn, ok := obj.(*types.Func)
	if !ok {
		return false
	}
	params, results := fn.Signature().Params(), fn.Signature().Results()
	return params.Len() == 1 && results.Len() == 2 && types.Identical(params.At(0).Type(), types.NewSlice(types.Typ[types.Byte])) &&
		types.Identical(results.At(0).Type(), types.Typ[types.Int]) && IsError(results.At(1).Type())
}

// Core returns the type behind t, of a type parameter that behind all types that its
// constraint names, if it names one form alone: ~map[K]V.
func Core(t types.Type) types.Type {
	p, ok := types.Unalias(t).(*types.TypeParam)
	if !ok {
		return t.Underlying()
	}
	it, ok := p.Constraint().Underlying().(*types.Interface)
	if !ok || it.NumEmbeddeds() != 1 {
		return t.Underlying()
	}
	switch e := types.Unalias(it.EmbeddedType(0)).(type) {
	case *types.Union:
		if e.Len() == 1 {
			return e.Term(0).Type().Underlying()
		}
	case *types.Map, *types.Slice, *types.Pointer:
		return e
	}
	return t.Underlying()
}

// IsCopied reports whether values of t are copied with all that they hold.
func IsCopied(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Struct, *types.Array:
		return true
	}
	return false
}

// IsBasic reports whether t is, or is made of, one of the predeclared types: a text, a
// number, a truth value.
func IsBasic(t types.Type) bool {
	_, ok := t.Underlying().(*types.Basic)
	return ok
}

// IsSeq reports whether t is iter.Seq or iter.Seq2, or the type behind them: a function
// that calls what it is given for each element.
func IsSeq(t types.Type) bool {
	if t == nil {
		return false
	}
	sig, ok := t.Underlying().(*types.Signature)
	if !ok || sig.Params().Len() != 1 || sig.Results().Len() != 0 {
		return false
	}
	yield, ok := sig.Params().At(0).Type().Underlying().(*types.Signature)
	return ok && yield.Results().Len() == 1 && types.Identical(yield.Results().At(0).Type(), types.Typ[types.Bool])
}

// DeclaredIn reports whether obj is declared in n.
func DeclaredIn(n ast.Node, obj types.Object) bool {
	return n.Pos() <= obj.Pos() && obj.Pos() < n.End()
}

// VarOf returns the variable that e, an identifier, denotes, or nil: that of x and of (x), not
// of x.f.
func VarOf(info *types.Info, e ast.Expr) *types.Var {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil
	}
	v, _ := info.ObjectOf(id).(*types.Var)
	return v
}

// ComparesError reports whether a condition compares an error: err != nil, which is no condition on data.
func ComparesError(info *types.Info, cond ast.Expr) bool {
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	return ok && (IsError(info.TypeOf(b.X)) || IsError(info.TypeOf(b.Y)))
}

// AwaitsEnd reports whether a statement does nothing but wait for the end of a context.
func AwaitsEnd(info *types.Info, s ast.Stmt) bool {
	expr, ok := s.(*ast.ExprStmt)
	if !ok {
		return false
	}
	receive, ok := ast.Unparen(expr.X).(*ast.UnaryExpr)
	if !ok || receive.Op != token.ARROW {
		return false
	}
	call, ok := ast.Unparen(receive.X).(*ast.CallExpr)
	if !ok {
		return false
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "Done" && IsContext(info.TypeOf(sel.X))
}

// UntilEnd reports whether a condition holds as long as a context has not ended: ctx.Err() == nil.
func UntilEnd(info *types.Info, cond ast.Expr) bool {
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	if !ok || b.Op != token.EQL {
		return false
	}
	x, y := ast.Unparen(b.X), ast.Unparen(b.Y)
	if info.Types[x].IsNil() {
		x, y = y, x
	}
	call, ok := x.(*ast.CallExpr)
	if !ok || !info.Types[y].IsNil() {
		return false
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "Err" && IsContext(info.TypeOf(sel.X))
}

// ResultAt returns the type of the i-th of several results, or of the one value that there is; nil if there are
// no so many.
func ResultAt(t types.Type, i int) types.Type {
	if tuple, ok := t.(*types.Tuple); ok {
		if i < tuple.Len() {
			return tuple.At(i).Type()
		}
		return nil
	}
	return t
}

// RootVar returns the variable at the root of x.f[i].g.
func RootVar(info *types.Info, e ast.Expr) *types.Var {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.Ident:
			v, _ := info.ObjectOf(x).(*types.Var)
			return v
		case *ast.SelectorExpr:
			if info.Selections[x] == nil {
				v, _ := info.Uses[x.Sel].(*types.Var)
				return v
			}
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		default:
			return nil
		}
	}
}
