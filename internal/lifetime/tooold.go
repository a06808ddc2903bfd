package lifetime

import (
	"go/ast"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
)

// TooOld reports whether code at c runs only where a test has compared the clock with
// something that outlives the call, a field of the receiver or a package variable: what was
// got half an hour ago is got again. A limit that the caller gives says nothing of how often
// that comes true.
func (a *Analysis) TooOld(c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	if f.Body == nil || f.Sig == nil || len(a.Loops(c)) > 0 {
		return false
	}
	for fact := range a.Pkg.Guard.Graph(f.Body).Tests(c.Node()) {
		if fact.Test != nil && a.readsClock(fact.Test) && a.readsState(f, fact.Test) {
			return true
		}
	}
	return false
}

// readsClock reports whether e calls a function that tells the time.
func (a *Analysis) readsClock(e ast.Expr) (found bool) {
	ast.Inspect(e, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			fn := funcs.StaticCallee(a.Pkg.Info, call)
			found = found || effects.Has(fn, effects.Clock) && fn.Pkg().Path() == "time"
		}
		return !found
	})
	return found
}

// readsState reports whether e has a field of the receiver of f, or a package variable, and
// nothing of what the caller gives.
func (a *Analysis) readsState(f *funcs.Func, e ast.Expr) bool {
	state, given := false, false
	for _, v := range a.Data(e).Vars {
		switch p, ok := a.Param(v); {
		case funcs.IsGlobal(v), ok && p.Func == f && a.isSubject(v) && !a.carriesRequest(v):
			state = true
		case ok && p.Func == f && p.Index >= 0:
			given = true
		}
	}
	return state && !given
}
