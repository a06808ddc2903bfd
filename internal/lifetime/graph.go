package lifetime

import (
	"go/ast"
	"go/token"
	"sort"

	"golang.org/x/tools/go/cfg"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// A graph is the control-flow graph of a function with what was asked of it.
type graph struct {
	*cfg.CFG
	nodes   []blockNode
	preds   [][]*cfg.Block      // by index of the block
	repeats map[ast.Stmt][]bool // the blocks, by index, that lead back to the head of a loop
}

// A blockNode is a node and the live block that evaluates it.
type blockNode struct {
	node  ast.Node
	block *cfg.Block
	// widest is where the node ends that ends last, of this and those before.
	widest token.Pos
}

// graph returns the control-flow graph of f, built on first use.
func (a *Analysis) graph(f *funcs.Func) *graph {
	g := a.graphs[f]
	if g == nil {
		g = &graph{
			CFG:     cfg.New(f.Body, func(call *ast.CallExpr) bool { return !noReturn(a.Pkg.Info, call) }),
			repeats: make(map[ast.Stmt][]bool),
		}
		g.index()
		a.graphs[f] = g
	}
	return g
}

func (g *graph) index() {
	g.preds = make([][]*cfg.Block, len(g.Blocks))
	for _, b := range g.Blocks {
		for _, s := range b.Succs {
			g.preds[s.Index] = append(g.preds[s.Index], b)
		}
		if b.Live {
			for _, n := range b.Nodes {
				g.nodes = append(g.nodes, blockNode{node: n, block: b})
			}
		}
	}
	sort.SliceStable(g.nodes, func(i, j int) bool { return g.nodes[i].node.Pos() < g.nodes[j].node.Pos() })
	var widest token.Pos
	for i := range g.nodes {
		widest = max(widest, g.nodes[i].node.End())
		g.nodes[i].widest = widest
	}
}

// blockOf returns the live block that evaluates n: that of the smallest node
// around it.
func (g *graph) blockOf(n ast.Node) *cfg.Block {
	pos, end := n.Pos(), n.End()
	i := sort.Search(len(g.nodes), func(i int) bool { return g.nodes[i].node.Pos() > pos }) - 1
	var best *cfg.Block
	size := token.Pos(1 << 30)
	for ; i >= 0 && g.nodes[i].widest >= end; i-- {
		m := g.nodes[i].node
		if length := m.End() - m.Pos(); end <= m.End() && length <= size {
			best, size = g.nodes[i].block, length
		}
	}
	return best
}

// leadsBack reports whether a path leads from n back to the head of the loop
// without leaving it.
func (g *graph) leadsBack(n ast.Node, loop ast.Stmt) bool {
	back, known := g.repeats[loop]
	if !known {
		back = g.ways(loop)
		g.repeats[loop] = back
	}
	from := g.blockOf(n)
	return from != nil && back[from.Index]
}

// ways returns the blocks from which a path leads to the head of the loop
// without leaving it.
func (g *graph) ways(loop ast.Stmt) []bool {
	var heads []*cfg.Block
	for _, b := range g.Blocks {
		if b.Stmt != loop {
			continue
		}
		switch b.Kind {
		case cfg.KindForLoop, cfg.KindForBody, cfg.KindForPost, cfg.KindRangeLoop, cfg.KindRangeBody:
			heads = append(heads, b)
		}
	}
	back := make([]bool, len(g.Blocks))
	for work := heads; len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		for _, p := range g.preds[b.Index] {
			if back[p.Index] {
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

// cycles reports whether n can run again after it ran, however.
func (g *graph) cycles(n ast.Node) bool {
	from := g.blockOf(n)
	if from == nil {
		return false
	}
	seen := make(map[*cfg.Block]bool)
	for work := append([]*cfg.Block(nil), from.Succs...); len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if b == from {
			return true
		}
		if !seen[b] {
			seen[b] = true
			work = append(work, b.Succs...)
		}
	}
	return false
}
