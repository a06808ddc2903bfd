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
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// called adds the call at c of the function value.
func (t *teller) called(cb *fact.Callback, f *funcs.Func, c inspector.Cursor, list ast.Stmt) (ok bool) {
	freq, result := t.runs(f, c, list)
	if freq == scope.Unknown {
		return false
	}
	if result != nil && freq == scope.Once {
		cb.Kept, cb.Memo = true, true
		return true
	}
	if result != nil {
		return t.calledByResult(cb, result, c)
	}
	cb.Freq, cb.Unless = max(cb.Freq, int(freq)), t.unless(f, c)
	cb.Rare = t.fo.Life.RareRound(c)
	cb.Spawned = t.spawned(f, c)
	if to, index := t.handedTo(f, c); to > 0 {
		cb.To, cb.ToIndex = to, index
		return true
	}
	t.yielded(cb, f, c)
	return true
}

// spawned reports whether the call at c, in f, is made in a goroutine that f starts for it.
func (t *teller) spawned(f *funcs.Func, c inspector.Cursor) bool {
	for range maxLiterals {
		lit := t.fo.Pkg.Enclosing(c)
		if c.ParentEdgeKind() == edge.GoStmt_Call || lit == f || lit.Outer == nil {
			return c.ParentEdgeKind() == edge.GoStmt_Call
		}
		c = lit.Cursor
		switch kind, i := c.ParentEdge(); kind {
		case edge.CallExpr_Fun:
			c = c.Parent()
		case edge.CallExpr_Args:
			fn := funcs.StaticCallee(t.fo.Pkg.Info, c.Parent().Node().(*ast.CallExpr))
			if cb, _ := t.callee(fn, i); cb.Spawned || effects.Has(fn, effects.Spawns) {
				return true
			}
			c = c.Parent()
		default:
			return false
		}
	}
	return false
}

// unless returns 1 + the parameter of f that is known to be unset at c, or 0.
func (t *teller) unless(f *funcs.Func, c inspector.Cursor) int {
	if t.fo.Pkg.Enclosing(c) != f {
		return 0
	}
	for known := range t.fo.Pkg.Guard.Graph(f.Body).Facts(c.Node()) {
		p, ok := t.fo.Life.Param(known.Path.Root)
		if ok && p.Func == f && p.Index >= 0 && known.Kind == guard.Unset && known.Path.Variable() && len(t.fo.Pkg.Assignments(known.Path.Root)) == 0 {
			return p.Index + 1
		}
	}
	return 0
}

// yielded adds what becomes of what the call at c returns.
func (t *teller) yielded(cb *fact.Callback, f *funcs.Func, c inspector.Cursor) {
	yields := t.fo.Pkg.Info.TypeOf(c.Node().(*ast.CallExpr))
	if tuple, ok := yields.(*types.Tuple); ok && tuple.Len() == 0 {
		return
	} else if ok {
		yields = tuple.At(0).Type()
	}
	fate := t.fo.trackResult(c, 0, yields)
	if fate.Filled && slices.Equal(fate.Into, []int{-1}) {
		cb.Freq = int(scope.Once)
	}
	switch {
	case len(fate.Setups) > 0: // not the same for all
	case cb.Freq == int(scope.Once): // an object that does not last gives it out
		cb.Yields = slices.Contains(fate.Returned, 0) || sameType(f, c, t.fo.Pkg.Info)
	case fate.Stored && len(fate.Into) == 1 && fate.In == nil && fate.Global == nil && t.fo.Pkg.Enclosing(c) == f:
		cb.Into, cb.Out, cb.Anew = fate.Into[0]+2, fate.Out, !fate.Filled
		cb.Yields = sameType(f, c, t.fo.Pkg.Info)
	case fate.Stored, fate.Global != nil:
	case slices.Contains(fate.Returned, 0):
		cb.Yields = t.fo.Pkg.Enclosing(c) == f || fate.In == f
	default:
		cb.Spent = len(fate.Returned) == 0 && t.fo.spends(c)
	}
}

// sameType reports whether the first result of f has the type of what the call at c
// returns: a cache gives out what it has filled.
func sameType(f *funcs.Func, c inspector.Cursor, info *types.Info) bool {
	return f.Sig.Results().Len() > 0 && types.Identical(f.Sig.Results().At(0).Type(), info.TypeOf(c.Node().(*ast.CallExpr)))
}

