package guard

import (
	"cmp"
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/cfg"
)

// Reaches reports whether a way leads from behind x to y that does not pass
// avoid, which may be nil.
func (g *Graph) Reaches(x, y, avoid ast.Node) bool { return g.From(avoid, x).Reach(y) }

// Ways answers to which nodes a way leads from behind any of some others.
type Ways struct {
	g       *Graph
	starts  []start // by block, then by place
	wall    spot
	reached blocks // that a way leads into; nil until asked for
}

// A start is a node that ways lead from.
type start struct {
	block *cfg.Block
	index int
	end   token.Pos
}

// blocks is a set of them: a bit for each, by index.
type blocks []uint64

func (s blocks) has(b *cfg.Block) bool { return s[b.Index/64]>>(b.Index%64)&1 != 0 }
func (s blocks) add(b *cfg.Block)      { s[b.Index/64] |= 1 << (b.Index % 64) }

// From returns the ways from behind any of xs that do not pass avoid, which may
// be nil. To ask them about many nodes costs no more than to walk the function once.
func (g *Graph) From(avoid ast.Node, xs ...ast.Node) *Ways {
	w := &Ways{g: g, starts: make([]start, 0, len(xs))}
	for _, x := range xs {
		if s, ok := g.find(x); ok {
			w.starts = append(w.starts, start{s.block, s.index, x.End()})
		}
	}
	slices.SortFunc(w.starts, start.compare)
	if avoid != nil {
		w.wall, _ = g.find(avoid)
	}
	return w
}

func (s start) compare(t start) int {
	return cmp.Or(cmp.Compare(s.block.Index, t.block.Index), cmp.Compare(s.index, t.index), cmp.Compare(s.end, t.end))
}

// Reach reports whether one of the ways leads to y.
func (w *Ways) Reach(y ast.Node) bool {
	to, ok := w.g.find(y)
	if !ok || len(w.starts) == 0 {
		return false
	}
	inBlock := w.wall.block == to.block && w.wall.index < to.index // the wall, before y
	// What comes before y in its block, and last of these.
	i, _ := slices.BinarySearchFunc(w.starts, start{to.block, to.index, y.Pos() + 1}, start.compare)
	if i > 0 && w.starts[i-1].block == to.block {
		return !(inBlock && w.starts[i-1].index < w.wall.index)
	}
	if around, known := w.dominated(to.block); known {
		return around
	}
	if w.reached == nil {
		w.walk()
	}
	return w.reached.has(to.block) && !inBlock
}

// dominated answers without a walk where every way to b passes the one start: what comes
// there has come from it, and past the wall if that dominates b as well.
func (w *Ways) dominated(b *cfg.Block) (reached, known bool) {
	if len(w.starts) != 1 || w.starts[0].block == b || !w.g.above(w.starts[0].block, b) {
		return false, false
	}
	x, wall := w.starts[0].block, w.wall.block
	switch {
	case wall == nil:
		return true, true
	case wall == x, wall == b, w.g.above(wall, x):
		return false, false
	}
	return !w.g.above(wall, b), true
}

// walk finds the blocks that ways lead into.
func (w *Ways) walk() {
	w.reached = make(blocks, len(w.g.Blocks)/64+1)
	var work []*cfg.Block
	for _, s := range w.starts {
		if w.wall.block != s.block || w.wall.index <= s.index {
			work = append(work, s.block.Succs...)
		}
	}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if w.reached.has(b) {
			continue
		}
		w.reached.add(b)
		if w.wall.block != b {
			work = append(work, b.Succs...)
		}
	}
}
