package findings

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// restarts reports whether the loop has no end, in a function that runs once, and
// each round makes the same object and runs it to its end: a round is a life of a
// server. A loop that waits, or gets something to work on, does work.
func (f *finder) restarts(l *summary.LoopEffect) bool {
	loop, ok := l.Loop.Stmt.(*ast.ForStmt)
	if !ok || !typ.IsEndless(f.fo.Pkg.Info, loop) || !f.fo.Pkg.StartsUp(l.In) || f.waits(loop.Body) {
		return false
	}
	v := f.fo.Pkg.AssignedTo(l.At)
	if v == nil {
		return false
	}
	if call, ok := l.At.Node().(*ast.CallExpr); ok && slices.ContainsFunc(call.Args, func(arg ast.Expr) bool { return f.fo.Life.VariesIn(arg, loop) }) {
		return false
	}
	return slices.ContainsFunc(f.fo.Pkg.Mentions(v), func(at inspector.Cursor) bool { return f.runs(at, l.In) })
}

// runs reports whether fn itself calls a method of the variable at c that gets no more
// than contexts and yields no more than an error, and goes on when it is done. What
// releases the variable is none.
func (f *finder) runs(c inspector.Cursor, fn *funcs.Func) bool {
	sel := c.Parent()
	if c.ParentEdgeKind() != edge.SelectorExpr_X || sel.ParentEdgeKind() != edge.CallExpr_Fun || f.fo.Pkg.Enclosing(c) != fn {
		return false
	}
	switch sel.Parent().ParentEdgeKind() {
	case edge.GoStmt_Call, edge.DeferStmt_Call:
		return false
	}
	m, ok := f.fo.Pkg.Info.Uses[sel.Node().(*ast.SelectorExpr).Sel].(*types.Func)
	if !ok || catalogue.Releases(m.Name()) {
		return false
	}
	results := m.Signature().Results()
	if results.Len() > 1 || results.Len() == 1 && !typ.IsError(results.At(0).Type()) {
		return false
	}
	for p := range m.Signature().Params().Variables() {
		if !typ.IsContext(p.Type()) {
			return false
		}
	}
	return true
}

// waits reports whether the statement itself, and no function in it, receives from a
// channel or calls what lets time pass.
func (f *finder) waits(body *ast.BlockStmt) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.UnaryExpr:
			found = found || n.Op == token.ARROW
		case *ast.RangeStmt:
			found = found || isChan(f.fo.Pkg.Info.TypeOf(n.X))
		case *ast.CallExpr:
			found = found || f.fo.Life.LetsTimePass(n)
		}
		return !found
	})
	return found
}
