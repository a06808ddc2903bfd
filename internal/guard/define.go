package guard

import (
	"go/ast"
	"go/types"
	"iter"

	"golang.org/x/tools/go/cfg"
)

// variable returns the place that the variable v stands for at s: what the one
// definition that reaches s copied, or v itself.
func (g *Graph) variable(v *types.Var, s spot, depth int) Path {
	self := Path{Root: v}
	if s.block == nil || depth > 2*maxDepth || !(g.body.Pos() <= v.Pos() && v.Pos() < g.body.End()) {
		return self // a parameter, a variable of the package or of a function around
	}
	def, at, ok := g.reaching(v, s)
	if !ok || def.Value == nil || def.Step {
		return self
	}
	var p Path
	value := ast.Unparen(def.Value)
	switch value := value.(type) {
	case *ast.CallExpr:
		p = g.called(value, def.Index, at, depth+1)
	default:
		p = g.path(value, at, depth+1)
	}
	if p.IsZero() {
		return self
	}
	return p
}

// reaching returns the definition of v that reaches s, if there is one alone,
// and where it stands.
func (g *Graph) reaching(v *types.Var, s spot) (def Definition, at spot, ok bool) {
	type place struct {
		def Definition
		s   spot
	}
	defs := make(map[*cfg.Block][]place)
	for _, d := range g.a.world.Definitions(v) {
		ds, found := g.find(d.At)
		if !found || inLiteral(ds.node, d.At) {
			return Definition{}, spot{}, false // assigned elsewhere, who knows when
		}
		defs[ds.block] = append(defs[ds.block], place{d, ds})
	}
	last := func(b *cfg.Block, before int) (place, bool) {
		best, found := place{}, false
		for _, p := range defs[b] {
			if p.s.index < before && (!found || p.s.index >= best.s.index) {
				best, found = p, true
			}
		}
		return best, found
	}
	var reached []place
	seen := make(map[*cfg.Block]bool)
	var back func(b *cfg.Block, before int) bool
	back = func(b *cfg.Block, before int) bool {
		if p, found := last(b, before); found {
			for _, r := range reached {
				if r.s == p.s {
					return true
				}
			}
			reached = append(reached, p)
			return len(reached) == 1
		}
		for _, p := range g.preds[b.Index] {
			if !seen[p] {
				seen[p] = true
				if !back(p, len(p.Nodes)) {
					return false
				}
			}
		}
		return true
	}
	if !back(s.block, s.index) || len(reached) != 1 {
		return Definition{}, spot{}, false
	}
	return reached[0].def, reached[0].s, true
}

// inLiteral reports whether n stands in a function literal inside outer.
func inLiteral(outer, n ast.Node) bool {
	found := false
	ast.Inspect(outer, func(m ast.Node) bool {
		if m == nil || !(m.Pos() <= n.Pos() && n.End() <= m.End()) {
			return false
		}
		_, lit := m.(*ast.FuncLit)
		found = found || lit
		return !found
	})
	return found
}

// returns yields the return statements of the function, and where they stand.
func (g *Graph) returns() iter.Seq2[*ast.ReturnStmt, spot] {
	return func(yield func(*ast.ReturnStmt, spot) bool) {
		for _, b := range g.Blocks {
			if ret := b.Return(); b.Live && ret != nil {
				if !yield(ret, spot{ret, b, len(b.Nodes) - 1}) {
					return
				}
			}
		}
	}
}
