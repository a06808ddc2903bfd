package lifetime

import (
	"go/ast"
	"go/types"
	"slices"
)

// typeArguments adds the type arguments on which e depends: by its type, or as an
// instance of a generic function. Those of the type of a receiver are the same for each
// call on one object; else there is an instance for each.
func (w *walker) typeArguments(e ast.Expr) {
	for _, p := range w.typeParams(e) {
		if recv := w.a.receiverWith(p); recv != nil {
			w.out.add(recv)
		} else {
			w.out.Dynamic = true
		}
	}
}

// typeParams returns the type parameters of the function around on which e depends.
func (w *walker) typeParams(e ast.Expr) []*types.TypeParam {
	info := w.a.Pkg.Info
	switch e := e.(type) {
	case *ast.Ident:
		if v, ok := info.ObjectOf(e).(*types.Var); ok {
			if _, isParam := w.a.param(v); isParam || v.IsField() {
				return nil
			}
			return typeParams(nil, v.Type(), 0)
		}
		return instanceOf(info, e)
	case *ast.IndexExpr:
		return slices.Concat(typeParams(nil, info.TypeOf(e), 0), instantiates(info, e.X))
	case *ast.IndexListExpr:
		return instantiates(info, e.X)
	case *ast.CallExpr:
		return slices.Concat(typeParams(nil, info.TypeOf(e), 0), instantiates(info, e.Fun))
	}
	return typeParams(nil, info.TypeOf(e), 0)
}

// receiverWith returns the receiver whose type has the type parameter, or nil.
func (a *Analysis) receiverWith(p *types.TypeParam) *types.Var {
	if a.receivers == nil {
		a.receivers = make(map[*types.TypeParam]*types.Var)
		for _, f := range a.Pkg.Funcs {
			if f.Sig == nil {
				continue
			}
			for tp := range f.Sig.RecvTypeParams().TypeParams() {
				a.receivers[tp] = f.Sig.Recv()
			}
		}
	}
	return a.receivers[p]
}

// instantiates returns the type parameters of the function around that are type arguments
// of the generic function e.
func instantiates(info *types.Info, e ast.Expr) []*types.TypeParam {
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
	return nil
}

func instanceOf(info *types.Info, id *ast.Ident) (found []*types.TypeParam) {
	for arg := range info.Instances[id].TypeArgs.Types() {
		found = typeParams(found, arg, 0)
	}
	return found
}

// typeParams adds the type parameters that t mentions.
func typeParams(found []*types.TypeParam, t types.Type, depth int) []*types.TypeParam {
	if t == nil || depth > maxDepth {
		return found
	}
	switch t := types.Unalias(t).(type) {
	case *types.TypeParam:
		return append(found, t)
	case *types.Pointer:
		return typeParams(found, t.Elem(), depth+1)
	case *types.Slice:
		return typeParams(found, t.Elem(), depth+1)
	case *types.Array:
		return typeParams(found, t.Elem(), depth+1)
	case *types.Map:
		return typeParams(typeParams(found, t.Key(), depth+1), t.Elem(), depth+1)
	case *types.Named:
		for arg := range t.TypeArgs().Types() {
			found = typeParams(found, arg, depth+1)
		}
	}
	return found
}
