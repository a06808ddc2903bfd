package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// Whether a call hands over the function that builds, or an object that has it.

// handsOver reports whether the call of e may hand over the function that
// builds in u.
func (fo *Folder) handsOver(u *Effect, e *funcs.Edge) bool {
	if u.Through == nil || e.Call == nil {
		return true
	}
	p, ok := fo.Life.Param(u.Through)
	if !ok || !e.To.Within(p.Func) {
		return true
	}
	var args []ast.Expr
	var known bool
	if p.Func == e.To {
		args, known = arguments(e, p.Index)
	} else {
		args, known = fo.captured(e.Call.Fun, p)
	}
	if !known {
		return true
	}
	return slices.ContainsFunc(args, func(arg ast.Expr) bool {
		given := fo.variable(arg) == u.Through // a function that calls itself hands on what it was given
		return given || fo.Pkg.MayBe(arg, u.Field, u.Passed)
	})
}

// NeverHandedOver reports whether f is called in sight, and no call of it hands over the
// function that builds in u, an effect of f: that is what another object has, or another
// caller's.
func (fo *Folder) NeverHandedOver(u *Effect, f *funcs.Func) bool {
	p, ok := fo.Life.Param(u.Through)
	if !ok || p.Func != f {
		return false
	}
	for _, e := range f.In() {
		if fo.handsOver(u, e) {
			return false
		}
	}
	return len(f.In()) > 0
}

// HandsOver reports whether the call of e may hand over the function that e.To calls by the
// edge next: its parameter, or what an object that it is given has in a field.
func (fo *Folder) HandsOver(e, next *funcs.Edge) bool {
	if e.Call == nil || next.Call == nil || !next.Value {
		return true
	}
	u := Effect{Passed: next.To}
	u.Through, u.Field = fo.calledParam(next.Call)
	return fo.handsOver(&u, e)
}

// captured returns what the function value e, a literal that the function of p
// returned, captures as that parameter: f of memo(f), and of the variable that
// holds what it returned. known is false if e may come from elsewhere.
func (fo *Folder) captured(e ast.Expr, p lifetime.Param) (args []ast.Expr, known bool) {
	var makers []ast.Expr
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		makers = append(makers, e)
	case *ast.Ident:
		v, ok := fo.Pkg.Info.ObjectOf(e).(*types.Var)
		if !ok {
			return nil, false
		}
		for _, as := range fo.Pkg.Assignments(v) {
			makers = append(makers, as.Value)
		}
	}
	for _, m := range makers {
		call, ok := ast.Unparen(m).(*ast.CallExpr)
		if !ok || fo.Pkg.Lookup(funcs.StaticCallee(fo.Pkg.Info, call)) != p.Func || p.Index < 0 || p.Index >= len(call.Args) || p.Func.Sig.Variadic() {
			return nil, false
		}
		args = append(args, call.Args[p.Index])
	}
	return args, len(args) > 0
}
