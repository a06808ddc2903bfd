package lifetime

import (
	"go/ast"
	"go/types"
)

// perType reports whether e differs from one type argument of the function
// around to the next: by its type, or as an instance of a generic function.
func (w *walker) perType(e ast.Expr) bool {
	info := w.a.Pkg.Info
	switch e := e.(type) {
	case *ast.Ident:
		if v, ok := info.ObjectOf(e).(*types.Var); ok {
			_, isParam := w.a.param(v)
			return !isParam && !v.IsField() && isParameterized(v.Type(), 0)
		}
		return instanceOf(info, e)
	case *ast.IndexExpr:
		return isParameterized(info.TypeOf(e), 0) || instantiates(info, e.X)
	case *ast.IndexListExpr:
		return instantiates(info, e.X)
	case *ast.CallExpr:
		return isParameterized(info.TypeOf(e), 0) || instantiates(info, e.Fun)
	}
	return isParameterized(info.TypeOf(e), 0)
}

// instantiates reports whether e names a generic function whose type arguments
// are the type parameters of the function around.
func instantiates(info *types.Info, e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return instanceOf(info, e)
	case *ast.SelectorExpr:
		return instanceOf(info, e.Sel)
	case *ast.IndexExpr:
		return instantiates(info, e.X)
	case *ast.IndexListExpr:
		return instantiates(info, e.X)
	}
	return false
}

func instanceOf(info *types.Info, id *ast.Ident) bool {
	for arg := range info.Instances[id].TypeArgs.Types() {
		if isParameterized(arg, 0) {
			return true
		}
	}
	return false
}

// isParameterized reports whether t mentions a type parameter.
func isParameterized(t types.Type, depth int) bool {
	if t == nil || depth > maxDepth {
		return false
	}
	switch t := types.Unalias(t).(type) {
	case *types.TypeParam:
		return true
	case *types.Pointer:
		return isParameterized(t.Elem(), depth+1)
	case *types.Slice:
		return isParameterized(t.Elem(), depth+1)
	case *types.Array:
		return isParameterized(t.Elem(), depth+1)
	case *types.Map:
		return isParameterized(t.Key(), depth+1) || isParameterized(t.Elem(), depth+1)
	case *types.Named:
		for arg := range t.TypeArgs().Types() {
			if isParameterized(arg, depth+1) {
				return true
			}
		}
	}
	return false
}
