package lifetime

import (
	"go/ast"
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// takesBit reports whether c stands where a bit of a number is set, which is taken away on
// the way there, or from there to the next round, in a loop that sets none:
//
//	for kinds > 0 {
//		if kinds&prometheus != 0 {
//			kinds &^= prometheus
//			...
func (a *Analysis) takesBit(g *guard.Graph, loop ast.Stmt, c inspector.Cursor) bool {
	for enc := range c.Enclosing((*ast.IfStmt)(nil), (*ast.CaseClause)(nil), (*ast.FuncLit)(nil)) {
		if !within(enc.Node(), loop) {
			return false
		}
		var tests []ast.Expr
		switch n := enc.Node().(type) {
		case *ast.FuncLit:
			return false
		case *ast.IfStmt:
			if !within(c.Node(), n.Body) {
				continue
			}
			tests = append(tests, n.Cond)
		case *ast.CaseClause:
			if sw, ok := enc.Parent().Parent().Node().(*ast.SwitchStmt); ok && sw.Tag == nil && len(n.List) == 1 {
				tests = n.List
			}
		}
		if slices.ContainsFunc(tests, func(e ast.Expr) bool { return a.bitTaken(g, loop, e, c) }) {
			return true
		}
	}
	return false
}

// bitTaken is takesBit, of a test: x&bit != 0.
func (a *Analysis) bitTaken(g *guard.Graph, loop ast.Stmt, test ast.Expr, c inspector.Cursor) bool {
	b, ok := ast.Unparen(test).(*ast.BinaryExpr)
	if !ok {
		return false
	}
	if b.Op == token.LAND {
		return a.bitTaken(g, loop, b.X, c) || a.bitTaken(g, loop, b.Y, c)
	}
	and, ok := ast.Unparen(b.X).(*ast.BinaryExpr)
	if !ok || b.Op != token.NEQ || and.Op != token.AND || !isZero(a.Pkg.Info.Types[b.Y].Value) {
		return false
	}
	place, bit := g.Path(and.X), a.Pkg.Info.Types[and.Y].Value
	if place.IsZero() || bit == nil || typ.DeclaredIn(loop, place.Root) {
		return false
	}
	clears := func(s guard.Store) bool {
		as, ok := s.At.(*ast.AssignStmt)
		return ok && as.Tok == token.AND_NOT_ASSIGN && s.Path == place
	}
	this := func(s guard.Store) bool {
		v := a.Pkg.Info.Types[s.At.(*ast.AssignStmt).Rhs[0]].Value
		return v != nil && typ.SameConstant(v, bit)
	}
	for _, s := range g.Stores() {
		if s.Path == place && within(s.At, loop) && !clears(s) {
			return false
		}
	}
	taken := func(s guard.Store) bool { return clears(s) && this(s) }
	return slices.ContainsFunc(g.Stores(), func(s guard.Store) bool { return taken(s) && within(s.At, loop) && g.Dominates(s.At, c.Node()) }) ||
		g.StoredBefore(c.Node(), place, taken, nextRound(loop))
}

func isZero(v constant.Value) bool { return v != nil && guard.IsZero(v) }
