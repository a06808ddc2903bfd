package lifetime

import (
	"go/ast"
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
)

// Stops reports whether the literal lit, which e hands to something that calls
// it for each element, or calls, ends the iteration wherever it has passed c: all
// that it returns from there on is what its caller takes for the end.
func (a *Analysis) Stops(e *funcs.Edge, c inspector.Cursor) bool {
	lit := e.To
	if lit.Obj != nil || lit.Body == nil || a.Pkg.Enclosing(c) != lit || lit.Sig.Results().Len() != 1 {
		return false
	}
	stop, ok := a.stopsOn(e)
	if !ok {
		return false
	}
	return a.Pkg.Guard.Graph(lit.Body).Returns(c.Node(), func(ret *ast.ReturnStmt) bool {
		if len(ret.Results) != 1 {
			return false
		}
		value := a.Pkg.Info.Types[ret.Results[0]].Value
		return value != nil && value.Kind() == constant.Bool && constant.BoolVal(value) == stop
	})
}

// stopsOn returns the result of the function behind e that ends the iteration
// of what calls it.
func (a *Analysis) stopsOn(e *funcs.Edge) (stop, ok bool) {
	if e.Value { // called in sight
		f := e.From
		if f.Body == nil {
			return false, false
		}
		loop := enclosingLoop(e.At)
		if loop == nil {
			return false, false
		}
		a.Pkg.Guard.Graph(f.Body).Leaving(loop, func(facts []guard.Fact, back bool) {
			for _, fact := range facts {
				if !back && fact.Test != nil && ast.Unparen(fact.Test) == ast.Expr(e.Call) && (fact.Kind == guard.Set || fact.Kind == guard.Unset) {
					stop, ok = fact.Kind == guard.Set, true
				}
			}
		})
		return stop, ok
	}
	at := e.At
	if at.ParentEdgeKind() != edge.CallExpr_Args {
		return false, false
	}
	call := at.Parent().Node().(*ast.CallExpr)
	fn := funcs.StaticCallee(a.Pkg.Info, call)
	switch {
	case effects.Has(fn, effects.StopsOnFalse), fn == nil && isSeq(a.Pkg.Info.TypeOf(call.Fun)):
		return false, true
	case effects.Has(fn, effects.StopsOnTrue):
		return true, true
	}
	return false, false
}

// isSeq reports whether t is iter.Seq or iter.Seq2, or the type behind them.
func isSeq(t types.Type) bool {
	if t == nil {
		return false
	}
	sig, ok := t.Underlying().(*types.Signature)
	if !ok || sig.Params().Len() != 1 || sig.Results().Len() != 0 {
		return false
	}
	yield, ok := sig.Params().At(0).Type().Underlying().(*types.Signature)
	return ok && yield.Results().Len() == 1 && types.Identical(yield.Results().At(0).Type(), types.Typ[types.Bool])
}
