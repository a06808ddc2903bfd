package guard

import (
	"cmp"
	"go/ast"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/cfg"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// variable returns the place that the variable v stands for at s: what the one
// definition that reaches s copied, or v itself.
func (g *Graph) variable(v *types.Var, s spot, depth int) Path {
	self := Path{Root: v}
	within := typ.DeclaredIn(g.body, v)
	given := v.Kind() == types.ParamVar || v.Kind() == types.ResultVar
	if s.block == nil || depth > 2*maxDepth || !within && !given {
		return self // a variable of the package or of a function around
	}
	def, at, ok := g.reaching(v, s)
	if !ok || def.Value == nil || def.Step || given && !(at.block == s.block && at.index < s.index || at.block != s.block && g.above(at.block, s.block)) {
		return self // or what the function is given
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
	d, found := defs.last(s.block, s.index)
	if !found {
		if defs.asked++; defs.asked <= maxWalks {
			d, found = g.walkBack(defs, s.block)
		} else {
			d, found = g.arriving(defs)[s.block.Index].alone()
		}
	}
	return d.def, d.at, found
}

// Value returns what the local variable id has where it stands, if one assignment alone gives it
// that.
func (g *Graph) Value(id *ast.Ident) (value ast.Expr, ok bool) {
	s, found := g.find(id)
	if !found {
		return nil, false
	}
	def, _, ok := g.definition(id, s)
	return def.Value, ok && def.Value != nil && def.Index == 0 && !def.Step
}

// maxWalks is how often it is gone back for one variable, before what arrives at each
// block is found out for all.
const maxWalks = 8

// walkBack returns the definition that arrives at the start of the block, if it is one alone.
func (g *Graph) walkBack(defs *definitions, b *cfg.Block) (defined, bool) {
	var reached arrival
	seen := make(map[*cfg.Block]bool)
	for work := []*cfg.Block{b}; len(work) > 0 && !reached.several; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		for _, p := range g.preds[b.Index] {
			if seen[p] {
				continue
			}
			seen[p] = true
			if d, found := defs.last(p, len(p.Nodes)); found {
				reached.add(arrival{d: &d})
			} else {
				work = append(work, p)
			}
		}
	}
	return reached.alone()
}

// An arrival is the definition that comes to a place, or that several do.
type arrival struct {
	d       *defined
	several bool
}

// add joins what another way brings, and reports whether that changes anything.
func (a *arrival) add(b arrival) (changed bool) {
	old := *a
	switch {
	case a.several || b.d == nil && !b.several:
	case b.several || a.d != nil && a.d.at != b.d.at:
		*a = arrival{several: true}
	case a.d == nil:
		a.d = b.d
	}
	return *a != old
}

// alone returns the definition, if there is one.
func (a arrival) alone() (defined, bool) {
	if a.d == nil {
		return defined{}, false
	}
	return *a.d, true
}

// arriving returns what arrives at the start of each block.
func (g *Graph) arriving(defs *definitions) []arrival {
	if defs.arrive != nil {
		return defs.arrive
	}
	defs.arrive = make([]arrival, len(g.Blocks))
	for work := slices.Clone(g.Blocks); len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if !b.Live {
			continue
		}
		out := defs.arrive[b.Index]
		if d, found := defs.last(b, len(b.Nodes)); found {
			out = arrival{d: &d}
		}
		for _, next := range b.Succs {
			if defs.arrive[next.Index].add(out) {
				work = append(work, next)
			}
		}
	}
	return defs.arrive
}

// definitions are those of one variable, by block and in order of place.
type definitions struct {
	in map[*cfg.Block][]defined
	// elsewhere: one stands in a literal, or in code that is not reached: who knows when
	// it runs.
	elsewhere bool
	asked     int       // how often it was asked what arrives at a block
	arrive    []arrival // nil until it was asked often
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
