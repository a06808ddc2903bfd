package guard

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// Where nothing is at a place: before a test of it, or when the function is done.

// storesAtPlace returns what the function stores at the place p itself.
func (g *Graph) storesAtPlace(p Path) []Store {
	if g.places == nil {
		g.places = make(map[Path][]Store)
		for _, s := range g.Stores() {
			g.places[s.Path] = append(g.places[s.Path], s)
		}
	}
	return g.places[p]
}

// Clears reports whether something in the function stores what is nothing at p.
func (g *Graph) Clears(p Path) bool {
	return slices.ContainsFunc(g.storesAtPlace(p), func(s Store) bool { return g.Known(s.Value) == Unset })
}

// Forgets reports whether every way on from n leaves nothing at the place p, of which the
// element under the key is meant: it is taken away, by itself or with the object that it is
// part of, or what was there before n is put back.
func (g *Graph) Forgets(n ast.Node, p Path, key Key) bool {
	few := len(g.storesAtPlace(p)) <= maxRestores
	if g.leaves(n, p, func(s Store) bool {
		return !s.Key.Differs(key) && (g.Known(s.Value) == Unset || few && g.restores(s, n))
	}) {
		return true
	}
	for q := p.parent(); q != p && !q.Element(); p, q = q, q.parent() {
		if g.leaves(n, q, func(s Store) bool { return g.holdsNothing(s.Value) && (s.Behind || !q.Variable()) }) {
			return true
		}
	}
	return false
}

// leaves reports whether every way on from n stores at the place p what is accepted.
func (g *Graph) leaves(n ast.Node, p Path, accepted func(Store) bool) bool {
	leaves := func(s Store) bool { return s.Path == p && s.Copy == nil && accepted(s) }
	return slices.ContainsFunc(g.storesAtPlace(p), leaves) && g.Stored(n, p, leaves)
}

// maxRestores bounds the stores at one place of which it is asked whether they put back.
const maxRestores = 64

// restores reports whether s puts back what was at its place before n: old := x; n; x = old.
func (g *Graph) restores(s Store, n ast.Node) bool {
	if s.Value == nil || s.Path.Element() {
		return false
	}
	id, ok := ast.Unparen(s.Value).(*ast.Ident)
	if !ok {
		return false
	}
	at, found := g.find(id)
	if !found {
		return false
	}
	def, from, ok := g.definition(id, at)
	return ok && def.Value != nil && !def.Step && def.Index == 0 && g.path(def.Value, from, 0) == s.Path && g.Dominates(def.At, n) && !g.Reaches(n, def.At, nil)
}

// InTurn reports whether the function takes away what the fact, known at n, says is missing
// wherever it is there, and asks nothing else: it is missing in every other call at least.
func (g *Graph) InTurn(f Fact) bool {
	return slices.ContainsFunc(g.storesAtPlace(f.Path), func(s Store) bool {
		if s.Copy != nil || g.Known(s.Value) != Unset || f.Path.Element() && !s.Key.same(f.Key) {
			return false
		}
		found := false
		for known := range g.Tests(s.At) {
			if known.Kind != Set || known.Path != f.Path || known.Test != f.Test {
				return false
			}
			found = true
		}
		return found
	})
}

// maxPairs bounds what is compared of a place that a function empties and fills again and
// again: it is taken for filled then.
const maxPairs = 256

// Emptied reports whether there is nothing where the test of a fact that is known at n asks:
// every way there takes it away before, and none puts anything there afterwards, but for what is put there
// since that was found.
func (g *Graph) Emptied(n ast.Node, f Fact) bool {
	var emptied, filled []Store
	for q := f.Path; ; q = q.parent() {
		for _, s := range g.storesAtPlace(q) {
			switch {
			case s.Copy != nil:
			case g.Known(s.Value) != Unset && (q == f.Path || !g.holdsNothing(s.Value)):
				filled = append(filled, s)
			case (q != f.Path || !s.Key.known() || s.Key.same(f.Key)) && !g.yields(s) && g.Dominates(s.At, n) && g.readAfter(f.Test, s.At, 0):
				emptied = append(emptied, s)
			}
		}
		if q.Variable() || q.IsZero() {
			break
		}
	}
	if len(emptied)*len(filled) > maxPairs {
		return false
	}
	return slices.ContainsFunc(emptied, func(s Store) bool {
		return !slices.ContainsFunc(filled, func(t Store) bool {
			return g.Reaches(s.At, t.At, nil) && g.Reaches(t.At, n, s.At) && !g.Dominates(f.Test, t.At)
		})
	})
}

// yields reports whether what takes something away yields it: p.Swap(nil).
func (g *Graph) yields(s Store) bool {
	call, ok := s.At.(*ast.CallExpr)
	if !ok {
		return false
	}
	tv := g.a.info.Types[call]
	return !tv.IsVoid() && !tv.IsBuiltin()
}

// readAfter reports whether what e is about is read after x: its local variables, too, got
// their values later.
func (g *Graph) readAfter(e ast.Expr, x ast.Node, depth int) bool {
	if e == nil || depth > maxDepth || !g.Dominates(x, e) {
		return false
	}
	after := true
	ast.Inspect(e, func(n ast.Node) bool {
		if element, ok := n.(*ast.IndexExpr); ok { // its key may be older
			after = after && g.readAfter(element.X, x, depth)
			return false
		}
		id, ok := n.(*ast.Ident)
		if !ok || !after {
			return after
		}
		v, ok := g.a.info.Uses[id].(*types.Var)
		if !ok || v.IsField() || !typ.DeclaredIn(g.body, v) {
			return true
		}
		at, found := g.find(id)
		if !found {
			after = false
			return false
		}
		def, _, ok := g.definition(id, at)
		after = ok && (def.Value == nil || g.readAfter(def.Value, x, depth+1))
		return after
	})
	return after
}
