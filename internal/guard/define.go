package guard

import (
	"cmp"
	"go/ast"
	"go/types"
	"iter"
	"slices"

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
	defs := g.definitions(v)
	if defs.elsewhere {
		return Definition{}, spot{}, false
	}
	var reached []defined
	seen := make(map[*cfg.Block]bool)
	var back func(b *cfg.Block, before int) bool
	back = func(b *cfg.Block, before int) bool {
		if d, found := defs.last(b, before); found {
			for _, r := range reached {
				if r.at == d.at {
					return true
				}
			}
			reached = append(reached, d)
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
	return reached[0].def, reached[0].at, true
}

// definitions are those of one variable, by block and in order of place.
type definitions struct {
	in map[*cfg.Block][]defined
	// elsewhere: one stands in a literal, or in code that is not reached: who knows when
	// it runs.
	elsewhere bool
}

// A defined is a definition and where it stands.
type defined struct {
	def Definition
	at  spot
}

// definitions returns those of v. They are looked up once: an error variable may have
// thousands.
func (g *Graph) definitions(v *types.Var) *definitions {
	if defs := g.defs[v]; defs != nil {
		return defs
	}
	defs := &definitions{in: make(map[*cfg.Block][]defined)}
	g.defs[v] = defs
	for _, d := range g.a.world.Definitions(v) {
		at, found := g.find(d.At)
		if !found || inLiteral(at.node, d.At) {
			defs.elsewhere = true
			return defs
		}
		defs.in[at.block] = append(defs.in[at.block], defined{d, at})
	}
	for _, list := range defs.in {
		slices.SortStableFunc(list, func(x, y defined) int { return cmp.Compare(x.at.index, y.at.index) })
	}
	return defs
}

// last returns the last definition in a block before a place in it.
func (defs *definitions) last(b *cfg.Block, before int) (defined, bool) {
	list := defs.in[b]
	i, _ := slices.BinarySearchFunc(list, before, func(d defined, before int) int { return cmp.Compare(d.at.index, before) })
	if i == 0 {
		return defined{}, false
	}
	return list[i-1], true
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
