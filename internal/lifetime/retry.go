package lifetime

import (
	"go/ast"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Retries reports whether the loop repeats the build, or the call, at c until
// it works: it waits between attempts, or counts them, is left where an error is
// nil, and goes on where there is one, which comes of what is built.
func (a *Analysis) Retries(loop Loop, c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	if f.Body == nil {
		return false
	}
	if loop.Stmt == nil && !a.waits(f.Body) || loop.Stmt != nil && !a.countsAttempts(loop.Stmt) && !a.waits(loop.Stmt) { // loop.Stmt is nil: made with goto
		return a.triesOn(f, loop.Stmt, c)
	}
	worked, again, holder := false, false, a.storedPartOf(c)
	for _, fact := range a.attempts(f, loop.Stmt) {
		if fact.Test == nil || a.comesOf(fact.Test, c, holder, make(map[*types.Var]bool)) {
			worked = worked || fact.Kind == guard.Worked
			again = again || fact.Kind == guard.Failed && (fact.Test == nil || !a.ofNextPiece(fact.Test, loop.Stmt, make(map[*types.Var]bool)))
		}
	}
	return worked && again || a.triesOn(f, loop.Stmt, c)
}

// triesOn reports whether the loop, of f, counts nothing, makes the same call at c in each round, and
// goes on for no other reason than that this has failed.
func (a *Analysis) triesOn(f *funcs.Func, loop ast.Stmt, c inspector.Cursor) bool {
	on, ok := loop.(*ast.ForStmt)
	call, isCall := c.Node().(*ast.CallExpr)
	if !ok || !isCall || on.Post != nil || slices.ContainsFunc(call.Args, func(e ast.Expr) bool { return a.VariesIn(e, loop) }) {
		return false
	}
	if !typ.IsEndless(a.Pkg.Info, on) { // for !done: what has worked says so
		return a.graph(f).BackOnlyBy(c.Node(), loop, func(fact guard.Fact) bool { return fact.Kind == guard.Failed && a.answerOf(fact.Test, call) })
	}
	again, otherwise := false, false
	a.graph(f).Leaving(loop, func(found iter.Seq[guard.Fact], back bool) {
		if !back {
			return
		}
		failed := false
		for fact := range found {
			failed = failed || fact.Kind == guard.Failed && a.answerOf(fact.Test, call)
		}
		again, otherwise = true, otherwise || !failed
	})
	return again && !otherwise
}

// answerOf reports whether the test asks for what the call has returned, and not what is made of that.
func (a *Analysis) answerOf(test ast.Expr, call *ast.CallExpr) (does bool) {
	if test == nil {
		return false
	}
	ast.Inspect(test, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			v, _ := a.Pkg.Info.ObjectOf(id).(*types.Var)
			does = does || v != nil && slices.ContainsFunc(a.Pkg.Assignments(v), func(as funcs.Assignment) bool { return ast.Unparen(as.Value) == ast.Expr(call) })
		}
		nested, isCall := n.(*ast.CallExpr)
		does = does || n == ast.Node(call)
		return !does && (!isCall || len(nested.Args) > 0 && typ.IsError(a.Pkg.Info.TypeOf(nested.Args[0])))
	})
	return does
}

// attempts returns the facts by which the loop, of f, is left since something worked, or
// goes on since it failed. A nil loop stands for those that are made with goto.
func (a *Analysis) attempts(f *funcs.Func, loop ast.Stmt) []guard.Fact {
	key := loop
	if loop == nil {
		key = f.Body
	}
	facts, known := a.tried[key]
	if !known {
		a.Pkg.Guard.Graph(f.Body).Leaving(loop, func(found iter.Seq[guard.Fact], back bool) {
			for fact := range found {
				if back && fact.Kind == guard.Failed || !back && fact.Kind == guard.Worked {
					facts = append(facts, fact)
				}
			}
		})
		a.tried[key] = facts
	}
	return facts
}

// storedPartOf returns the variable of whose object what is built at c becomes a part, x of
// x.f = c, or nil.
func (a *Analysis) storedPartOf(c inspector.Cursor) *types.Var {
	kind, i := c.ParentEdge()
	if kind != edge.AssignStmt_Rhs {
		return nil
	}
	lhs := c.Parent().Node().(*ast.AssignStmt).Lhs
	if i >= len(lhs) {
		return nil
	}
	sel, ok := ast.Unparen(lhs[i]).(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	v, _ := a.Pkg.Info.ObjectOf(rootIdent(sel)).(*types.Var)
	return v
}

// comesOf reports whether e has what is built, or called, at c among its operands, or the
// holder of that, if it is not nil, or a variable that gets what comes of it; seen are those
// that were asked about.
func (a *Analysis) comesOf(e ast.Expr, c inspector.Cursor, holder *types.Var, seen map[*types.Var]bool) (does bool) {
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if v, ok := a.Pkg.Info.ObjectOf(id).(*types.Var); ok && !seen[v] && !v.IsField() {
				seen[v] = true
				does = does || v == holder || slices.ContainsFunc(a.Pkg.Assignments(v), func(as funcs.Assignment) bool { return as.Value != nil && a.comesOf(as.Value, c, holder, seen) })
			}
		}
		does = does || n == c.Node()
		return !does
	})
	return does
}

