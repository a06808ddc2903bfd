package guard

import (
	"go/ast"
	"go/token"
	"iter"
	"slices"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// What is missing when a function is done, since a call that it has deferred takes it away.

// A lateClear is what a deferred call leaves missing when the function is done.
type lateClear struct {
	place Path
	at    ast.Node // the defer statement
	// taken: it is a channel, from which something is taken.
	taken bool
}

// TakesBack reports whether what the fact, known at n, says is missing is so again when the function is
// done: it empties the place, takes out of the channel what it has sent, or counts back.
func (g *Graph) TakesBack(n ast.Node, f Fact) bool {
	return g.CountsBack(n, f) || g.Forgets(n, f.Path, f.Key) || g.CutOff(n, f) || f.Sent() && g.Receives(n, f.Path) || g.ClearedLate(n, f) || g.InTurn(f)
}

// ClearedLate reports whether what the fact, known at n, is about is missing when the function
// is done, since a call that was deferred by then takes it away.
func (g *Graph) ClearedLate(n ast.Node, f Fact) bool {
	return slices.ContainsFunc(g.clearedLate(), func(l lateClear) bool {
		return (l.place == f.Path || f.Path.Through(l.place) && !l.place.Element()) && (!l.taken || f.Sent()) && (g.Dominates(l.at, n) || g.Always(l.at))
	})
}

// Sent reports whether the fact is that a channel had room for what was sent to it.
func (f Fact) Sent() bool { return f.Swaps && f.Chan }

// clearedLate returns what the calls that the function defers leave missing.
func (g *Graph) clearedLate() []lateClear {
	if g.late != nil {
		return g.late
	}
	g.late = []lateClear{}
	for d := range g.deferred() {
		g.late = append(g.late, g.clearedBy(d)...)
	}
	return g.late
}

// deferred yields the defer statements of the function, in source order.
func (g *Graph) deferred() iter.Seq[*ast.DeferStmt] {
	return func(yield func(*ast.DeferStmt) bool) {
		more := true
		ast.Inspect(g.body, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncLit:
				return false
			case *ast.DeferStmt:
				more = more && yield(n)
				return false
			}
			return more
		})
	}
}

// clearedBy returns what one deferred call leaves missing.
func (g *Graph) clearedBy(d *ast.DeferStmt) (cleared []lateClear) {
	lit := typ.CalledLiteral(d.Call)
	if lit == nil {
		for _, s := range g.Stores() {
			if s.At == ast.Node(d.Call) && g.Known(s.Value) == Unset {
				cleared = append(cleared, lateClear{place: s.Path, at: d})
			}
		}
		return cleared
	}
	late := g.a.Graph(lit.Body)
	for _, s := range late.Stores() {
		if late.Known(s.Value) == Unset && late.Always(s.At) {
			cleared = append(cleared, lateClear{place: s.Path, at: d})
		}
	}
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		if recv, ok := n.(*ast.UnaryExpr); ok && recv.Op == token.ARROW && late.Always(recv) {
			cleared = append(cleared, lateClear{place: late.Path(recv.X), at: d, taken: true})
		}
		return true
	})
	return cleared
}
