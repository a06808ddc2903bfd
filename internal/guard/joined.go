package guard

import (
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/cfg"
)

// What is known where ways join: if a { if b { return } } leaves behind that one of the two was not
// so, as if a && b { return } does.

// A turn is an edge of the control flow: the block that it leads from, and which of its edges it is.
type turn struct {
	block *cfg.Block
	edge  int
}

// joins stands for the edge of a turn that is none: several ways lead to the block.
const joins = 2

func (t turn) other() turn { return turn{t.block, 1 - t.edge} }

// A passed test is a turn, and what it has found.
type passed struct {
	turn
	facts []Fact
}

// A course is what is found, beyond what is known of all, on one of several ways to a place.
type course []passed

// maxJoined bounds the ways that join in one place, and the tests on each.
const maxJoined = 8

// joining returns the one fact that holds where ways join in b: that what is found on one of them
// is so; nothing, if one of them asks for nothing that the others do not.
func (g *Graph) joining(b *cfg.Block) []Fact {
	preds := g.preds[b.Index]
	if len(preds) < 2 || len(preds) > maxJoined || g.idom[b.Index] == b {
		return nil
	}
	above := g.at(g.idom[b.Index])
	ways := make([]course, 0, len(preds))
	for _, p := range preds {
		if g.order[p.Index] >= g.order[b.Index] { // the head of a loop
			return nil
		}
		for i, s := range p.Succs {
			if s != b {
				continue
			}
			w := g.wayFrom(p, i, above)
			if len(w) == 0 || len(w) > maxJoined {
				return nil
			}
			ways = append(ways, w)
		}
	}
	if ways = resolved(ways); len(ways) < 2 {
		return nil
	}
	return []Fact{oneOf(ways)}
}

// wayFrom returns what is found where control leaves p by its i-th edge, and not above.
func (g *Graph) wayFrom(p *cfg.Block, i int, above *known) (w course) {
	w = w.and(passed{turn{p, i}, g.found(turn{p, i})})
	for k := g.at(p); k != above && len(w) <= maxJoined; k = k.up {
		w = w.and(k.passed)
	}
	return w
}

// and adds a test to those of the way, but for one of an error, and one of which nothing is known.
func (w course) and(p passed) course {
	p.facts = slices.DeleteFunc(slices.Clone(p.facts), func(f Fact) bool { return f.AboutError() || f.Test == nil })
	if len(p.facts) == 0 {
		return w
	}
	return append(w, p)
}

// without returns the way without the test that took a turn.
func (w course) without(t turn) course {
	return slices.DeleteFunc(slices.Clone(w), func(p passed) bool { return p.turn == t })
}

// takes reports whether the way takes the turn.
func (w course) takes(t turn) bool {
	return slices.ContainsFunc(w, func(p passed) bool { return p.turn == t })
}

// within reports whether the other way takes all turns of w.
func (w course) within(other course) bool {
	return !slices.ContainsFunc(w, func(p passed) bool { return !other.takes(p.turn) })
}

// resolved takes away what need not be asked, since another way has come by the contrary:
// x, or y and not x, is x or y. It returns nothing if it need not be asked for anything.
func resolved(ways []course) []course {
	for changed := true; changed; {
		changed = false
		for i, w := range ways {
			for _, p := range w {
				rest := w.without(p.turn)
				for j, other := range ways {
					if i == j || !other.takes(p.other()) || !rest.within(other) {
						continue
					}
					if ways[j], changed = other.without(p.other()), true; len(ways[j]) == 0 {
						return nil
					}
				}
			}
		}
	}
	var few []course
	for i, w := range ways {
		covered := false // by one that asks for less, or for the same before
		for j, other := range ways {
			covered = covered || j != i && other.within(w) && (j < i || !w.within(other))
		}
		if !covered {
			few = append(few, w)
		}
	}
	return few
}

// oneOf returns the fact that what is found on one of the ways is so.
func oneOf(ways []course) Fact {
	first := ways[0].all()
	second := ways[1].all()
	if len(ways) > 2 {
		second = []Fact{oneOf(ways[1:])}
	}
	return Fact{Kind: Other, Came: true, Test: combined(token.LOR, conjunction(first), conjunction(second)), either: &[2][]Fact{first, second}}
}

// all returns the facts of a way, the innermost first.
func (w course) all() (facts []Fact) {
	for _, p := range w {
		facts = append(facts, p.facts...)
	}
	return facts
}

// conjunction returns a condition that asks for what the tests of facts do.
func conjunction(facts []Fact) (cond ast.Expr) {
	for _, f := range slices.Backward(facts) {
		if cond == nil {
			cond = f.Test
		} else {
			cond = combined(token.LAND, cond, f.Test)
		}
	}
	return cond
}

// combined returns a condition that stands in no source: of two that do.
func combined(op token.Token, x, y ast.Expr) ast.Expr {
	if y.Pos() < x.Pos() {
		x, y = y, x
	}
	return &ast.BinaryExpr{X: x, Op: op, Y: y}
}

// Written returns the first part of a condition that stands in the source.
func Written(cond ast.Expr) ast.Expr {
	for {
		b, ok := cond.(*ast.BinaryExpr)
		switch {
		case ok && b.OpPos == b.Y.Pos(): // a case, compared with the tag of its switch
			return b.Y
		case !ok || b.OpPos.IsValid():
			return cond
		}
		cond = b.X
	}
}
