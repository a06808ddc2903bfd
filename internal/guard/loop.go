package guard

import (
	"cmp"
	"go/ast"
	"go/token"
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

// A repeat is what leads back to the head of a loop.
type repeat struct {
	back  map[int32]bool // the blocks, by index, from which a path does
	flags flags
	// comes says from where a way does that knows the flags.
	comes map[departure]bool
}

// A departure is a block that is left behind so many of what it stores in flags.
type departure struct {
	block  int32
	stores int
}

// maxBack bounds the blocks of a loop in which ways keep flags in mind.
const maxBack = 64

// LeadsBack reports whether a path leads from n back to the head of the loop
// without leaving it, and without a test that what it has stored lets it not pass.
func (g *Graph) LeadsBack(n ast.Node, loop ast.Stmt) bool {
	r := g.repeats[loop]
	if r == nil {
		r = &repeat{back: g.ways(loop), comes: make(map[departure]bool)}
		if len(r.back) <= maxBack {
			r.flags = g.flagsOf(loop, r.back)
		}
		g.repeats[loop] = r
	}
	s, ok := g.find(n)
	if !ok || !r.back[s.block.Index] {
		return false
	}
	if len(r.flags.vars) == 0 {
		return true
	}
	from := departure{s.block.Index, r.flags.before(s)}
	comes, known := r.comes[from]
	if !known {
		comes = g.comesBack(n, s, from.stores, loop, r, nil)
		r.comes[from] = comes
	}
	return comes
}

// ways returns the blocks from which a path leads to the head of the loop
// without leaving it.
func (g *Graph) ways(loop ast.Stmt) map[int32]bool {
	g.place()
	var heads []*cfg.Block
	for _, b := range g.ofStmt[loop] {
		if HeadOf(b, loop) {
			heads = append(heads, b)
		}
	}
	back := make(map[int32]bool)
	for work := heads; len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		for _, p := range g.preds[b.Index] {
			if back[p.Index] || !inside(p, loop) || !slices.Contains(g.next(p), b) {
				continue
			}
			back[p.Index] = true
			work = append(work, p)
		}
	}
	return back
}

// LeavesOn returns whether it is true or false that ends the loop when test, a condition in it, comes out so,
// whatever else is asked there.
func (g *Graph) LeavesOn(loop ast.Stmt, test ast.Expr) (truth, ok bool) {
	back := g.ways(loop)
	for _, b := range g.blocksIn(loop) {
		if len(b.Succs) != 2 || len(b.Nodes) == 0 || !inside(b, loop) {
			continue
		}
		cond, isExpr := b.Nodes[len(b.Nodes)-1].(ast.Expr)
		if !isExpr {
			continue
		}
		for _, truth := range []bool{true, false} {
			came, known := g.given(cond, test, truth, spot{cond, b, len(b.Nodes) - 1})
			if !known {
				continue
			}
			next := b.Succs[0]
			if !came {
				next = b.Succs[1]
			}
			if !HeadOf(next, loop) && !back[next.Index] {
				return truth, true
			}
		}
	}
	return false, false
}

// given returns what the condition e is, if its part test is what truth says and that decides it.
func (g *Graph) given(e, test ast.Expr, truth bool, s spot) (came, known bool) {
	part := func(e ast.Expr) (bool, bool) { return g.given(e, test, truth, s) }
	if came, known = g.compound(e, part); known {
		return came, true
	}
	facts := g.cond(e, true, s, 0)
	if len(facts) != 1 || facts[0].Test == nil || ast.Unparen(facts[0].Test) != test {
		return false, false
	}
	switch facts[0].Kind {
	case Set:
		return truth, true
	case Unset:
		return !truth, true
	}
	return false, false
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

// inside reports whether a block begins in a loop: not before it, and not where it
// is done.
func inside(b *cfg.Block, loop ast.Stmt) bool {
	if b.Stmt == loop {
		return b.Kind != cfg.KindForDone && b.Kind != cfg.KindRangeDone
	}
	n := blockNode(b)
	return n != nil && loop.Pos() <= n.Pos() && n.Pos() < loop.End()
}

// A begin is where a block begins.
type begin struct {
	pos   token.Pos
	block *cfg.Block
}

// place sorts the blocks by where they begin, so that a loop is looked into without
// a look at all others of its function.
func (g *Graph) place() {
	if g.ofStmt != nil {
		return
	}
	g.ofStmt = make(map[ast.Stmt][]*cfg.Block)
	for _, b := range g.Blocks {
		if b.Stmt != nil {
			g.ofStmt[b.Stmt] = append(g.ofStmt[b.Stmt], b)
		}
		if n := blockNode(b); n != nil && b.Live {
			g.begins = append(g.begins, begin{n.Pos(), b})
		}
	}
	slices.SortFunc(g.begins, func(x, y begin) int { return cmp.Compare(x.pos, y.pos) })
}

// blocksIn returns the live blocks that begin in a loop, and those that are of its
// statement, in the order of their index.
func (g *Graph) blocksIn(loop ast.Stmt) []*cfg.Block {
	g.place()
	at := func(b begin, pos token.Pos) int { return cmp.Compare(b.pos, pos) }
	from, _ := slices.BinarySearchFunc(g.begins, loop.Pos(), at)
	to, _ := slices.BinarySearchFunc(g.begins, loop.End(), at)
	var blocks []*cfg.Block
	for _, b := range g.begins[from:to] {
		blocks = append(blocks, b.block)
	}
	for _, b := range g.ofStmt[loop] {
		if b.Live {
			blocks = append(blocks, b)
		}
	}
	slices.SortFunc(blocks, func(x, y *cfg.Block) int { return cmp.Compare(x.Index, y.Index) })
	return slices.Compact(blocks)
}
