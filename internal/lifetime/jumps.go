package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/cfg"

	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Loops that are made with goto, which have no statement of their own: what lies in one is
// what a way leads back to.

// Outside reports whether v is declared outside of the loop around c, so that its rounds
// share it.
func (a *Analysis) Outside(loop Loop, c inspector.Cursor, v *types.Var) bool {
	if loop.Stmt != nil {
		return !typ.DeclaredIn(loop.Stmt, v)
	}
	f := a.Pkg.Enclosing(c)
	declared := &ast.Ident{NamePos: v.Pos(), Name: v.Name()}
	return f.Body != nil && !a.graph(f).Reaches(c.Node(), declared, nil)
}

// onceByJump reports whether a variable has, where c runs, a value that it does not have any
// more when control comes back by a goto to where that is asked.
func (a *Analysis) onceByJump(g *guard.Graph, c inspector.Cursor) bool {
	for fact := range g.Tests(c.Node()) {
		if fact.Path.IsZero() || fact.Test == nil || !g.Reaches(c.Node(), fact.Test, nil) || !a.Outside(Loop{}, c, fact.Path.Root) {
			continue
		}
		test := g.Block(fact.Test)
		stored := func(p guard.Path, ok func(guard.Store) bool) bool {
			return g.StoredBefore(c.Node(), p, ok, func(b *cfg.Block) bool { return b == test })
		}
		if a.passes(g, fact, c, stored) {
			return true
		}
	}
	return false
}

// storedNext reports whether every way from the place that is asked about to the next time that
// something is tested stores something at the place p for which ok holds.
type storedNext func(p guard.Path, ok func(guard.Store) bool) bool

// passes reports whether the fact, which let c run, does not hold any more when it is tested again:
// it has been ended by then, and does not hold again.
func (a *Analysis) passes(g *guard.Graph, fact guard.Fact, c inspector.Cursor, stored storedNext) bool {
	by := func(ok func(guard.Fact, guard.Store) bool) bool {
		return stored(fact.Path, func(s guard.Store) bool { return ok(fact, s) })
	}
	return (fact.Swaps || a.endedBefore(g, fact, c) || by(g.Ends) || getsElement(g, fact, stored)) && !by(g.Renews)
}

// getsElement reports whether what the fact says is empty has an element by then, and no
// element is taken out of it.
func getsElement(g *guard.Graph, fact guard.Fact, stored storedNext) bool {
	at := fact.Path.Elem()
	return fact.Kind == guard.Unset && stored(at, func(s guard.Store) bool { return !s.Removes() }) &&
		!slices.ContainsFunc(g.Stores(), func(s guard.Store) bool { return s.Path == at && s.Removes() })
}

// jumpsToConsume reports whether the use lies in a loop that is made with goto, and starts
// after the build, and receives in its rounds.
func (a *Analysis) jumpsToConsume(build, use inspector.Cursor) bool {
	f := a.Pkg.Enclosing(use)
	if f.Body == nil || f != a.Pkg.Enclosing(build) || !a.hasGoto(f) {
		return false
	}
	g := a.graph(f)
	if !g.Cycles(use.Node()) || g.Reaches(use.Node(), build.Node(), nil) {
		return false
	}
	for r := range f.Cursor.Preorder((*ast.UnaryExpr)(nil)) {
		if a.receivesData(r.Node().(*ast.UnaryExpr)) &&
			g.Reaches(use.Node(), r.Node(), nil) && g.Reaches(r.Node(), use.Node(), nil) {
			return true
		}
	}
	return false
}
