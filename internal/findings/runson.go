package findings

import (
	"go/ast"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// runsOn reports whether fn goes on until a context ends, as what starts controllers or a
// server does, once: it waits for that itself, or the last thing that it does is to run
// the object that holds the instance. What it is given is what that object works with.
func (f *finder) runsOn(fn *funcs.Func, u *summary.Effect) bool {
	body := f.row(fn)
	if len(body.stmts) == 0 || body.awaitsEnd {
		return body.awaitsEnd
	}
	holder := holding(u.At)
	if holder == u.At && u.At == u.Build.At && (u.Build.Imported == nil || !u.Build.Imported.Fact.Holder) {
		return false
	}
	if f.runs(holder, fn) && f.endsWith(fn, holder.Parent().Parent()) { // (&worker{mapper: build}).Run(ctx)
		return true
	}
	v := f.fo.Pkg.AssignedTo(holder)
	return v != nil && slices.ContainsFunc(f.fo.Pkg.Mentions(v), func(at inspector.Cursor) bool {
		return f.runs(at, fn) && f.endsWith(fn, at.Parent().Parent())
	})
}

// A row is the statements of a function as it runs them.
type row struct {
	stmts     []ast.Stmt
	awaitsEnd bool // one does nothing but wait for the end of a context
}

// row returns the statements of fn in a row.
func (f *finder) row(fn *funcs.Func) row {
	r, known := f.rows[fn]
	if !known && fn.Body != nil {
		r.stmts = typ.Straight(fn.Body.List)
		r.awaitsEnd = slices.ContainsFunc(r.stmts, func(s ast.Stmt) bool { return typ.AwaitsEnd(f.fo.Pkg.Info, s) })
		f.rows[fn] = r
	}
	return r
}

// maxStarters bounds the calls between a function that goes on and what is called for it.
const maxStarters = 3

// startedByRunner reports whether nobody calls fn but functions that go on until a context ends,
// or such a function of theirs, and none in a loop: it runs once for each run of these.
func (f *finder) startedByRunner(fn *funcs.Func, depth int) bool {
	if depth == 0 || len(fn.In()) == 0 || fn.Obj != nil && (fn.Exported() || fn.Referenced()) {
		return false
	}
	return !slices.ContainsFunc(fn.In(), func(e *funcs.Edge) bool {
		return e.Value || e.Reason.Freq >= scope.PerElement || e.Call == nil && !f.callsLater(e) || len(f.fo.Life.Loops(e.At)) > 0 ||
			!f.goesOn(e.From, maxStarters) && !f.startedByRunner(e.From, depth-1)
	})
}

// callsLater reports whether e hands its function, a literal, to something that calls it once.
func (f *finder) callsLater(e *funcs.Edge) bool {
	return e.To.Obj == nil && e.Reason.Freq == scope.Inherit
}

// goesOn reports whether fn waits for the end of a context, or the last thing that it does is to
// go round without an end, by itself or in a function of the package.
func (f *finder) goesOn(fn *funcs.Func, depth int) bool {
	body := f.row(fn)
	if len(body.stmts) == 0 || depth == 0 || fn.Reason().Freq >= scope.PerValue {
		return false
	}
	if body.awaitsEnd {
		return true
	}
	for v := range fn.Sig.Params().Variables() { // with data it may try until that works
		if !typ.IsContext(v.Type()) && !isTool(v.Type()) {
			return false
		}
	}
	var call ast.Expr
	switch last := body.stmts[len(body.stmts)-1].(type) {
	case *ast.ForStmt:
		return typ.IsEndless(f.fo.Pkg.Info, last) && fn.Sig.Results().Len() > 0 && f.endsByErrors(fn, last)
	case *ast.ExprStmt:
		call = last.X
	case *ast.ReturnStmt:
		if results := f.lastYielded(fn, last); len(results) == 1 {
			call = results[0]
		}
	}
	made, ok := call.(*ast.CallExpr)
	if !ok {
		return false
	}
	to := f.fo.Pkg.Callee(made)
	return to != nil && f.goesOn(to, depth-1)
}

// endsByErrors reports whether a loop of fn, which no break leaves, is left where something went wrong
// alone, and not where a source of work has run dry.
func (f *finder) endsByErrors(fn *funcs.Func, loop *ast.ForStmt) bool {
	all := true
	ast.Inspect(loop, func(n ast.Node) bool {
		if ret, ok := n.(*ast.ReturnStmt); ok {
			results := f.fo.Pkg.Guard.Yields(fn.Body, ret)
			last := len(results) - 1
			all = all && last >= 0 && typ.IsError(f.fo.Pkg.Info.TypeOf(results[last]))
		}
		_, isLit := n.(*ast.FuncLit)
		return !isLit
	})
	return all
}

// holding returns the expression that makes the object in which the value of the one at c
// becomes a field, or c itself.
func holding(c inspector.Cursor) inspector.Cursor {
	for {
		switch c.ParentEdgeKind() {
		case edge.KeyValueExpr_Value, edge.CompositeLit_Elts, edge.UnaryExpr_X, edge.ParenExpr_X:
			c = c.Parent()
		default:
			return c
		}
	}
}

// endsWith reports whether fn returns what the call at c does, which gets the context that
// fn is given.
func (f *finder) endsWith(fn *funcs.Func, c inspector.Cursor) bool {
	call, body := c.Node().(*ast.CallExpr), f.row(fn).stmts
	last, ok := body[len(body)-1].(*ast.ReturnStmt)
	if !ok || len(call.Args) == 0 || !slices.Contains(f.lastYielded(fn, last), ast.Expr(call)) {
		return false
	}
	p, ok := f.fo.Life.Param(f.variable(call.Args[0]))
	return ok && p.Func == fn
}

// lastYielded returns what fn yields at its end, as far as it does nothing between: in the last
// statement, or in the one before, which gives it to a variable.
func (f *finder) lastYielded(fn *funcs.Func, last *ast.ReturnStmt) []ast.Expr {
	from, body := ast.Stmt(last), f.row(fn).stmts
	if n := len(body); n > 1 {
		from = body[n-2]
	}
	return slices.DeleteFunc(slices.Clone(f.fo.Pkg.Guard.Yields(fn.Body, last)), func(e ast.Expr) bool { return e.Pos() < from.Pos() })
}
