package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// Carries reports whether somebody may find in the package variable v what an earlier call
// put there: another package, or a function that looks into it without having stored
// something there itself. If nobody does, it is a local variable in the wrong place.
func (a *Analysis) Carries(v *types.Var) bool {
	does, known := a.carries[v]
	if !known {
		mentions := a.Pkg.Mentions(v)
		does = v.Exported() || len(mentions) > maxCarried || slices.ContainsFunc(mentions, func(c inspector.Cursor) bool {
			return storeTo(c) == nil && c.ParentEdgeKind() != edge.ValueSpec_Names && !a.storedThere(v, c)
		})
		a.carries[v] = does
	}
	return does
}

// maxCarried bounds the mentions of a package variable that may be a local one: each is asked for each.
const maxCarried = 64

// storeTo returns the assignment that gives the variable mentioned at c a value, or nil.
func storeTo(c inspector.Cursor) ast.Node {
	if c.ParentEdgeKind() != edge.AssignStmt_Lhs {
		return nil
	}
	if assign := c.Parent().Node().(*ast.AssignStmt); assign.Tok == token.ASSIGN {
		return assign
	}
	return nil
}

// storedThere reports whether the function that mentions v at c has stored something in it by
// then, and its place goes nowhere.
func (a *Analysis) storedThere(v *types.Var, c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	if f == nil || f.Body == nil || c.ParentEdgeKind() == edge.UnaryExpr_X && c.Parent().Node().(*ast.UnaryExpr).Op == token.AND {
		return false
	}
	return slices.ContainsFunc(a.Pkg.MentionsIn(v, f.Body.Pos(), f.Body.End()), func(s inspector.Cursor) bool {
		at := storeTo(s)
		return at != nil && a.Pkg.Enclosing(s) == f && (c.Node().Pos() < at.Pos() || at.End() <= c.Node().Pos()) &&
			a.Pkg.Guard.Graph(f.Body).Dominates(at, c.Node())
	})
}

// readBack follows what the function f, which has put the value into the package variable v, reads of
// v, if nobody else finds it there.
func (t *tracker) readBack(v *types.Var, f *funcs.Func, held bool) {
	if f == nil || f.Body == nil || t.a.Carries(v) {
		return
	}
	t.vars[v] = true
	for _, c := range t.a.Pkg.MentionsIn(v, f.Body.Pos(), f.Body.End()) {
		if storeTo(c) == nil && t.a.Pkg.Enclosing(c) == f {
			t.flow(c, 0, held)
		}
	}
}
