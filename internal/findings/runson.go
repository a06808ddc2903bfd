package findings

import (
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// runsOn reports whether fn goes on until a context ends, as what starts controllers or a
// server does, once: it waits for that itself, or the last thing that it does is to run
// the object that holds the instance. What it is given is what that object works with.
func (f *finder) runsOn(fn *funcs.Func, u *summary.Effect) bool {
	if fn.Body == nil || len(fn.Body.List) == 0 {
		return false
	}
	if slices.ContainsFunc(fn.Body.List, f.awaitsEnd) {
		return true
	}
	holder := holding(u.At)
	if holder == u.At && u.At == u.Build.At && (u.Build.Imported == nil || !u.Build.Imported.Fact.Holder) {
		return false
	}
	if f.runs(holder, fn) && f.endsWith(fn, holder.Parent().Parent()) { // (&worker{mapper: build}).Run(ctx)
		return true
	}
	v := f.assigned(holder)
	return v != nil && slices.ContainsFunc(f.fo.Pkg.Mentions(v), func(at inspector.Cursor) bool {
		return f.runs(at, fn) && f.endsWith(fn, at.Parent().Parent())
	})
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

// awaitsEnd reports whether a statement does nothing but wait for the end of a context.
func (f *finder) awaitsEnd(s ast.Stmt) bool {
	expr, ok := s.(*ast.ExprStmt)
	if !ok {
		return false
	}
	receive, ok := ast.Unparen(expr.X).(*ast.UnaryExpr)
	if !ok || receive.Op != token.ARROW {
		return false
	}
	call, ok := ast.Unparen(receive.X).(*ast.CallExpr)
	if !ok {
		return false
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "Done" && typ.IsContext(f.fo.Pkg.Info.TypeOf(sel.X))
}

// endsWith reports whether fn returns what the call at c does, which gets the context that
// fn is given.
func (f *finder) endsWith(fn *funcs.Func, c inspector.Cursor) bool {
	call := c.Node().(*ast.CallExpr)
	last := fn.Body.List[len(fn.Body.List)-1]
	if c.ParentEdgeKind() != edge.ReturnStmt_Results || c.Parent().Node() != ast.Node(last) || len(call.Args) == 0 {
		return false
	}
	p, ok := f.fo.Life.Param(f.variable(call.Args[0]))
	return ok && p.Func == fn
}
