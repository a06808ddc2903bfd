package lifetime

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A put is how a method of a synchronised variable treats its argument.
type put uint8

const (
	noPut     put = iota
	always        // p.Store(v), p.Swap(v)
	ifMissing     // p.CompareAndSwap(nil, v), m.LoadOrStore(k, v)
)

// putOf says how fn, a method of sync or sync/atomic, treats its argument i.
func putOf(fn *types.Func, i int) put {
	recv := fn.Signature().Recv()
	if recv == nil || fn.Pkg() == nil {
		return noPut
	}
	ptr, ok := recv.Type().(*types.Pointer)
	if !ok {
		return noPut
	}
	named, ok := ptr.Elem().(*types.Named)
	if !ok {
		return noPut
	}
	switch fn.Pkg().Path() + "." + named.Obj().Name() + "." + fn.Name() {
	case "sync/atomic.Pointer.Store", "sync/atomic.Pointer.Swap", "sync/atomic.Value.Store", "sync/atomic.Value.Swap":
		return always
	case "sync/atomic.Pointer.CompareAndSwap", "sync/atomic.Value.CompareAndSwap", "sync.Map.LoadOrStore":
		if i == 1 {
			return ifMissing
		}
	}
	return noPut
}

// swapped: the value is put into a synchronised variable. One that is there to
// be renewed (the request that reloads) keeps it; what the function goes on to
// ask for it has an instance of each call's own, and so has one that puts it
// there only if it is the first.
func (t *tracker) swapped(call inspector.Cursor, n *ast.CallExpr, how put, held bool) {
	recv := receiverOf(n)
	v := t.packageVar(recv)
	switch {
	case how == always && v == nil:
		t.into(recv)
	case how == always && held:
		t.global(v, n, reason.EscapePublished)
	case how == always && t.a.Guarded(call, v) && !t.tooLate(call, v):
		t.global(v, n, reason.EscapeLazy)
	case how == always:
		s := t.slotOf(v, recv)
		s.kept = reason.EscapePublished
		t.renewed(s)
	case v == nil && t.ownObject(recv):
		t.into(recv)
	case v == nil && t.fillsPart(call, recv):
	case v == nil && t.built(n):
		t.use(call)
	case v == nil || t.a.Guarded(call, v) || t.a.Guarded(t.origin, v) || !t.a.onlyAbsent(n):
		t.escape(reason.EscapePublished, n)
	default:
		t.fate.Deps.Merge(t.a.Sources(n.Args[0]))
		kept := reason.ID("")
		if held {
			kept = reason.EscapeGlobal
		}
		t.global(v, n, kept)
	}
	t.fate.Put = true
}

// built reports whether the value is built whether or not something is there already,
// of which the call n, a LoadOrStore or the like, is the first to ask.
func (t *tracker) built(n *ast.CallExpr) bool {
	return t.owner.Body != nil && t.a.onlyAbsent(n) && t.eagerly()
}

// givenBack: a method out of sight gets the value for a key, and answers with one like it: with
// what it has for the key, be that the value or not. It is built each time for that. It
// reports false if the call is no such, or stands where something was found missing.
func (t *tracker) givenBack(call inspector.Cursor, n *ast.CallExpr, i int) bool {
	yields := typ.ResultAt(t.a.Pkg.Info.TypeOf(n), 0)
	if len(n.Args) < 2 || i != len(n.Args)-1 || t.param || t.typ == nil || yields == nil || !types.Identical(yields, t.typ) || t.owner.Body == nil || !t.eagerly() {
		return false
	}
	t.fate.Put = true
	t.fate.Deps.Merge(t.a.Sources(n.Args[0]))
	t.flow(call, 0, false)
	return true
}

// ownObject reports whether e is part of an object that the owner makes, in the
// same round of a loop as the instance.
func (t *tracker) ownObject(e ast.Expr) bool {
	v := t.a.Pkg.OwnVar(e)
	return v != nil && t.a.fresh(v) && !t.acrossIterations(v) && !t.outlivesOwner(v)
}

// packageVar returns the package variable that e denotes as a whole, or nil.
func (t *tracker) packageVar(e ast.Expr) *types.Var {
	v := typ.VarOf(t.a.Pkg.Info, e)
	if v == nil || !funcs.IsGlobal(v) {
		return nil
	}
	return v
}

// onlyAbsent reports whether the call puts its argument where nothing was: a
// comparison is with nil.
func (a *Analysis) onlyAbsent(n *ast.CallExpr) bool {
	if fn := funcs.StaticCallee(a.Pkg.Info, n); fn.Name() == "LoadOrStore" {
		return true
	}
	return len(n.Args) > 0 && a.Pkg.Info.Types[n.Args[0]].IsNil()
}

// conditional reports whether code at c runs on some calls of its function only:
// under a condition, in a loop, or behind a way out that is not one of an error.
func (a *Analysis) conditional(c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	return f.Body == nil || !a.Pkg.Guard.Graph(f.Body).Always(c.Node())
}
