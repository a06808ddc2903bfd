package summary

import (
	"go/ast"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// A function of another package that puts what it has from a function where its caller
// says, shelf.FillIfAbsent(m, key, build), builds as often as there is another place.

// putInto adds to f what the function of e returns, which the function of another package
// that is called at puts into an object, as cb says, if f has made that for itself. It
// reports false if others may have the object.
func (fo *Folder) putInto(f *funcs.Func, e *funcs.Edge, at inspector.Cursor, cb fact.Callback, changed *bool) bool {
	found := false
	for _, m := range fo.Of(e.To).Makes {
		key := seenKey{f, m.Build, e.At}
		if m.Into || fo.seen[key] || !fo.room(f) {
			found = found || fo.seen[key]
			continue
		}
		fate, ok := fo.putFate(f, m, at, cb)
		if !ok {
			continue
		}
		fo.seen[key], found = true, true
		up := fo.across(&m.Effect, e)
		*changed = fo.settle(f, &up, fate) || *changed
	}
	return found
}

// putBy is putInto of what a method of another package puts somewhere, which has it from a
// function that its object was given.
func (fo *Folder) putBy(f *funcs.Func, e *funcs.Edge) (changed bool) {
	if !fo.putInto(f, e, e.At, *e.Put, &changed) {
		fo.noneBy(e, reason.EscapeFills)
	}
	return changed
}

// putFate is the fate of what the call at puts into the object that cb names; ok is false if
// that is not of the call of f.
func (fo *Folder) putFate(f *funcs.Func, m *Make, at inspector.Cursor, cb fact.Callback) (fate lifetime.Fate, ok bool) {
	place := fo.placeOf(at.Node().(*ast.CallExpr), cb)
	v := fo.object(place)
	if _, isParam := fo.Life.Param(v); v == nil || isParam || funcs.IsGlobal(v) || fo.Life.Kept(at, v) {
		if cb.Anew && cb.Yields { // whatever is there, each call uses another one
			fate = fo.derived(m, lifetime.Value{At: at, Entry: m.Build.Entry, Held: m.Holder})
		}
		return fate, len(fate.Uses)+len(fate.Returned) > 0 && !fate.Stored
	}
	if cb.Out {
		put := &Make{Effect: Effect{Build: m.Build, Fate: lifetime.Fate{Out: true, Filled: !cb.Anew}}, Into: true}
		fate, ok = fo.handedOut(f, put, at, place, false)
	} else if fo.Life.OwnVar(addressed(place)) == v {
		fate, ok = fo.Life.TrackObject(v, at, m.Build.Entry, nil, !cb.Anew, false)
	}
	if ok && cb.Yields {
		fate.And(fo.derived(m, lifetime.Value{At: at, Entry: m.Build.Entry, Held: m.Holder}))
	}
	return fate, ok
}

// placeOf returns the argument, or the operand, of the call that stands for the object into which
// cb says that something is put, or nil.
func (fo *Folder) placeOf(call *ast.CallExpr, cb fact.Callback) ast.Expr {
	if i := cb.Into - 2; i >= 0 && i < len(call.Args) {
		return call.Args[i]
	} else if i < 0 {
		return fo.operand(call)
	}
	return nil
}

// operand returns the object itself of which the call is a method, or nil.
func (fo *Folder) operand(call *ast.CallExpr) ast.Expr {
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && fo.Pkg.Direct(sel) {
		return sel.X
	}
	return nil
}

// putIntoGiven adds to f what the function of e returns, which a method of an object that f is
// given runs once and keeps: j.cell.GetOr(build).
func (fo *Folder) putIntoGiven(f *funcs.Func, e *funcs.Edge) (changed bool) {
	if e.At.ParentEdgeKind() != edge.CallExpr_Args {
		return false
	}
	place := fo.operand(e.At.Parent().Node().(*ast.CallExpr))
	v := fo.object(place)
	p, isParam := fo.Life.Param(v)
	if !isParam || p.Func != f || fo.Life.OwnVar(place) != v {
		return false
	}
	for _, m := range fo.Of(e.To).Makes {
		key := seenKey{f, m.Build, e.At}
		if m.Into || fo.seen[key] || !fo.room(f) {
			continue
		}
		fo.seen[key] = true
		up := fo.across(&m.Effect, e)
		changed = fo.settle(f, &up, lifetime.Fate{Stored: true, Filled: true, Into: []int{p.Index}}) || changed
	}
	return changed
}

// addressed returns x of &x, or e.
func addressed(e ast.Expr) ast.Expr {
	if addr, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
		return addr.X
	}
	return e
}
