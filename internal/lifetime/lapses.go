package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// lapses reports whether a call is of a function that is there to let time pass, whatever it
// yields: it gets a context and numbers, and waits for a clock, or the end. If it does more
// than that, the source has to say that it waits for more than a moment.
func (a *Analysis) lapses(call *ast.CallExpr) bool {
	fn := funcs.StaticCallee(a.Pkg.Info, call)
	f := a.Pkg.Callee(call)
	only := a.Pkg.Told(fn).Lapses || f != nil && a.Lapses(f)
	if !only && (f == nil || f.Body == nil || !pauses(f.Sig) || !a.waits(f.Body) || a.receivesIn(f.Body)) {
		return false
	}
	d, known := a.period(call, 0)
	return !known && only || known && d > aMoment
}

// RareRound reports whether c is run by rounds of a loop that goes on for ever, and waits for a
// clock, and not between some attempts.
func (a *Analysis) RareRound(c inspector.Cursor) (rare bool) {
	if !a.inRareLoop(c) { // it costs more to see whether the loop runs it again
		return false
	}
	a.eachLoop(c, func(loop ast.Stmt, left reason.ID) {
		rare = rare || left == reason.LoopWaits && a.openEnded(loop)
	})
	return rare
}

// inRareLoop reports whether c stands in a loop that goes on for ever and waits for a clock.
func (a *Analysis) inRareLoop(c inspector.Cursor) bool {
	for enc := range c.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil)) {
		if loop := enc.Node().(ast.Stmt); a.openEnded(loop) && a.ticks(loop) {
			return true
		}
	}
	return false
}

// yieldsNowAndThen reports whether the loop goes through a sequence that does nothing but
// wait.
func (a *Analysis) yieldsNowAndThen(loop *ast.RangeStmt) bool {
	call, ok := ast.Unparen(loop.X).(*ast.CallExpr)
	return ok && a.lapses(call)
}

// receivesIn reports whether the body receives something to work on.
func (a *Analysis) receivesIn(body *ast.BlockStmt) (does bool) {
	ast.Inspect(body, func(n ast.Node) bool {
		if recv, ok := n.(*ast.UnaryExpr); ok {
			does = does || a.receivesData(recv)
		}
		return !does
	})
	return does
}

// Lapses reports whether f does nothing but let time pass: it waits for a clock, calls
// nothing but what has to do with time, changes nothing that it does not have for itself,
// and says no more than whether it has waited, or when that was. A function that yields a
// sequence does so between two of its elements.
func (a *Analysis) Lapses(f *funcs.Func) bool {
	does, known := a.lapsing[f]
	if !known {
		a.lapsing[f] = false // one that calls itself does more
		does = f.Body != nil && pauses(f.Sig) && tellsTime(f.Sig.Results()) && a.waitsInLiterals(f.Body) && !a.receivesIn(f.Body) && a.onlyLapses(f.Body)
		a.lapsing[f] = does
	}
	return does
}

// tellsTime reports whether results say no more than whether, or when; of a sequence, its elements.
func tellsTime(results *types.Tuple) bool {
	for v := range results.Variables() {
		switch t := v.Type().Underlying().(type) {
		case *types.Basic:
			if t.Info()&(types.IsBoolean|types.IsNumeric) == 0 {
				return false
			}
		case *types.Signature: // func(yield func(time.Time) bool)
			if t.Params().Len() != 1 || t.Results().Len() > 0 {
				return false
			}
			yield, ok := t.Params().At(0).Type().Underlying().(*types.Signature)
			if !ok || !tellsTime(yield.Params()) {
				return false
			}
		default:
			if !typ.IsError(v.Type()) && !isTime(v.Type()) {
				return false
			}
		}
	}
	return true
}

// isTime reports whether t is a type of the package time.
func isTime(t types.Type) bool {
	named, ok := types.Unalias(typ.Pointee(t)).(*types.Named)
	return ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "time"
}

// waitsInLiterals is waits, also of what the body returns to be called.
func (a *Analysis) waitsInLiterals(body *ast.BlockStmt) (does bool) {
	does = a.waits(body)
	ast.Inspect(body, func(n ast.Node) bool {
		if lit, ok := n.(*ast.FuncLit); ok {
			does = does || a.waits(lit.Body)
		}
		return !does
	})
	return does
}

// onlyLapses reports whether all that the body calls has to do with time, or is its own
// parameter, and it stores in nothing but variables.
func (a *Analysis) onlyLapses(body *ast.BlockStmt) bool {
	only := true
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			only = only && a.ofTime(n)
		case *ast.AssignStmt:
			for _, lhs := range n.Lhs {
				only = only && a.isLocal(lhs)
			}
		case *ast.IncDecStmt:
			only = only && a.isLocal(n.X)
		case *ast.SendStmt, *ast.GoStmt:
			only = false
		case *ast.UnaryExpr:
			only = only && n.Op != token.AND
		}
		return only
	})
	return only
}

// isLocal reports whether e is a variable of a function, or blank.
func (a *Analysis) isLocal(e ast.Expr) bool {
	_, ident := ast.Unparen(e).(*ast.Ident)
	v := typ.VarOf(a.Pkg.Info, e)
	return ident && (v == nil || !funcs.IsGlobal(v))
}

// ofTime reports whether a call is a conversion, or of a function of time or of contexts, of
// one that lapses, or of a parameter: what a sequence yields to.
func (a *Analysis) ofTime(call *ast.CallExpr) bool {
	if a.Pkg.Info.Types[call.Fun].IsType() {
		return true
	}
	if v := typ.VarOf(a.Pkg.Info, call.Fun); v != nil && !funcs.IsGlobal(v) && len(a.Pkg.Assignments(v)) == 0 {
		return true
	}
	fn := funcs.StaticCallee(a.Pkg.Info, call)
	if effects.Has(fn, effects.Timing) || a.Pkg.Told(fn).Lapses {
		return true
	}
	f := a.Pkg.Callee(call)
	return f != nil && a.Lapses(f)
}
