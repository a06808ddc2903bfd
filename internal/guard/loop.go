package guard

import (
	"go/ast"
	"slices"

	"golang.org/x/tools/go/cfg"
)

// HeadOf reports whether b is a block that the loop begins a round with.
func HeadOf(b *cfg.Block, loop ast.Stmt) bool {
	if b.Stmt != loop {
		return false
	}
	switch b.Kind {
	case cfg.KindForLoop, cfg.KindForBody, cfg.KindForPost, cfg.KindRangeLoop, cfg.KindRangeBody:
		return true
	}
	return false
}

// LeadsBack reports whether a path leads from n back to the head of the loop
// without leaving it.
func (g *Graph) LeadsBack(n ast.Node, loop ast.Stmt) bool {
	back, known := g.repeats[loop]
	if !known {
		back = g.ways(loop)
		g.repeats[loop] = back
	}
	from := g.Block(n)
	return from != nil && back[from.Index]
}

// ways returns the blocks from which a path leads to the head of the loop
// without leaving it.
func (g *Graph) ways(loop ast.Stmt) []bool {
	var heads []*cfg.Block
	for _, b := range g.Blocks {
		if HeadOf(b, loop) {
			heads = append(heads, b)
		}
	}
	back := make([]bool, len(g.Blocks))
	for work := heads; len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		for _, p := range g.preds[b.Index] {
			if back[p.Index] || !slices.Contains(g.next(p), b) {
				continue
			}
			back[p.Index] = true
			if p.Stmt != loop || p.Kind != cfg.KindForDone && p.Kind != cfg.KindRangeDone {
				work = append(work, p)
			}
		}
	}
	return back
}

// Cycles reports whether n can run again after it ran, however.
func (g *Graph) Cycles(n ast.Node) bool {
	from := g.Block(n)
	if from == nil {
		return false
	}
	seen := make(map[*cfg.Block]bool)
	for work := slices.Clone(g.next(from)); len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if b == from {
			return true
		}
		if !seen[b] {
			seen[b] = true
			work = append(work, g.next(b)...)
		}
	}
	return false
}
