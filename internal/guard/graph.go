package guard

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/cfg"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// A Graph is the control flow of one function body, with its dominator tree.
type Graph struct {
	*cfg.CFG
	a       *Analysis
	body    *ast.BlockStmt
	preds   [][]*cfg.Block // of live blocks, by index
	idom    []*cfg.Block
	order   []int          // reverse postorder number, by index
	onward  [][]*cfg.Block // what next found, by index
	below   []span         // what a block dominates, by index
	spots   []spot
	whole   map[ast.Expr]*ast.BinaryExpr // the comparison of a case with the tag of its switch
	known   []*known
	repeats map[ast.Stmt]*repeat
	begins  []begin                   // of live blocks, by position; nil until asked for
	ofStmt  map[ast.Stmt][]*cfg.Block // the same
	stored  []Store                   // nil until asked for
	outward [2][maxDepth + 1][]Store  // see lasting; nil until asked for
	places  map[Path][]Store
	defs    map[*types.Var]*definitions
	open    blocks      // that Runs found; nil until asked for
	late    []lateClear // nil until asked for
	// addressed are the variables that are lent; nil until asked for.
	addressed map[types.Object]bool
}

// A spot is a node of a block, and where it stands in it.
type spot struct {
	node  ast.Node
	block *cfg.Block
	index int
}

func newGraph(a *Analysis, body *ast.BlockStmt) *Graph {
	g := &Graph{CFG: cfg.New(body, a.world.MayReturn), a: a, body: body, whole: make(map[ast.Expr]*ast.BinaryExpr), repeats: make(map[ast.Stmt]*repeat), defs: make(map[*types.Var]*definitions)}
	n := len(g.Blocks)
	g.preds, g.idom, g.order, g.known, g.onward = make([][]*cfg.Block, n), make([]*cfg.Block, n), make([]int, n), make([]*known, n), make([][]*cfg.Block, n)
	for _, b := range g.Blocks {
		if !b.Live {
			continue
		}
		for _, s := range b.Succs {
			g.preds[s.Index] = append(g.preds[s.Index], b)
		}
		for i, m := range b.Nodes {
			g.spots = append(g.spots, spot{m, b, i})
		}
	}
	for _, b := range g.Blocks {
		if sw, ok := b.Stmt.(*ast.SwitchStmt); ok && sw.Tag != nil && b.Kind == cfg.KindSwitchDone {
			for _, clause := range sw.Body.List {
				for _, e := range clause.(*ast.CaseClause).List {
					g.whole[e] = &ast.BinaryExpr{X: sw.Tag, OpPos: e.Pos(), Op: token.EQL, Y: e}
				}
			}
		}
	}
	slices.SortStableFunc(g.spots, func(x, y spot) int { return cmp.Compare(x.node.Pos(), y.node.Pos()) })
	g.dominate()
	return g
}

// find returns the spot that evaluates n, the smallest if there are several;
// ok is false for code that is not reached, and for code that no block holds.
func (g *Graph) find(n ast.Node) (found spot, ok bool) {
	if b, isBinary := n.(*ast.BinaryExpr); isBinary && g.whole[b.Y] == b {
		n = b.Y
	}
	i, _ := slices.BinarySearchFunc(g.spots, n.Pos(), func(s spot, p token.Pos) int {
		if s.node.Pos() <= p {
			return -1
		}
		return 1
	})
	// Spots are disjoint, but that a clause of a select holds its variable as well.
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if s := g.spots[j]; n.End() <= s.node.End() {
			return s, true
		}
	}
	return spot{}, false
}

// Block returns the live block that evaluates n, or nil.
func (g *Graph) Block(n ast.Node) *cfg.Block {
	s, _ := g.find(n)
	return s.block
}

// Dominates reports whether every way to y passes x.
func (g *Graph) Dominates(x, y ast.Node) bool {
	sx, okx := g.find(x)
	sy, oky := g.find(y)
	if !okx || !oky {
		return false
	}
	if sx.block == sy.block {
		return sx.index < sy.index || sx.index == sy.index && x.Pos() <= y.Pos()
	}
	return g.above(sx.block, sy.block)
}

