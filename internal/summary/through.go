package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// A function that calls its parameter, cache.Get(key, build), builds what its
// caller hands over, and not what others do.

// through notes the parameter of e.From by which the function gets there that
// builds in the end; up is the effect across e.
func (fo *Folder) through(up *Effect, e *funcs.Edge) {
	if e.Value {
		up.Through, up.Field = fo.calledParam(e.Call)
		up.Passed = e.To
		return
	}
	if up.Through == nil {
		return
	}
	p, ok := fo.Life.Param(up.Through)
	if !ok || p.Func != e.To {
		return // a parameter of the function around a literal
	}
	up.Through = nil
	args, known := arguments(e, p.Index)
	if !known || len(args) != 1 {
		return
	}
	if id, ok := ast.Unparen(args[0]).(*ast.Ident); ok {
		if v, ok := fo.Pkg.Info.ObjectOf(id).(*types.Var); ok {
			if _, isParam := fo.Life.Param(v); isParam {
				up.Through = v
			}
		}
	}
}

// calledParam returns the parameter whose value a call calls, or the field of
// a parameter.
func (fo *Folder) calledParam(call *ast.CallExpr) (param, field *types.Var) {
	e := ast.Unparen(call.Fun)
	if sel, ok := e.(*ast.SelectorExpr); ok {
		field, _ = fo.Pkg.Info.ObjectOf(sel.Sel).(*types.Var)
		e = ast.Unparen(sel.X)
	}
	id, ok := e.(*ast.Ident)
	if !ok {
		return nil, nil
	}
	v, _ := fo.Pkg.Info.ObjectOf(id).(*types.Var)
	p, ok := fo.Life.Param(v)
	if !ok || field != nil && p.Index < 0 {
		return nil, nil
	}
	return v, field
}

// handsOver reports whether the call of e may hand over the function that
// builds in u.
func (fo *Folder) handsOver(u *Effect, e *funcs.Edge) bool {
	if u.Through == nil || e.Call == nil {
		return true
	}
	p, ok := fo.Life.Param(u.Through)
	if !ok || p.Func != e.To {
		return true
	}
	args, known := arguments(e, p.Index)
	if !known {
		return true
	}
	return slices.ContainsFunc(args, func(arg ast.Expr) bool { return fo.Pkg.MayBe(arg, u.Field, u.Passed) })
}
