package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// handedTo returns which parameter of f, a function, gets what the call at c returns: 1 +
// its index, and as which argument; 0 if none does.
func (t *teller) handedTo(f *funcs.Func, c inspector.Cursor) (to, index int) {
	switch kind, i := c.ParentEdge(); kind {
	case edge.CallExpr_Args:
		return t.paramCalled(f, c.Parent()), i
	case edge.AssignStmt_Rhs:
		s := c.Parent().Node().(*ast.AssignStmt)
		id, ok := s.Lhs[0].(*ast.Ident)
		if !ok || len(s.Rhs) != 1 {
			return 0, 0
		}
		v, _ := t.fo.Pkg.Info.ObjectOf(id).(*types.Var)
		if v == nil || funcs.IsGlobal(v) || len(t.fo.Pkg.Assignments(v)) != 1 || !t.leavesAlone(v) {
			return 0, 0
		}
		for _, use := range t.fo.Pkg.Mentions(v) {
			switch kind, i := use.ParentEdge(); kind {
			case edge.AssignStmt_Lhs, edge.BinaryExpr_X, edge.BinaryExpr_Y:
			case edge.CallExpr_Args:
				if to != 0 || t.paramCalled(f, use.Parent()) == 0 {
					return 0, 0
				}
				to, index = t.paramCalled(f, use.Parent()), i
			case edge.SelectorExpr_X: // v.Close()
				if use.Parent().ParentEdgeKind() != edge.CallExpr_Fun {
					return 0, 0
				}
			default:
				return 0, 0
			}
		}
	}
	return to, index
}

// leavesAlone reports whether no method of what v holds is called that may configure an
// instance.
func (t *teller) leavesAlone(v *types.Var) bool {
	return t.fo.Life.Cat.OfType(v.Type()) == nil || !slices.ContainsFunc(t.fo.Pkg.Mentions(v), func(c inspector.Cursor) bool { return c.ParentEdgeKind() == edge.SelectorExpr_X })
}

// paramCalled returns 1 + the index of the parameter of f that the call at c calls, or 0.
func (t *teller) paramCalled(f *funcs.Func, c inspector.Cursor) int {
	id, ok := ast.Unparen(c.Node().(*ast.CallExpr).Fun).(*ast.Ident)
	if !ok {
		return 0
	}
	v, _ := t.fo.Pkg.Info.Uses[id].(*types.Var)
	if p, ok := t.fo.Life.Param(v); ok && p.Func == f && !f.Sig.Variadic() {
		return p.Index + 1
	}
	return 0
}

