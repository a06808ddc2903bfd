package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/cfg"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
)

// OneRound reports whether c runs in a single round of the loop: where its
// variable equals a constant, or where a variable has a value that it does not
// have any more when the next round begins.
func (a *Analysis) OneRound(loop Loop, c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	if loop.Stmt == nil || f.Body == nil {
		return false
	}
	g := a.Pkg.Guard.Graph(f.Body)
	for fact := range g.Tests(c.Node()) {
		if fact.Test == nil || !within(fact.Test, loop.Stmt) || fact.Path.IsZero() {
			continue
		}
		switch {
		case fact.Kind != guard.Unset && fact.Kind != guard.Set && fact.Kind != guard.Is:
		case loopVariable(loop.Stmt, fact.Path.Root):
			if fact.Path.Variable() && fact.Kind != guard.Set && (fact.Kind != guard.Is || fact.Value != nil || a.invariant(fact.Test, fact.Path.Root, loop.Stmt)) {
				return true
			}
		case loop.Stmt.Pos() <= fact.Path.Root.Pos() && fact.Path.Root.Pos() < loop.Stmt.End(): // new in each round
		case fact.Swaps, a.endedBefore(g, fact, c), g.Stored(c.Node(), fact.Path, func(s guard.Store) bool { return g.Ends(fact, s) }, func(b *cfg.Block) bool { return guard.HeadOf(b, loop.Stmt) }):
			return true
		}
	}
	return false
}

// invariant reports whether what a comparison compares the variable of a loop
// with is the same in all rounds.
func (a *Analysis) invariant(test ast.Expr, v *types.Var, loop ast.Stmt) bool {
	b, ok := ast.Unparen(test).(*ast.BinaryExpr)
	if !ok {
		return false
	}
	other := b.Y
	if mentions(a.Pkg.Info, b.Y, v) {
		other = b.X
	}
	return !mentions(a.Pkg.Info, other, v) && !a.VariesIn(other, loop)
}

// endedBefore reports whether the way from the test of the fact to c passes a
// store after which the fact does not hold any more.
func (a *Analysis) endedBefore(g *guard.Graph, fact guard.Fact, c inspector.Cursor) bool {
	for _, s := range g.Stores() {
		if s.Path != fact.Path || !g.Ends(fact, s) || !g.Dominates(s.At, c.Node()) {
			continue
		}
		for known := range g.Tests(s.At) {
			if known.Test == fact.Test {
				return true
			}
		}
	}
	return false
}

// InOneRound reports whether c stands in a loop that is left after c, or that
// runs c in a single round, a search, a first element; or whose rounds are
// rare, since it waits for a clock or a signal.
func (a *Analysis) InOneRound(c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	if slices.ContainsFunc(f.In, func(e *funcs.Edge) bool { return a.Stops(e, c) }) {
		return true
	}
	for enc := range c.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		loop, ok := enc.Node().(ast.Stmt)
		if !ok {
			return false
		}
		if inBody(loop, c.Node()) && (!a.graph(f).LeadsBack(c.Node(), loop) || a.OneRound(Loop{Stmt: loop}, c) || a.ticks(loop)) {
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