// Facts yields what is known where n is evaluated, the innermost test first.
func (g *Graph) Facts(n ast.Node) iter.Seq[Fact] {
	return func(yield func(Fact) bool) {
		s, ok := g.find(n)
		if !ok {
			return
		}
		for _, f := range g.within(s, n) {
			if !yield(f) {
				return
			}
		}
		for k := g.at(s.block); k != nil; k = k.up {
			for _, f := range k.facts {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// within returns the facts that hold for n inside the expression of its spot:
// y of x && y.
func (g *Graph) within(s spot, n ast.Node) (facts []Fact) {
	ast.Inspect(s.node, func(m ast.Node) bool {
		if m == nil || m == n || !(m.Pos() <= n.Pos() && n.End() <= m.End()) {
			return false
		}
		if b, ok := m.(*ast.BinaryExpr); ok && (b.Op == token.LAND || b.Op == token.LOR) && b.Y.Pos() <= n.Pos() {
			facts = append(g.cond(b.X, b.Op == token.LAND, s, 0), facts...)
		}
		return true
	})
	return facts
}

// Partial reports whether n is evaluated only if another part of its expression
// comes out right: y of x && y.
func (g *Graph) Partial(n ast.Node) bool {
	s, ok := g.find(n)
	return ok && len(g.within(s, n)) > 0
}

// at returns what is known at the start of a block.
func (g *Graph) at(b *cfg.Block) *known {
	var todo []*cfg.Block
	for ; g.known[b.Index] == nil; b = g.idom[b.Index] {
		todo = append(todo, b)
		if b == g.idom[b.Index] {
			break
		}
	}
	k := g.known[b.Index]
	for _, b := range slices.Backward(todo) {
		if by := g.entering(b); len(by.facts) > 0 || k == nil {
			k = k.below(by)
		}
		g.known[b.Index] = k
	}
	return k
}

// entering returns what is found by the one edge into b, or by one of several.
func (g *Graph) entering(b *cfg.Block) passed {
	preds := g.preds[b.Index]
	if len(preds) != 1 {
		return passed{turn{b, joins}, g.joining(b)}
	}
	p := preds[0]
	by := turn{p, slices.Index(p.Succs, b)}
	if clause, ok := b.Stmt.(*ast.CommClause); ok {
		return passed{by, g.selected(b, clause)}
	}
	return passed{by, g.found(by)}
}

// found returns the facts that hold where control leaves a block by one of its edges, for what comes then.
func (g *Graph) found(t turn) []Fact {
	facts, p, b := g.leaving(t.block, t.edge), t.block, t.block.Succs[t.edge]
	if loop, ok := p.Stmt.(*ast.ForStmt); ok && loop.Init != nil && p.Kind == cfg.KindForLoop && b.Kind == cfg.KindForDone {
		// That the rounds are counted to their end is no test of what comes then.
		facts = slices.DeleteFunc(facts, func(f Fact) bool { return f.Path.Root != nil && typ.DeclaredIn(loop.Init, f.Path.Root) })
	}
	return facts
}

// leaving returns the facts that hold where control leaves b by its i-th edge.
func (g *Graph) leaving(b *cfg.Block, i int) []Fact {
	if cond, ok := g.decides(b); ok && b.Succs[0] != b.Succs[1] {
		return g.cond(cond, i == 0, spot{cond, b, len(b.Nodes) - 1}, 0)
	}
	return nil
}

// decides returns the condition by which b leads to one of two blocks: of a switch with a tag,
// the comparison with that.
func (g *Graph) decides(b *cfg.Block) (cond ast.Expr, ok bool) {
	if len(b.Succs) != 2 || len(b.Nodes) == 0 {
		return nil, false
	}
	cond, ok = b.Nodes[len(b.Nodes)-1].(ast.Expr)
	if whole := g.whole[cond]; ok && whole != nil {
		return whole, true
	}
	return cond, ok
}
