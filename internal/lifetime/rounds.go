package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// Repeats reports whether the loop has the same rounds in each call: it goes through a
// list that is written down, or counts through one. What is made in its rounds is the
// same in each call then.
func (a *Analysis) Repeats(loop ast.Stmt) bool {
	switch loop := loop.(type) {
	case *ast.RangeStmt:
		switch types.Unalias(a.Pkg.Info.TypeOf(loop.X)).Underlying().(type) {
		case *types.Chan, *types.Signature:
			return false
		}
		return a.settled(loop.X)
	case *ast.ForStmt:
		return a.countsUp(loop)
	}
	return false
}

// settled reports whether e is the same in each call.
func (a *Analysis) settled(e ast.Expr) bool { return a.Sources(e).None() }

// countsUp reports whether the loop is for i := 0; i < n; i++, and nothing else changes i.
func (a *Analysis) countsUp(loop *ast.ForStmt) bool {
	test, isTest := loop.Cond.(*ast.BinaryExpr)
	step, isStep := loop.Post.(*ast.IncDecStmt)
	if !isTest || !isStep || test.Op != token.LSS || !a.settled(test.Y) {
		return false
	}
	id, ok := step.X.(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := a.Pkg.Info.ObjectOf(id).(*types.Var)
	if !ok || !isForVar(loop, v) || !mentions(a.Pkg.Info, test.X, v) {
		return false
	}
	return !slices.ContainsFunc(a.Pkg.Assignments(v), func(as funcs.Assignment) bool { return within(as.At.Node(), loop.Body) })
}
