package lifetime

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// maxWorkerDepth bounds the calls between a goroutine and its loop.
const maxWorkerDepth = 3

// Spawns reports whether a loop that makes the call e starts a worker: a
// goroutine with a loop of its own. What the worker builds before that loop
// is built once for each worker.
func (a *Analysis) Spawns(e *funcs.Edge) bool {
	return startsGoroutine(e.At) && a.Works(e.To)
}

// SpawnsTold reports whether e hands a worker on to a function of another package that calls
// it several times, each in a goroutine of its own.
func (a *Analysis) SpawnsTold(e *funcs.Edge) bool { return a.toldOf(e).Spawned && a.Works(e.To) }

// FeedsWorker reports whether an instance, or an object that holds it, is used
// by a worker that is started where it is built, or in a round of the loop that builds it: one
// instance for each worker.
func (a *Analysis) FeedsWorker(where inspector.Cursor, fate Fate) bool {
	return slices.ContainsFunc(fate.Uses, func(use inspector.Cursor) bool { return a.usedByWorker(where, use) })
}

// usedByWorker reports whether the call at use starts a worker, or is made
// by one that does not go on around the place where.
func (a *Analysis) usedByWorker(where, use inspector.Cursor) bool {
	call, ok := use.Node().(*ast.CallExpr)
	if !ok {
		return false
	}
	if startsGoroutine(use) {
		fn := funcs.StaticCallee(a.Pkg.Info, call)
		return a.Works(a.Pkg.Lookup(fn)) || a.Pkg.Told(fn).Works || slices.ContainsFunc(a.Pkg.Values(call.Fun), a.Works)
	}
	if a.handsToWorker(call) {
		return true
	}
	for enc := range use.Enclosing((*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		lit, ok := enc.Node().(*ast.FuncLit)
		if !ok || enc.Contains(where) {
			break
		}
		at := enc
		if enc.ParentEdgeKind() == edge.CallExpr_Fun {
			at = enc.Parent()
		}
		if startsGoroutine(at) {
			return a.Works(a.Pkg.Lit(lit))
		}
		if a.calledByWorker(where, a.Pkg.Lit(lit), 0) {
			return true
		}
	}
	return false
}

// handsToWorker reports whether the call hands a worker to a function of the package that calls it in
// a goroutine: start(ctx, newLoop()).
func (a *Analysis) handsToWorker(call *ast.CallExpr) bool {
	f := a.Pkg.Callee(call)
	if f == nil || f.Body == nil {
		return false
	}
	for i, arg := range call.Args {
		if i < f.Sig.Params().Len() && slices.ContainsFunc(a.Pkg.Mentions(f.Param(i)), a.calledInGoroutine) &&
			slices.ContainsFunc(a.Pkg.Values(arg), a.Works) {
			return true
		}
	}
	return false
}

// calledInGoroutine reports whether what is mentioned at c is called there, in a goroutine that the
// function around starts.
func (a *Analysis) calledInGoroutine(c inspector.Cursor) bool {
	if c.ParentEdgeKind() != edge.CallExpr_Fun {
		return false
	}
	lit, at := a.Pkg.Enclosing(c), c.Parent()
	if lit.Outer != nil && !startsGoroutine(at) {
		if at = lit.Cursor; at.ParentEdgeKind() == edge.CallExpr_Fun {
			at = at.Parent()
		}
	}
	return startsGoroutine(at)
}

// calledByWorker reports whether all calls of a literal are made by workers that do not go on
// around the place where.
func (a *Analysis) calledByWorker(where inspector.Cursor, lit *funcs.Func, depth int) bool {
	calls := 0
	for _, e := range lit.In() {
		from := e.From
		if e.Call == nil || from.Outer == nil || from.Cursor.Contains(where) || depth == maxWorkerDepth {
			return false
		}
		at := from.Cursor
		if at.ParentEdgeKind() == edge.CallExpr_Fun {
			at = at.Parent()
		}
		if !(startsGoroutine(at) && a.Works(from)) && !a.calledByWorker(where, from, depth+1) {
			return false
		}
		calls++
	}
	return calls > 0
}

// Works reports whether f goes on as a worker does: it has a loop without a condition, or over a
// channel, or works until a context ends; or it calls a function that does.
func (a *Analysis) Works(f *funcs.Func) bool {
	if a.working == nil {
		a.working = a.workers()
		level := slices.Collect(maps.Keys(a.working))
		for range maxWorkerDepth {
			var next []*funcs.Func
			for _, f := range a.Pkg.Callers(level) {
				if !a.working[f] {
					a.working[f] = true
					next = append(next, f)
				}
			}
			level = next
		}
	}
	return a.working[f]
}

// workers returns the functions that go on by themselves, or call one of another package that
// works.
func (a *Analysis) workers() map[*funcs.Func]bool {
	found := make(map[*funcs.Func]bool)
	for _, f := range a.Pkg.Funcs {
		if f.Body != nil && a.worksUntilEnd(f) {
			found[f] = true
		}
	}
	for _, file := range a.Pkg.Files {
		for c := range file.Preorder((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil)) {
			if a.goesOn(c.Node()) {
				found[a.Pkg.Enclosing(c)] = true
			}
		}
	}
	for _, call := range a.Pkg.Calls {
		if a.Pkg.Told(call.Func()).Works {
			found[a.Pkg.Enclosing(call.At)] = true
		}
	}
	return found
}

// goesOn reports whether a loop has no condition but that a context has not ended, or goes over a channel.
func (a *Analysis) goesOn(loop ast.Node) bool {
	switch n := loop.(type) {
	case *ast.ForStmt:
		return typ.IsEndless(a.Pkg.Info, n) || n.Post == nil && typ.UntilEnd(a.Pkg.Info, n.Cond)
	case *ast.RangeStmt:
		if t := a.Pkg.Info.TypeOf(n.X); t != nil {
			_, ch := t.Underlying().(*types.Chan)
			return ch
		}
	}
	return false
}

// worksUntilEnd reports whether f waits for the end of a context, after it has done something else:
// what waits for it first only tidies up.
func (a *Analysis) worksUntilEnd(f *funcs.Func) bool {
	return slices.IndexFunc(typ.Straight(f.Body.List), func(s ast.Stmt) bool { return typ.AwaitsEnd(a.Pkg.Info, s) }) > 0
}

// startsGoroutine reports whether the call at c is one of a go statement, or the
// function value at c is handed on: who gets a worker either starts a goroutine
// or does not come back for long.
func startsGoroutine(c inspector.Cursor) bool {
	_, isCall := c.Node().(*ast.CallExpr)
	return c.ParentEdgeKind() == edge.GoStmt_Call || c.ParentEdgeKind() == edge.CallExpr_Args && !isCall
}
