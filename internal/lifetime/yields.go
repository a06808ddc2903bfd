package lifetime

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// What becomes of an instance that a literal yields, which the owner makes around it, and hands to
// a function of the package or calls itself: func() *T { return v }.

// yielded follows the instance from each call of lit, and reports whether all that has lit is in
// sight, and keeps nothing.
func (t *tracker) yielded(lit *funcs.Func, result int) bool {
	if lit.Obj != nil || !lit.Within(t.owner) || outlives(lit, t.owner) || !t.calledInSight(lit) {
		return false
	}
	if t.lits[lit] {
		return true // it calls itself, or what it is handed to does
	}
	t.lits[lit] = true
	for _, e := range lit.In() {
		if e.Call == nil {
			continue
		}
		if e.From.Within(t.owner) {
			t.flow(e.At, result, false)
			continue
		}
		there := tracker{a: t.a, entry: t.entry, typ: t.typ, owner: e.From, origin: e.At, vars: make(map[*types.Var]bool), lits: t.lits}
		there.flow(e.At, result, false)
		if fate := there.finish(); fate.Stored || fate.Mutated || len(fate.Returned)+len(fate.Setups) > 0 {
			return false
		}
	}
	return true
}

// calledInSight reports whether somebody calls lit, and wherever it is mentioned it is called, goes
// to a variable, or to a function of the package that keeps nothing.
func (t *tracker) calledInSight(lit *funcs.Func) bool {
	calls := 0
	for _, e := range lit.In() {
		switch kind, i := e.At.ParentEdge(); {
		case e.Call != nil:
			calls++
		case kind == edge.AssignStmt_Rhs, kind == edge.ValueSpec_Values:
		case kind == edge.CallExpr_Args:
			g := t.a.Pkg.Callee(e.At.Parent().Node().(*ast.CallExpr))
			if g == nil || g.Body == nil || g.Sig.Variadic() || t.a.ParamFate(g, i).Stored {
				return false
			}
		default:
			return false
		}
	}
	return calls > 0
}
