package lifetime

import (
	"go/ast"
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// Functions that call what they are given again and again, until it says that it is enough.

// A Stop is the answer of a function by which whoever calls it calls it no more.
type Stop int

// The stops.
const (
	NoStop Stop = iota
	OnFalse
	OnTrue
	OnError
)

// StopsCalling returns by which answer of the function that is its parameter v f is done with it: it
// leaves the loop in which it calls it, and so does each call that f makes of itself.
func (a *Analysis) StopsCalling(f *funcs.Func, v *types.Var) Stop {
	var call inspector.Cursor
	var selves []inspector.Cursor
	calls := 0
	for _, c := range a.Pkg.Mentions(v) {
		switch c.ParentEdgeKind() {
		case edge.Field_Names:
			continue
		case edge.CallExpr_Fun:
			call = c.Parent()
			calls++
		case edge.CallExpr_Args:
			selves = append(selves, c.Parent())
			if a.Pkg.Callee(c.Parent().Node().(*ast.CallExpr)) != f {
				return NoStop
			}
		default:
			return NoStop
		}
		if a.Pkg.Enclosing(c) != f {
			return NoStop
		}
	}
	if calls != 1 {
		return NoStop
	}
	if len(selves) > 0 {
		switch {
		case a.endsAll(f, call, selves, false):
			return OnFalse
		case a.endsAll(f, call, selves, true):
			return OnTrue
		}
		return NoStop
	}
	loop := enclosingLoop(call)
	if loop == nil {
		return NoStop
	}
	if at, ok := a.Pkg.Find(loop); !ok || enclosingLoop(at.Parent()) != nil {
		return NoStop
	}
	n := call.Node().(*ast.CallExpr)
	switch truth, ok := a.graph(f).LeavesOn(loop, n); {
	case ok && truth:
		return OnTrue
	case ok:
		return OnFalse
	case a.leavesOnError(f, loop, n):
		return OnError
	}
	return NoStop
}

// endsAll reports whether f, which calls itself at selves, gives the answer stop wherever the call, or
// one of those, has given it, and calls nothing then.
func (a *Analysis) endsAll(f *funcs.Func, call inspector.Cursor, selves []inspector.Cursor, stop bool) bool {
	g := a.graph(f)
	answer := func(n ast.Node, call ast.Node) (truth, known bool) {
		for fact := range g.Facts(n) {
			if fact.Test != nil && ast.Node(ast.Unparen(fact.Test)) == call && (fact.Kind == guard.Set || fact.Kind == guard.Unset) {
				return fact.Kind == guard.Set, true
			}
		}
		return false, false
	}
	asked := map[ast.Node]bool{call.Node(): false}
	for _, self := range selves {
		if truth, known := answer(self.Node(), call.Node()); !known || truth == stop {
			return false
		}
		asked[self.Node()] = false
	}
	for c := range f.Cursor.Preorder((*ast.ReturnStmt)(nil)) {
		ret := c.Node().(*ast.ReturnStmt)
		if a.Pkg.Enclosing(c) != f {
			continue
		}
		results := g.Yields(ret)
		if len(results) != 1 {
			return false
		}
		if _, passesOn := asked[ast.Unparen(results[0])]; passesOn {
			asked[ast.Unparen(results[0])] = true
			continue
		}
		for n := range asked {
			if truth, known := answer(ret, n); known && truth == stop {
				value := a.Pkg.Info.Types[results[0]].Value
				if value == nil || value.Kind() != constant.Bool || constant.BoolVal(value) != stop {
					return false
				}
				asked[n] = true
			}
		}
	}
	for n, ends := range asked {
		at, ok := a.Pkg.Find(n)
		if !ok || !ends {
			return false
		}
		if loop := enclosingLoop(at); loop != nil {
			if truth, leaves := g.LeavesOn(loop, n.(ast.Expr)); !leaves || truth != stop {
				return false
			}
		}
	}
	return true
}

// told returns by which answer of the function of e the function of another package that gets it stops.
func (a *Analysis) told(e *funcs.Edge) Stop { return Stop(a.toldOf(e).Stops) }

// CalledThere reports whether e hands a literal to a function of another package that calls it before it
// returns, and does not keep it: what stands beside it is what it may be given.
func (a *Analysis) CalledThere(e *funcs.Edge) bool {
	if e.To.Obj != nil {
		return false
	}
	cb := a.toldOf(e)
	return !cb.Kept && (cb.Freq == int(scope.Inherit) || cb.Freq == int(scope.PerElement))
}

// toldOf returns what the function of another package that gets the function of e does with it.
func (a *Analysis) toldOf(e *funcs.Edge) (cb fact.Callback) {
	if kind, i := e.At.ParentEdge(); !e.Value && kind == edge.CallExpr_Args {
		cb, _ = a.Pkg.Callback(funcs.StaticCallee(a.Pkg.Info, e.At.Parent().Node().(*ast.CallExpr)), i)
	}
	return cb
}
