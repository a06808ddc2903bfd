package lifetime

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Places that are found, where there was none: at = -1 before, at = i then.

// risen reports whether the fact is that a variable from outside the loop is less than zero,
// and the way to c, or every way from there to the next round, gives it a number that is not.
// The loop gives it no other.
func (a *Analysis) risen(g *guard.Graph, loop ast.Stmt, fact guard.Fact, c inspector.Cursor, stored storedNext) bool {
	v := fact.Path.Root
	if !fact.Path.Variable() || funcs.IsGlobal(v) || typ.DeclaredIn(loop, v) || !negative(fact) {
		return false
	}
	rises := func(s guard.Store) bool { return s.Value != nil && a.notNegative(s.Value) }
	before := false
	for _, s := range g.Stores() {
		if s.Path != fact.Path || !within(s.At, loop) {
			continue
		}
		if !rises(s) {
			return false
		}
		before = before || g.Dominates(s.At, c.Node())
	}
	return before || stored(fact.Path, rises)
}

// negative reports whether a fact is that a number is less than zero.
func negative(fact guard.Fact) bool {
	if fact.Limit == nil || fact.Limit.Kind() != constant.Int {
		return false
	}
	switch sign := constant.Sign(fact.Limit); fact.Op {
	case token.LSS:
		return sign <= 0
	case token.EQL, token.LEQ:
		return sign < 0
	}
	return false
}

// notNegative reports whether e is a number that is zero or more, by what it is: a constant, a
// length, or a variable that counts up from such a one.
func (a *Analysis) notNegative(e ast.Expr) bool {
	if value := a.Pkg.Info.Types[e].Value; value != nil {
		return value.Kind() == constant.Int && constant.Sign(value) >= 0
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		return isLen(a.Pkg.Info, e) || typ.CallsBuiltin(a.Pkg.Info, e, "cap")
	case *ast.Ident:
		v, ok := a.Pkg.Info.ObjectOf(e).(*types.Var)
		if !ok || v.IsField() || funcs.IsGlobal(v) {
			return false
		}
		as := a.Pkg.Assignments(v)
		_, given := a.param(v)
		return !given && len(as) > 0 && !slices.ContainsFunc(as, func(as funcs.Assignment) bool { return !a.countsFromZero(v, as) })
	}
	return false
}

// countsFromZero reports whether the assignment makes v not less than zero, if it was not
// before: a constant, one more, or the number of an element.
func (a *Analysis) countsFromZero(v *types.Var, as funcs.Assignment) bool {
	switch at := as.At.Node().(type) {
	case *ast.IncDecStmt:
		return at.Tok == token.INC
	case *ast.RangeStmt:
		id, ok := at.Key.(*ast.Ident)
		if !ok || a.Pkg.Info.ObjectOf(id) != v {
			return false
		}
		switch types.Unalias(a.Pkg.Info.TypeOf(at.X)).Underlying().(type) {
		case *types.Slice, *types.Array, *types.Pointer, *types.Basic: // of a number: up to it
			return true
		}
		return false
	}
	if as.Step || as.Value == nil {
		return as.Value == nil && !as.Step
	}
	value := a.Pkg.Info.Types[as.Value].Value
	return value != nil && value.Kind() == constant.Int && constant.Sign(value) >= 0
}

func isBool(t types.Type) bool { return types.Identical(t.Underlying(), types.Typ[types.Bool]) }
