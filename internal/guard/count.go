package guard

import (
	"go/ast"
	"go/constant"
	"go/token"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// Numbers that go up when a function begins, and down again when it is done.

// step returns how much a statement with the operator adds, of x if it has one; 0 if that is
// not known.
func (g *Graph) step(op token.Token, x ast.Expr) int {
	switch op {
	case token.INC:
		return 1
	case token.DEC:
		return -1
	case token.ADD_ASSIGN, token.SUB_ASSIGN:
		value := g.a.info.Types[x].Value
		if value == nil || value.Kind() != constant.Int {
			return 0
		}
		n, exact := constant.Int64Val(value)
		switch {
		case !exact || n != 1 && n != -1:
			return 0
		case op == token.SUB_ASSIGN:
			return int(-n)
		}
		return int(n)
	}
	return 0
}

// CountsBack reports whether the number that the fact, known at n, is about is what it was
// before when the function is done: it goes up by one, and down again on every way on from n, or by
// what was deferred.
func (g *Graph) CountsBack(n ast.Node, f Fact) bool {
	if f.Path.IsZero() || f.Path.Element() {
		return false
	}
	up, down := false, false
	for _, s := range g.storesAtPlace(f.Path) {
		if s.Copy != nil || s.Step == 0 {
			return false
		}
		up, down = up || s.Step > 0 && (g.Dominates(s.At, n) || g.Always(s.At)), down || s.Step < 0
	}
	if !up {
		return false
	}
	less := func(s Store) bool { return s.Path == f.Path && s.Step < 0 }
	return down && g.Stored(n, f.Path, less) || g.countsLate(n, f.Path)
}

// countsLate reports whether a call that is deferred by n, or always, counts down at the place.
func (g *Graph) countsLate(n ast.Node, p Path) (late bool) {
	for d := range g.deferred() {
		if !g.Dominates(d, n) && !g.Always(d) {
			continue
		}
		if lit := typ.CalledLiteral(d.Call); lit != nil {
			in := g.a.Graph(lit.Body)
			for _, s := range in.storesAtPlace(p) {
				late = late || s.Step < 0 && in.Always(s.At)
			}
			continue
		}
		for _, s := range g.storesAtPlace(p) {
			late = late || s.Step < 0 && s.At == ast.Node(d.Call)
		}
	}
	return late
}
