package lifetime

import (
	"go/ast"
	"go/constant"
	"go/types"
	"time"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// often is how long a loop waits, at most, that is not slow by intent: it has more than ten
// rounds in a second.
const often = 100 * time.Millisecond

// quick reports whether the source says how long the rounds of the loop wait, for each of
// its clocks, and that is less than often.
func (a *Analysis) quick(loop ast.Stmt) bool {
	known, slow := false, false
	clock := func(e ast.Expr) {
		d, ok := a.period(e, 0)
		known, slow = known || ok && d < often, slow || !ok || d >= often
	}
	if r, ok := loop.(*ast.RangeStmt); ok {
		clock(r.X)
		return known && !slow
	}
	inLoop(loop, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			if ch := received(a.Pkg.Info, n); ch != nil && rare(ch.Elem()) {
				clock(n.X)
			}
		case *ast.ExprStmt:
			if call, ok := n.X.(*ast.CallExpr); ok && a.waitsAt(call, 0) {
				clock(call)
			}
		}
	})
	return known && !slow
}

// maxClocks bounds the variables between a clock and the call that makes it.
const maxClocks = 2

// period returns how long it takes until the clock e ticks, or the call e returns: the
// constant duration that the call gets, or that of which e is or has the result.
func (a *Analysis) period(e ast.Expr, depth int) (time.Duration, bool) {
	switch e := ast.Unparen(e).(type) {
	case *ast.SelectorExpr: // tick.C
		return a.period(e.X, depth)
	case *ast.Ident:
		v, _ := a.Pkg.Info.ObjectOf(e).(*types.Var)
		if v == nil || v.IsField() || funcs.IsGlobal(v) || depth == maxClocks {
			return 0, false
		}
		if as := a.Pkg.Assignments(v); len(as) == 1 && as[0].Value != nil {
			return a.period(as[0].Value, depth+1)
		}
	case *ast.CallExpr:
		if len(e.Args) == 0 {
			return 0, false
		}
		tv := a.Pkg.Info.Types[e.Args[0]]
		named, ok := types.Unalias(tv.Type).(*types.Named)
		if !ok || tv.Value == nil || named.Obj().Name() != "Duration" || named.Obj().Pkg() == nil || named.Obj().Pkg().Path() != "time" {
			return 0, false
		}
		ns, exact := constant.Int64Val(tv.Value)
		return time.Duration(ns), exact
	}
	return 0, false
}
