package summary

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// An instance that a call puts into a variable whose address it gets.

// handedOut is the fate of an instance that the call puts where arg points to.
func (fo *Folder) handedOut(f *funcs.Func, m *Make, at inspector.Cursor, arg ast.Expr, inTurn bool) (fate lifetime.Fate, ok bool) {
	switch arg := ast.Unparen(arg).(type) {
	case *ast.UnaryExpr:
		if id, ok := ast.Unparen(arg.X).(*ast.Ident); ok && (!m.Fate.Filled || fo.Life.StartsEmpty(id)) {
			return fo.Life.TrackOut(id, at, m.Build.Entry), true
		}
		if sel, ok := ast.Unparen(arg.X).(*ast.SelectorExpr); ok {
			return fo.handedOutPart(f, m, at, sel, inTurn)
		}
	case *ast.Ident:
		v, _ := fo.Pkg.Info.ObjectOf(arg).(*types.Var)
		if p, isParam := fo.Life.Param(v); isParam {
			return intoParam(m, p), p.Func == f && p.Index >= 0
		}
	}
	return fate, false
}

// handedOutPart is the fate of an instance that the call puts into x, a field whose
// address it gets.
func (fo *Folder) handedOutPart(f *funcs.Func, m *Make, at inspector.Cursor, x *ast.SelectorExpr, inTurn bool) (fate lifetime.Fate, ok bool) {
	v := fo.object(x)
	field, _ := fo.Pkg.Info.ObjectOf(x.Sel).(*types.Var)
	if v == nil || fo.Life.OwnVar(x.X) != v || fo.Pkg.Enclosing(at) != f || m.Fate.Filled && fo.Life.CanBeSet(v, field, at) {
		return fate, false
	}
	if p, isParam := fo.Life.Param(v); isParam && !m.Fate.Filled && p.Func == f && (m.Fate.Reused || fo.Life.UsesPart(f, v, at, m.Build.Entry)) {
		fate = intoParam(m, p)
		fate.Out, fate.Reused = false, true
		return fate, true
	}
	return fo.Life.TrackObject(v, at, m.Build.Entry, field, m.Fate.Filled, inTurn)
}
