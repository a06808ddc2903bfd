package findings

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// startsWorker reports whether what a request builds is used by a worker alone that it starts, and
// that goes on when the request has ended: one instance for each worker.
func (f *finder) startsWorker(u *summary.Effect) bool {
	for way := u.Path; way != nil; way = way.Rest {
		if f.outlives(way.Edge.At) {
			return true
		}
	}
	return len(u.Fate.Uses) > 0 && !slices.ContainsFunc(u.Fate.Uses, func(use inspector.Cursor) bool { return !f.inWorker(use) })
}

// inWorker reports whether the call at use starts such a worker, or stands in the literal that is one.
func (f *finder) inWorker(use inspector.Cursor) bool {
	if f.outlives(use) {
		return true
	}
	for lit := range use.Enclosing((*ast.FuncLit)(nil)) {
		if lit.ParentEdgeKind() == edge.CallExpr_Fun && f.outlives(lit.Parent()) {
			return true
		}
	}
	return false
}

// outlives reports whether a go statement calls what stands at c, which works until a context ends
// that is not of the request: it comes from none that a function is given.
func (f *finder) outlives(c inspector.Cursor) bool {
	call, ok := c.Node().(*ast.CallExpr)
	if !ok || c.ParentEdgeKind() != edge.GoStmt_Call {
		return false
	}
	if !f.fo.Life.Works(f.fo.Pkg.Callee(call)) && !f.fo.Pkg.Told(funcs.StaticCallee(f.fo.Pkg.Info, call)).Works {
		return false
	}
	contexts := f.contexts(c)
	return len(contexts) > 0 && !slices.ContainsFunc(contexts, func(e ast.Expr) bool {
		return slices.ContainsFunc(f.fo.Life.Keyed(e).Vars, func(v *types.Var) bool {
			p, ok := f.fo.Life.Param(v)
			return !ok || p.Index >= 0 && !f.fo.Life.IsSubjectOf(p.Func, v)
		})
	})
}

// contexts returns the contexts that the call at c, or one in its literal, is given, and those that the literal
// has from outside.
func (f *finder) contexts(c inspector.Cursor) (out []ast.Expr) {
	call := c.Node().(*ast.CallExpr)
	for at := range c.Preorder((*ast.CallExpr)(nil)) {
		for _, arg := range at.Node().(*ast.CallExpr).Args {
			if v := f.variable(arg); v == nil && typ.IsContext(f.fo.Pkg.Info.TypeOf(arg)) {
				out = append(out, arg)
			}
		}
	}
	for at := range c.Preorder((*ast.Ident)(nil)) {
		v := f.variable(at.Node().(*ast.Ident))
		if v == nil || !typ.IsContext(v.Type()) {
			continue
		}
		if _, isParam := f.fo.Life.Param(v); isParam && call.Pos() <= v.Pos() && v.Pos() < call.End() {
			continue // of the literal: what it is called with tells
		}
		if at.ParentEdgeKind() == edge.SelectorExpr_Sel {
			at = at.Parent()
		}
		out = append(out, at.Node().(ast.Expr))
	}
	return out
}
