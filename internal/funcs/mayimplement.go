package funcs

import "go/types"

// mayImplement reports whether t, or a pointer to it, may implement an interface, of which
// one or both have type parameters: for some arguments of them.
func mayImplement(t types.Type, it *types.Interface) bool {
	for want := range it.Methods() {
		obj, _, _ := types.LookupFieldOrMethod(t, true, want.Pkg(), want.Name())
		got, ok := obj.(*types.Func)
		if !ok || !mayBeIdentical(got.Signature(), want.Signature()) {
			return false
		}
	}
	return true
}

// mayBeIdentical reports whether two types are the same for some arguments of the type
// parameters that they have.
func mayBeIdentical(x, y types.Type) bool {
	x, y = types.Unalias(x), types.Unalias(y)
	if _, ok := x.(*types.TypeParam); ok {
		return true
	}
	switch y := y.(type) {
	case *types.TypeParam:
		return true
	case *types.Signature:
		x, ok := x.(*types.Signature)
		return ok && x.Variadic() == y.Variadic() && mayBeIdentical(x.Params(), y.Params()) && mayBeIdentical(x.Results(), y.Results())
	case *types.Tuple:
		x, ok := x.(*types.Tuple)
		if !ok || x.Len() != y.Len() {
			return false
		}
		for i := range x.Len() {
			if !mayBeIdentical(x.At(i).Type(), y.At(i).Type()) {
				return false
			}
		}
		return true
	case *types.Pointer:
		x, ok := x.(*types.Pointer)
		return ok && mayBeIdentical(x.Elem(), y.Elem())
	case *types.Slice:
		x, ok := x.(*types.Slice)
		return ok && mayBeIdentical(x.Elem(), y.Elem())
	case *types.Map:
		x, ok := x.(*types.Map)
		return ok && mayBeIdentical(x.Key(), y.Key()) && mayBeIdentical(x.Elem(), y.Elem())
	case *types.Named:
		x, ok := x.(*types.Named)
		if !ok || x.Obj() != y.Obj() || x.TypeArgs().Len() != y.TypeArgs().Len() {
			return false
		}
		for i := range x.TypeArgs().Len() {
			if !mayBeIdentical(x.TypeArgs().At(i), y.TypeArgs().At(i)) {
				return false
			}
		}
		return true
	}
	return types.Identical(x, y)
}
