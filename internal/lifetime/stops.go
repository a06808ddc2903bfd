package lifetime

import (
	"go/ast"
	"go/constant"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
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
		return (a.stopsOnError(e) || a.handedTo(e, effects.StopsOnError) || a.told(e) == OnError) && a.Pkg.Guard.Graph(lit.Body).Returns(c.Node(), func(ret *ast.ReturnStmt) bool {
			results := a.Pkg.Guard.Yields(lit.Body, ret)
			return len(results) == 1 && (a.isError(results[0]) || a.failedAt(lit, ret, results[0]))
		})
	}
	return a.answers(lit, c, stop)
}

// failedAt reports whether a test has found that e, which ret returns, is an error.
func (a *Analysis) failedAt(f *funcs.Func, ret *ast.ReturnStmt, e ast.Expr) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return false
	}
	for fact := range a.graph(f).Facts(ret) {
		if fact.Kind == guard.Failed && fact.Path.Variable() && fact.Path.Root == a.Pkg.Info.ObjectOf(id) {
			return true
		}
	}
	return false
}

// answers reports whether lit returns answer, a constant, wherever it has passed c.
func (a *Analysis) answers(lit *funcs.Func, c inspector.Cursor, answer bool) bool {
	return a.Pkg.Guard.Graph(lit.Body).Returns(c.Node(), func(ret *ast.ReturnStmt) bool {
		results := a.Pkg.Guard.Yields(lit.Body, ret)
		if len(results) != 1 {
			return false
		}
		value := a.Pkg.Info.Types[results[0]].Value
		return value != nil && value.Kind() == constant.Bool && constant.BoolVal(value) == answer
	})
}

// Prevents reports whether later does not run in a call of the function that calls the
// literal behind e, once that has passed c: later stands where the literal has given the
// other answer.
func (a *Analysis) Prevents(e *funcs.Edge, c, later inspector.Cursor) bool {
	lit := e.To
	if !e.Value || e.From.Body == nil || lit.Obj != nil || lit.Body == nil || a.Pkg.Enclosing(c) != lit || lit.Sig.Results().Len() != 1 {
		return false
	}
	for fact := range a.Pkg.Guard.Graph(e.From.Body).Facts(later.Node()) {
		if fact.Test != nil && ast.Unparen(fact.Test) == ast.Expr(e.Call) && (fact.Kind == guard.Set || fact.Kind == guard.Unset) {
			return a.answers(lit, c, fact.Kind == guard.Unset)
		}
	}
	return false
}

// stopsOn returns the result of the function behind e that ends the iteration
// of what calls it.
func (a *Analysis) stopsOn(e *funcs.Edge) (stop, ok bool) {
	if e.Value { // called in sight
		f := e.From
		if f.Body == nil {
			return false, false
		}
		if loop := enclosingLoop(e.At); loop != nil {
			return a.Pkg.Guard.Graph(f.Body).LeavesOn(loop, e.Call)
		}
		if v := typ.RootVar(a.Pkg.Info, e.Call.Fun); v != nil && f.Obj != nil {
			return a.StopsCalling(f, v).truth()
		}
		return false, false
	}
	switch {
	case a.handedTo(e, effects.StopsOnFalse), a.handedToSeq(e):
		return false, true
	case a.handedTo(e, effects.StopsOnTrue):
		return true, true
	}
	return a.told(e).truth()
}

// truth returns the answer by which it stops, if that is true or false.
func (s Stop) truth() (stop, ok bool) { return s == OnTrue, s == OnTrue || s == OnFalse }

// handedTo reports whether the function of e is an argument of one that has the effect.
func (a *Analysis) handedTo(e *funcs.Edge, k effects.Kind) bool {
	if e.At.ParentEdgeKind() != edge.CallExpr_Args {
		return false
	}
	return effects.Has(funcs.StaticCallee(a.Pkg.Info, e.At.Parent().Node().(*ast.CallExpr)), k)
}

// handedToSeq reports whether the function of e is what a sequence, a function value, calls.
func (a *Analysis) handedToSeq(e *funcs.Edge) bool {
	if e.At.ParentEdgeKind() != edge.CallExpr_Args {
		return false
	}
	call := e.At.Parent().Node().(*ast.CallExpr)
	return funcs.StaticCallee(a.Pkg.Info, call) == nil && typ.IsSeq(a.Pkg.Info.TypeOf(call.Fun))
}

// stopsOnError reports whether the loop around the call of a function value, e, ends when
// that fails.
func (a *Analysis) stopsOnError(e *funcs.Edge) (stops bool) {
	loop := enclosingLoop(e.At)
	return e.Value && loop != nil && e.From.Body != nil && a.leavesOnError(e.From, loop, e.Call)
}

// leavesOnError reports whether the loop of f ends when the call fails.
func (a *Analysis) leavesOnError(f *funcs.Func, loop ast.Stmt, call *ast.CallExpr) (stops bool) {
	if t := a.Pkg.Info.TypeOf(call); t == nil || !typ.IsError(t) {
		return false
	}
	a.graph(f).Leaving(loop, func(facts iter.Seq[guard.Fact], back bool) {
		for fact := range facts {
			if v := fact.Path.Root; !back && fact.Kind == guard.Failed && v != nil && fact.Path.Variable() {
				stops = stops || slices.ContainsFunc(a.Pkg.Assignments(v), func(as funcs.Assignment) bool { return as.Value == ast.Expr(call) })
			}
		}
	})
	return stops
}

// isError reports whether e is certain to be an error: a variable that a package has for
// one, or one that is made there.
func (a *Analysis) isError(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, ok := a.Pkg.Info.Uses[e].(*types.Var)
		if !ok || !funcs.IsGlobal(v) || v.Pkg() != a.Pkg.Pkg {
			return false
		}
		as := a.Pkg.Assignments(v)
		return len(as) == 1 && as[0].Value != nil && a.isError(as[0].Value)
	case *ast.SelectorExpr: // io.EOF
		v, ok := a.Pkg.Info.Uses[e.Sel].(*types.Var)
		return ok && a.Pkg.Info.Selections[e] == nil && typ.IsError(v.Type()) && !effects.GoesOn(v)
	case *ast.CallExpr:
		return effects.Has(funcs.StaticCallee(a.Pkg.Info, e), effects.MakesError)
	}
	return a.Pkg.WrittenDown(e)
}
