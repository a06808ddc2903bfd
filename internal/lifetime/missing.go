package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// Instances of which nothing is used, and those that stand in for what is missing.

// Dropped reports whether the call at c yields an error, of which more is asked, and an
// instance, of which nothing is: if _, err := regexp.Compile(text); err != nil.
func (a *Analysis) Dropped(c inspector.Cursor) bool {
	if c.ParentEdgeKind() != edge.AssignStmt_Rhs {
		return false
	}
	s := c.Parent().Node().(*ast.AssignStmt)
	if len(s.Rhs) != 1 || len(s.Lhs) < 2 || !isBlank(s.Lhs[0]) {
		return false
	}
	last := s.Lhs[len(s.Lhs)-1]
	return !isBlank(last) && typ.IsError(a.Pkg.Info.TypeOf(last))
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

// ForMissing reports whether c runs only where the receiver is missing, or part of it:
// what is built there stands in for what was not made.
func (a *Analysis) ForMissing(c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	if f.Sig == nil || f.Sig.Recv() == nil {
		return false
	}
	for enc := range c.Enclosing((*ast.IfStmt)(nil), (*ast.FuncDecl)(nil)) {
		n, ok := enc.Node().(*ast.IfStmt)
		if !ok {
			return false
		}
		if n.Body.Pos() <= c.Node().Pos() && c.Node().End() <= n.Body.End() {
			missing, all := a.isMissing(n.Cond, f.Sig.Recv())
			if missing && all {
				return true
			}
		}
	}
	return false
}

// isMissing reports whether one of the alternatives of a condition is that v is nil,
// and whether all are that something is.
func (a *Analysis) isMissing(cond ast.Expr, v *types.Var) (one, all bool) {
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	if !ok {
		return false, false
	}
	switch b.Op {
	case token.LOR:
		x, allX := a.isMissing(b.X, v)
		y, allY := a.isMissing(b.Y, v)
		return x || y, allX && allY
	case token.EQL:
		x := b.X
		if a.Pkg.Info.Types[x].IsNil() {
			x = b.Y
		} else if !a.Pkg.Info.Types[b.Y].IsNil() {
			return false, false
		}
		id, ok := ast.Unparen(x).(*ast.Ident)
		return ok && a.Pkg.Info.ObjectOf(id) == v, true
	}
	return false, false
}