// passed adds what the call around c does with the function value, its argument.
func (t *teller) passed(cb *fact.Callback, f *funcs.Func, c inspector.Cursor, list ast.Stmt) (ok bool) {
	at, i := c.Parent(), c.ParentEdgeIndex()
	call := at.Node().(*ast.CallExpr)
	if t.fo.Pkg.Info.Types[call.Fun].IsType() {
		return t.use(cb, f, at, list)
	}
	if typ.CallsBuiltin(t.fo.Pkg.Info, call, "append") {
		return at.ParentEdgeKind() == edge.AssignStmt_Rhs && t.use(cb, f, at, list)
	}
	fn := funcs.StaticCallee(t.fo.Pkg.Info, call)
	sub, known := t.callee(fn, i)
	cb.Later = cb.Later || sub.Later
	if sub.To > 0 {
		p, ok := t.paramAt(f, call, sub.To-1)
		if !ok {
			return false
		}
		sub.To = p + 1
	}
	if t.memo(sub, f, at) {
		cb.Kept, cb.Memo = true, true
		return true
	}
	if sub.Into > 0 && !t.sameObject(&sub, f, call) {
		sub.Into, sub.Out, sub.Anew, sub.Yields = 0, false, false, false
	}
	if t.fo.Pkg.Memoises(fn) {
		sub, known = fact.Callback{Kept: true, Memo: true}, true
	}
	result, yielded := t.fo.Pkg.Yielded(at)
	if sub.Kept && yielded && t.fo.Pkg.Enclosing(at.Parent()) == f {
		cb.Kept, cb.Same, cb.Memo, cb.Field = true, sub.Same, sub.Memo, sub.Field
		return result == 0
	}
	if !known {
		r, ok := t.fo.Pkg.ArgumentReason(c)
		if !ok || r.Freq == scope.Unknown {
			return false
		}
		sub = fact.Callback{Freq: int(r.Freq), Yields: effects.Has(fn, effects.Yields), Spawned: effects.Has(fn, effects.Spawns)}
	}
	if sub.Freq == 0 {
		return false
	}
	if often := scope.Freq(sub.Freq); often == scope.Once || often >= scope.PerValue {
		cb.Freq, cb.Spent = max(cb.Freq, sub.Freq), sub.Spent
		return true
	}
	freq, lit := t.runs(f, at, list)
	if freq == scope.Unknown || lit != nil {
		return false
	}
	cb.Freq, cb.Rare, cb.Spawned = max(cb.Freq, int(freq), sub.Freq), sub.Rare, sub.Spawned
	if freq >= scope.PerValue || freq == scope.Once {
		cb.Freq = int(freq)
	}
	switch {
	case sub.Into > 0:
		cb.Into, cb.Out, cb.Anew = sub.Into, sub.Out, sub.Anew
		cb.Yields = sub.Yields && result == 0
	case sub.Yields:
		t.yielded(cb, f, at)
	default:
		cb.Spent, cb.To, cb.ToIndex = sub.Spent, sub.To, sub.ToIndex
	}
	return true
}

// memo reports whether the call at c, in a function that f returns, has the function value run
// once, as sub says, for an object that f has made for that: func Memo(f) func(k).
func (t *teller) memo(sub fact.Callback, f *funcs.Func, c inspector.Cursor) bool {
	sel, ok := ast.Unparen(c.Node().(*ast.CallExpr).Fun).(*ast.SelectorExpr)
	if !ok || scope.Freq(sub.Freq) != scope.Once || !sub.Yields || !t.fo.Pkg.IsYielded(c) {
		return false
	}
	_, lit := t.runs(f, c, nil)
	v := t.fo.variable(sel.X)
	return lit != nil && v != nil && !typ.DeclaredIn(lit.Body, v) && typ.DeclaredIn(f.Body, v) && t.fo.Life.Made(v)
}

// sameObject reports whether the object that the call gives what the function value returns,
// as sub says, is that of a parameter of f, or of its receiver, and lets sub say which.
func (t *teller) sameObject(sub *fact.Callback, f *funcs.Func, call *ast.CallExpr) bool {
	if i := sub.Into - 2; i >= 0 {
		p, ok := t.paramAt(f, call, i)
		sub.Into = p + 2
		return ok
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	return ok && f.Sig.Recv() != nil && t.fo.variable(sel.X) == f.Sig.Recv()
}

// paramAt returns which parameter of f is argument i of the call.
func (t *teller) paramAt(f *funcs.Func, call *ast.CallExpr, i int) (index int, ok bool) {
	if i >= len(call.Args) {
		return 0, false
	}
	id, ok := ast.Unparen(call.Args[i]).(*ast.Ident)
	if !ok {
		return 0, false
	}
	v, _ := t.fo.Pkg.Info.Uses[id].(*types.Var)
	p, ok := t.fo.Life.Param(v)
	return p.Index, ok && p.Func == f && p.Index >= 0
}

// callee returns what a function does with its argument i.
func (t *teller) callee(fn *types.Func, i int) (fact.Callback, bool) {
	if g := t.fo.Pkg.Lookup(fn); g != nil {
		if g.Body == nil || i >= g.Sig.Params().Len() || g.Sig.Variadic() {
			return fact.Callback{}, false
		}
		cb := t.of(g, i)
		return cb, cb.Freq > 0 || cb.Kept
	}
	return t.fo.Pkg.Callback(fn, i)
}
