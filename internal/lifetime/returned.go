package lifetime

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/reason"
)

// What is a result of the function.

// result: the value is what a result with a name has. What is returned where no operands are is
// returned there.
func (t *tracker) result(v *types.Var, held bool) {
	f, i := t.a.Pkg.ResultOf(v)
	if f == nil {
		return
	}
	for ret := range t.a.Pkg.Returns(f) {
		if len(ret.Node().(*ast.ReturnStmt).Results) == 0 && !t.elsewhere(ret) {
			t.returned(ret, i, held)
		}
	}
	if f == t.owner {
		t.fate.Returned = append(t.fate.Returned, i)
		t.fate.Holder = t.fate.Holder || held
	}
}

// returned: the value is a result. A literal that returns what it captures
// hands it to someone unseen.
func (t *tracker) returned(ret inspector.Cursor, i int, held bool) {
	if f := t.a.Pkg.Enclosing(ret); f != t.owner {
		if t.offered(f) {
			t.fate.Put = true
			return
		}
		if !held && t.yielded(f, i) {
			return
		}
		if held && f.Within(t.owner) { // whoever has the literal has it
			t.captured(f)
			return
		}
		if !t.owner.Within(f) || outlives(t.owner, f) || t.fate.In != nil && t.fate.In != f {
			t.escape(reason.EscapeResult, ret.Node())
			return
		}
		t.fate.In = f // a literal that runs in f sets what f returns
	}
	t.rets = append(t.rets, ret)
	t.fate.Returned = append(t.fate.Returned, i)
	t.fate.Holder = t.fate.Holder || held
	t.named(i, held)
}

// named: the value is result i. What the function defers finds it there, if the result
// has a name.
func (t *tracker) named(i int, held bool) {
	if t.owner.Sig == nil || i >= t.owner.Sig.Results().Len() {
		return
	}
	v := t.owner.Sig.Results().At(i)
	for _, c := range t.a.Pkg.Mentions(v) {
		if f := t.a.Pkg.Enclosing(c); f != t.owner && f.Outer == t.owner && f.Cursor.Parent().ParentEdgeKind() == edge.DeferStmt_Call {
			t.flow(c, 0, held)
		}
	}
}