// ofNextPiece reports whether e, or what gives a variable of e its value, has among its
// operands what the round of the loop receives from a channel of data: the next round does
// not try that again, but goes on with the next piece of work; seen are those that were
// asked about.
func (a *Analysis) ofNextPiece(e ast.Expr, loop ast.Stmt, seen map[*types.Var]bool) (does bool) {
	if loop == nil {
		return false
	}
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			does = does || a.receivesData(n) && within(n, loop)
		case *ast.Ident:
			v, ok := a.Pkg.Info.ObjectOf(n).(*types.Var)
			if !ok || seen[v] || v.IsField() {
				break
			}
			seen[v] = true
			does = does || slices.ContainsFunc(a.Pkg.Assignments(v), func(as funcs.Assignment) bool {
				return within(as.At.Node(), loop) && (as.At.Node() == ast.Node(loop) && isChanOfData(a.Pkg.Info.TypeOf(loop.(*ast.RangeStmt).X)) ||
					as.Value != nil && a.ofNextPiece(as.Value, loop, seen))
			})
		}
		return !does
	})
	return does
}

// receivesData reports whether e receives from a channel that is no clock and no signal.
func (a *Analysis) receivesData(e *ast.UnaryExpr) bool {
	ch := received(a.Pkg.Info, e)
	return ch != nil && isData(ch.Elem())
}

func isChanOfData(t types.Type) bool {
	ch, ok := types.Unalias(t).Underlying().(*types.Chan)
	return ok && isData(ch.Elem())
}

// waits reports whether running the statement, or a round of a loop, lets time pass.
func (a *Analysis) waits(stmt ast.Stmt) bool {
	does, known := a.waiting[stmt]
	if !known {
		does = a.waitsIn(stmt, 0)
		a.waiting[stmt] = does
	}
	return does
}

// waitsIn is waits, for a statement that many calls away.
func (a *Analysis) waitsIn(stmt ast.Stmt, depth int) bool {
	found := false
	ast.Inspect(stmt, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.FuncLit, *ast.GoStmt, *ast.DeferStmt:
			return false
		}
		found = found || a.waitsAt(n, depth)
		return !found
	})
	return found
}

// maxWaitDepth bounds the calls between a loop and what waits.
const maxWaitDepth = 3

// waitsAt reports whether n is a call of a function that waits, by what is known
// of the library or by its body, or receives from a clock.
func (a *Analysis) waitsAt(n ast.Node, depth int) bool {
	switch n := n.(type) {
	case *ast.UnaryExpr:
		ch := received(a.Pkg.Info, n)
		return ch != nil && scope.IsTicker(ch.Elem())
	case *ast.ExprStmt:
		call, ok := n.X.(*ast.CallExpr)
		return ok && a.mayWait(call)
	case *ast.CallExpr:
		fn := funcs.StaticCallee(a.Pkg.Info, n)
		if effects.Has(fn, effects.Waits) || a.Pkg.Told(fn).Waits {
			return true
		}
		f := a.Pkg.Callee(n)
		return f != nil && f.Body != nil && depth < maxWaitDepth && a.waitsIn(f.Body, depth+1)
	}
	return false
}

// mayWait reports whether a call of a function of which nothing is known is made
// for nothing but to let time pass, as far as its signature tells: it gets no more
// than a context and numbers, and yields nothing.
func (a *Analysis) mayWait(call *ast.CallExpr) bool {
	fn := funcs.StaticCallee(a.Pkg.Info, call)
	if fn == nil || fn.Pkg() == nil || a.Pkg.Lookup(fn) != nil || effects.Standard(fn.Pkg().Path()) || fn.Signature().Results().Len() > 0 {
		return false
	}
	return (a.Tells == nil || !a.Tells(fn.Pkg().Path())) && pauses(fn.Signature())
}

// Waits reports whether f, by its signature, may be there to let time pass, and does.
func (a *Analysis) Waits(f *funcs.Func) bool {
	return f.Body != nil && yieldsNothing(f.Sig) && pauses(f.Sig) && a.waits(f.Body)
}

// LetsTimePass reports whether a call is of a function that is there to let time pass, by
// the table, by its body, or by what its package tells.
func (a *Analysis) LetsTimePass(call *ast.CallExpr) bool {
	fn := funcs.StaticCallee(a.Pkg.Info, call)
	if effects.Has(fn, effects.Waits) || a.Pkg.Told(fn).Waits {
		return true
	}
	f := a.Pkg.Callee(call)
	return f != nil && a.Waits(f)
}

// pauses reports whether a function gets no more than a context and numbers.
func pauses(sig *types.Signature) bool {
	for v := range sig.Params().Variables() {
		if !typ.IsContext(v.Type()) && !isNumber(v.Type()) {
			return false
		}
	}
	return true
}

func bodyOf(loop ast.Stmt) *ast.BlockStmt {
	switch l := loop.(type) {
	case *ast.ForStmt:
		return l.Body
	case *ast.RangeStmt:
		return l.Body
	}
	return &ast.BlockStmt{}
}

// countsAttempts reports whether the loop has a condition on a number, and no element
// that it goes through.
func (a *Analysis) countsAttempts(loop ast.Stmt) bool {
	switch l := loop.(type) {
	case *ast.ForStmt:
		return l.Cond != nil && l.Post != nil
	case *ast.RangeStmt:
		t := a.Pkg.Info.TypeOf(l.X)
		return l.Key == nil && l.Value == nil || t != nil && isNumber(t) // for attempt := range 3
	}
	return false
}
