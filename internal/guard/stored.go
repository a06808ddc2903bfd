package guard

import (
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/cfg"
)

// What is stored on every way on from somewhere.

// Stored reports whether every way on from n to the end of the function stores something
// at the place p for which ok holds. Ways that end in an error do not count.
func (g *Graph) Stored(n ast.Node, p Path, ok func(Store) bool) bool {
	s, at, found := g.storing(n, p, ok)
	return found && g.all(s.block, s.index, func(b *cfg.Block, from int) bool { return at[b] > from })
}

// StoredBefore reports whether every way on from n to a block that until accepts stores
// something at the place p for which ok holds, and one way does. What comes to no such block does not
// count. If until is nil, it is the end of the function, whatever went wrong.
func (g *Graph) StoredBefore(n ast.Node, p Path, ok func(Store) bool, until func(*cfg.Block) bool) bool {
	s, at, found := g.storing(n, p, ok)
	if !found || len(at) == 0 {
		return false
	}
	if at[s.block] > s.index {
		return true
	}
	ends := func(b *cfg.Block) bool { return until == nil && len(b.Succs) == 0 && b.Return() != nil }
	if ends(s.block) {
		return false
	}
	seen := make(map[*cfg.Block]bool)
	for work := slices.Clone(g.next(s.block)); len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		switch {
		case seen[b]:
			continue
		case until != nil && until(b), at[b] == 0 && ends(b):
			return false
		}
		if seen[b] = true; at[b] == 0 {
			work = append(work, g.next(b)...)
		}
	}
	return true
}

// There is Stored to the end of the function, but for ways on which a test finds something
// at the place p, and not without any such store.
func (g *Graph) There(n ast.Node, p Path, ok func(Store) bool) bool {
	s, at, found := g.storing(n, p, ok)
	return found && len(at) > 0 && g.all(s.block, s.index, func(b *cfg.Block, from int) bool { return at[b] > from || from == 0 && g.isSet(b, p) })
}

// storing returns where n is, and the blocks that store something at the place p for which ok
// holds, with the number of the node after the last that does.
func (g *Graph) storing(n ast.Node, p Path, ok func(Store) bool) (s spot, at map[*cfg.Block]int, found bool) {
	if s, found = g.find(n); !found {
		return s, nil, false
	}
	at = make(map[*cfg.Block]int)
	for _, st := range g.Stores() {
		// What fills a part fills a struct.
		if (st.Path == p || st.Path.PartOf(p) && !p.Variable() && g.Known(st.Value) != Unset) && ok(st) {
			if spot, found := g.find(st.At); found {
				at[spot.block] = max(at[spot.block], spot.index+1)
			}
		}
	}
	return s, at, true
}

// isSet reports whether a test found something at the place before b starts.
func (g *Graph) isSet(b *cfg.Block, p Path) bool {
	for k := g.at(b); k != nil; k = k.up {
		if slices.ContainsFunc(k.facts, func(f Fact) bool { return f.Kind == Set && f.Path == p && !p.IsZero() }) {
			return true
		}
	}
	return false
}

// Receives reports whether every way on from n receives something from the channel at the
// place p.
func (g *Graph) Receives(n ast.Node, p Path) bool {
	s, found := g.find(n)
	if !found {
		return false
	}
	at := make(map[*cfg.Block]int)
	for _, spot := range g.spots {
		ast.Inspect(spot.node, func(n ast.Node) bool {
			if recv, ok := n.(*ast.UnaryExpr); ok && recv.Op == token.ARROW && g.Path(recv.X) == p {
				at[spot.block] = max(at[spot.block], spot.index+1)
			}
			_, isLit := n.(*ast.FuncLit)
			return !isLit
		})
	}
	return len(at) > 0 && g.all(s.block, s.index, func(b *cfg.Block, from int) bool { return at[b] > from })
}

// Marks reports whether the function of the package that the fact's test calls, which found the place
// unset, has stored something there when it says so, and takes nothing away from there: the next
// who asks has another answer.
func (g *Graph) Marks(f Fact) bool { return g.marks(f, 0) }

func (g *Graph) marks(f Fact, depth int) bool {
	call, ok := ast.Unparen(f.Test).(*ast.CallExpr)
	if !ok || f.Kind != Unset {
		return false
	}
	fn, ok := g.a.world.Callee(call)
	s, found := g.find(call)
	if !ok || !found || fn.Body == nil || fn.Body == g.body || depth == maxDepth {
		return false
	}
	if _, callee, e := g.condition(call); e != nil { // it says what another one does
		if asked, ok := e.(*ast.CallExpr); ok {
			at, _ := callee.find(asked)
			return slices.ContainsFunc(slices.Concat(callee.cond(asked, true, at, 0), callee.cond(asked, false, at, 0)), func(said Fact) bool {
				return g.translate(said.Path, fn, call, s, 0) == f.Path && callee.marks(said, depth+1)
			})
		}
	}
	callee, marks := g.a.Graph(fn.Body), false
	for _, st := range callee.Stores() {
		if st.Copy != nil || g.translate(st.Path, fn, call, s, 0) != f.Path || g.translateKey(st.Key, fn, call).Differs(f.Key) {
			continue
		}
		if st.Removes() || !st.Path.Element() && callee.Known(st.Value) == Unset {
			return false
		}
		for ret := range callee.returns() {
			if !marks && callee.Dominates(st.At, ret) {
				for known := range callee.Tests(ret) {
					marks = marks || known.Kind == Unset && known.Path == st.Path
				}
			}
		}
	}
	return marks
}
