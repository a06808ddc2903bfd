package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
)

// OneRound reports whether c runs in a single round of the loop: under a test
// that its variable equals a constant (`if i == 0`).
func (a *Analysis) OneRound(loop Loop, c inspector.Cursor) bool {
	for enc := range c.Enclosing((*ast.IfStmt)(nil), (*ast.ForStmt)(nil), (*ast.RangeStmt)(nil)) {
		n, ok := enc.Node().(*ast.IfStmt)
		if !ok {
			if enc.Node() == ast.Node(loop.Stmt) {
				return false
			}
			continue
		}
		b, ok := ast.Unparen(n.Cond).(*ast.BinaryExpr)
		if !ok || b.Op != token.EQL || c.Node().Pos() < n.Body.Pos() || c.Node().Pos() >= n.Body.End() {
			continue
		}
		id, ok := ast.Unparen(b.X).(*ast.Ident)
		if !ok || a.Pkg.Info.Types[b.Y].Value == nil {
			continue
		}
		if v, ok := a.Pkg.Info.ObjectOf(id).(*types.Var); ok && loopVariable(loop.Stmt, v) {
			return true
		}
	}
	return false
}

// InOneRound reports whether c stands in a loop that is left after c, or that
// runs c in a single round, a search, a first element; or whose rounds are
// rare, since it waits for a clock or a signal.
func (a *Analysis) InOneRound(c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	for enc := range c.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		loop, ok := enc.Node().(ast.Stmt)
		if !ok {
			return false
		}
		if inBody(loop, c.Node()) && (!a.graph(f).leadsBack(c.Node(), loop) || a.OneRound(Loop{Stmt: loop}, c) || a.ticks(loop)) {
			return true
		}
	}
	return false
}

// loopVariable reports whether the header of the loop declares v.
func loopVariable(loop ast.Stmt, v *types.Var) bool {
	if r, ok := loop.(*ast.RangeStmt); ok {
		return r.Pos() <= v.Pos() && v.Pos() < r.Body.Pos()
	}
	return loop != nil && isForVar(loop, v)
}
