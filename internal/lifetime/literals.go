package lifetime

import (
	"go/ast"
	"maps"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// Literals inside the owner that capture the value.

// keeper returns the literal between f and the owner that outlives the call,
// or decides how often something runs, and so keeps what it captures; nil if
// there is none.
func (t *tracker) keeper(f *funcs.Func) *funcs.Func {
	if !f.Within(t.owner) {
		return nil
	}
	for ; f != t.owner; f = f.Outer {
		if f.Escapes() || f.Reason().Freq == scope.Once || t.a.keptByCallee(f) {
			return f
		}
	}
	return nil
}

// captured: a literal that is returned or stored holds the value.
func (t *tracker) captured(lit *funcs.Func) {
	if !t.lits[lit] {
		t.lits[lit] = true
		t.flow(lit.Cursor, 0, true)
	}
}

// givenAway: a literal that others get, and call when they are done, gives the value at c to
// something that was there before: return v, func() { pool.Put(v) }.
func (t *tracker) givenAway(c inspector.Cursor, held bool) {
	if kind := c.ParentEdgeKind(); kind != edge.SendStmt_Value && kind != edge.CallExpr_Args {
		return
	}
	later := tracker{a: t.a, entry: t.entry, typ: t.typ, owner: t.owner, origin: t.origin, vars: maps.Clone(t.vars), lits: maps.Clone(t.lits)}
	later.flow(c, 0, held)
	if why := later.fate.Why; later.fate.Stored && (why.Rule == reason.EscapeSent || why.Rule == reason.EscapeMethod) {
		t.escape(why.Rule, c.Node())
	}
}

// registered reports whether a literal around f, inside the owner, is an entry
// point of its own: it was handed to something that calls it for every
// request, while the owner set it up.
func (t *tracker) registered(f *funcs.Func) bool {
	if f == t.owner || !f.Within(t.owner) || t.owner.Decl().Reason().Freq >= scope.PerValue || t.owner.Reason().Freq >= scope.PerValue {
		return false
	}
	for ; f != t.owner; f = f.Outer {
		if f.Reason().Freq >= scope.PerValue {
			return true
		}
	}
	return false
}

// handler: f, a handler, captures the value. Whoever gets what it is wrapped in has that.
func (t *tracker) handler(f *funcs.Func) {
	if lit := t.wrapped(f); lit != nil {
		t.captured(lit)
		return
	}
	t.escape(reason.EscapeHandler, f.Cursor.Node())
}

// wrapped returns the literal between f and the owner that goes, as a handler, into a
// variable, or to a function of the package which returns it: whoever gets that has what it
// captures. It is nil if there is none.
func (t *tracker) wrapped(f *funcs.Func) *funcs.Func {
	for ; f != t.owner && f.Outer != nil; f = f.Outer {
		at := t.a.Converted(f.Cursor)
		if at != f.Cursor && t.a.givenTo(at) != nil {
			return f
		}
		if at.ParentEdgeKind() != edge.CallExpr_Args {
			continue
		}
		to, i := t.a.Pkg.Callee(at.Parent().Node().(*ast.CallExpr)), at.ParentEdgeIndex()
		if to != nil && to.Body != nil && i < to.Sig.Params().Len() && len(t.a.ParamFate(to, i).Returned) > 0 {
			return f
		}
	}
	return nil
}