// calledByResult adds the call at c in the literal lit that the function returns.
func (t *teller) calledByResult(cb *fact.Callback, lit *funcs.Func, c inspector.Cursor) (ok bool) {
	call := c.Node().(*ast.CallExpr)
	if t.fo.Pkg.Remembers(lit, c) {
		cb.Kept, cb.Memo = true, true
		return true
	}
	if lit.Sig.Results().Len() > 0 && !t.fo.Pkg.IsYielded(c) || len(call.Args) != lit.Sig.Params().Len() {
		return false
	}
	for i, arg := range call.Args {
		if id, ok := ast.Unparen(arg).(*ast.Ident); !ok || t.fo.Pkg.Info.Uses[id] != types.Object(lit.Sig.Params().At(i)) {
			return false
		}
	}
	cb.Kept, cb.Same = true, true
	return true
}

// runs returns how often the code of f at c runs in a call of f, or result, the literal
// that f returns and that has it; list is a loop that does not count.
func (t *teller) runs(f *funcs.Func, c inspector.Cursor, list ast.Stmt) (freq scope.Freq, result *funcs.Func) {
	freq = scope.Inherit
	var inside *funcs.Func // the literal that was asked about before
	for range maxLiterals {
		lit := t.fo.Pkg.Enclosing(c)
		loops := t.fo.Life.Loops(c)
		if len(loops) > 0 && inside != nil && slices.ContainsFunc(t.fo.Pkg.EdgesTo(inside), t.fo.Life.Spawns) { // each round of the innermost starts a worker
			loops = loops[1:]
		}
		inside = lit
		if slices.ContainsFunc(loops, func(l lifetime.Loop) bool {
			return (list == nil || l.Stmt != list) && !t.fo.Life.Retries(l, c) && !t.fo.Life.OneRound(l, c)
		}) {
			freq = scope.PerElement
		}
		switch {
		case lit == f:
			if freq == scope.Inherit && t.fo.Pkg.UnderFlag(f, c) {
				freq = scope.Once
			}
			return freq, nil
		case lit.Outer == nil:
			return scope.Unknown, nil
		}
		if runs := t.fo.Pkg.Runs(lit); runs.Freq >= scope.PerValue {
			return runs.Freq, nil
		}
		at := lit.Cursor
		if t.fo.Pkg.IsYielded(at) {
			if t.returnedBy(f, lit) == nil {
				freq = scope.Unknown
			}
			return freq, lit
		}
		switch at.ParentEdgeKind() {
		case edge.CallExpr_Fun:
			c = at.Parent()
		case edge.AssignStmt_Rhs, edge.ValueSpec_Values:
			var ok bool
			if c, ok = t.onlyCall(lit); !ok {
				return scope.Unknown, nil
			}
		case edge.CallExpr_Args:
			r, ok := t.fo.Pkg.ArgumentReason(at)
			if !ok {
				return scope.Unknown, nil
			}
			if r.Freq == scope.Once {
				return r.Freq, t.returnedBy(f, t.fo.Pkg.Enclosing(at.Parent()))
			}
			if r.Freq >= scope.PerValue {
				return r.Freq, nil
			}
			freq, c = max(freq, r.Freq), at.Parent()
		default:
			return scope.Unknown, nil
		}
	}
	return scope.Unknown, nil
}

// maxLiterals bounds the literals around a call.
const maxLiterals = 8

// returnedBy returns lit, if that is a literal which f returns first; else nil.
func (t *teller) returnedBy(f, lit *funcs.Func) *funcs.Func {
	at := lit.Cursor
	if lit.Obj != nil || t.fo.Pkg.Enclosing(at.Parent()) != f {
		return nil
	}
	if i, ok := t.fo.Pkg.Yielded(at); ok && i == 0 {
		return lit
	}
	return nil
}

// onlyCall returns the call of a literal that a local variable holds, if there is one,
// and it is used for nothing else.
func (t *teller) onlyCall(lit *funcs.Func) (call inspector.Cursor, ok bool) {
	v := t.fo.Pkg.HeldBy(lit)
	if v == nil {
		return call, false
	}
	uses := slices.DeleteFunc(slices.Clone(t.fo.Pkg.Mentions(v)), func(c inspector.Cursor) bool {
		return c.ParentEdgeKind() == edge.AssignStmt_Lhs || c.ParentEdgeKind() == edge.ValueSpec_Names
	})
	if len(uses) != 1 || uses[0].ParentEdgeKind() != edge.CallExpr_Fun {
		return call, false
	}
	return uses[0].Parent(), true
}
