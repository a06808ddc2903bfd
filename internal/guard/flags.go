package guard

import (
	"cmp"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/cfg"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// Ways that know what they have stored, and what tests have found: behind done = true, and behind
// if done, no way leads past if !done.

// maxFlags bounds the variables that a way keeps in mind.
const maxFlags = 4

// maxSince bounds the definitions of a variable that are looked through for one which comes behind a test.
const maxSince = 16

// flags are local variables of which a loop stores something that is known, or which its head asks.
type flags struct {
	vars []*types.Var
	// stored is what each block stores in one of them, in order.
	stored map[*cfg.Block][]flagged
}

// flagged is that the node with this number stores a value of this kind in a variable.
type flagged struct {
	index, flag int
	kind        Kind
}

// A localStore stores in a variable of the function, all of it; at is where.
type localStore struct {
	Store
	at spot
}

// localStores returns what a loop stores in variables of the function, that no literal
// stores in as well, by position.
func (g *Graph) localStores(loop ast.Stmt) (stores []localStore) {
	before := func(s spot, pos token.Pos) int { return cmp.Compare(s.node.Pos(), pos) }
	from, _ := slices.BinarySearchFunc(g.spots, loop.Pos(), before)
	to, _ := slices.BinarySearchFunc(g.spots, loop.End(), before)
	for _, spot := range g.spots[from:to] {
		for _, s := range g.storesAt(spot, 0, ofVariables) {
			at, ok := g.find(s.At)
			if v := s.Path.Root; ok && s.Path.Variable() && s.Copy == nil && (typ.DeclaredIn(g.body, v) || v.Kind() == types.ResultVar || v.Kind() == types.ParamVar) && !g.definitions(v).elsewhere {
				stores = append(stores, localStore{s, at})
			}
		}
	}
	slices.SortStableFunc(stores, func(x, y localStore) int { return cmp.Compare(x.At.Pos(), y.At.Pos()) })
	return stores
}

// flagsOf returns the flags of a loop; there are none if there are too many.
func (g *Graph) flagsOf(loop ast.Stmt, back map[int32]bool) flags {
	stores := g.localStores(loop)
	f := flags{stored: make(map[*cfg.Block][]flagged)}
	for _, s := range stores {
		if g.Known(s.Value) != Other && !slices.Contains(f.vars, s.Path.Root) {
			if f.vars = append(f.vars, s.Path.Root); len(f.vars) > maxFlags {
				return flags{}
			}
		}
	}
	asked := g.askedBy(loop, back)
	for _, s := range stores {
		if v := s.Path.Root; len(f.vars) < maxFlags && asked[v] && !slices.Contains(f.vars, v) {
			f.vars = append(f.vars, v)
		}
	}
	if len(f.vars) == 0 {
		return flags{}
	}
	for _, s := range stores {
		if i := slices.Index(f.vars, s.Path.Root); i >= 0 {
			f.stored[s.at.block] = append(f.stored[s.at.block], flagged{s.at.index, i, g.Known(s.Value)})
		}
	}
	return f
}

// askedBy returns the variables that the head of the loop asks.
func (g *Graph) askedBy(loop ast.Stmt, back map[int32]bool) map[*types.Var]bool {
	asked := make(map[*types.Var]bool)
	gate := g.gate(loop, back)
	for _, b := range g.ofStmt[loop] {
		if b != gate {
			continue
		}
		for i := range b.Succs {
			for _, fact := range g.leaving(b, i) {
				if fact.Path.Variable() && fact.answer() != Other {
					asked[fact.Path.Root] = true
				}
			}
		}
	}
	return asked
}

// gate returns the block of the loop that asks, at the beginning of a round, whether there is to be
// one: for err == nil, or for { if err != nil { break }; nil if it has none. From the blocks of back a
// path leads to the head.
func (g *Graph) gate(loop ast.Stmt, back map[int32]bool) *cfg.Block {
	f, ok := loop.(*ast.ForStmt)
	if !ok {
		return nil
	}
	for _, b := range g.ofStmt[loop] {
		if b.Kind == cfg.KindForLoop && f.Cond != nil || b.Kind == cfg.KindForBody && f.Cond == nil && len(b.Succs) == 2 && back[b.Succs[0].Index] != back[b.Succs[1].Index] {
			return b
		}
	}
	return nil
}

// answer returns what a test for true, false or nil has found: Set or Unset; Other if it asks for
// something else.
func (f Fact) answer() Kind {
	switch {
	case f.Limit != nil && f.Limit.Kind() != constant.Bool:
	case f.Kind == Set || f.Kind == Unset:
		return f.Kind
	case f.Op == token.EQL || f.Op == token.NEQ:
		return map[Kind]Kind{Failed: Set, Worked: Unset}[f.Kind]
	}
	return Other
}

// A way is where one has come to, and what it knows of each flag: Set, Unset, or Other.
type way struct {
	block *cfg.Block
	known [maxFlags]Kind
}

// before returns how many of what its block stores in flags stand before s.
func (f flags) before(s spot) int {
	n := 0
	for _, st := range f.stored[s.block] {
		if st.index < s.index {
			n++
		}
	}
	return n
}

// BackOnlyBy reports whether paths lead from n back to the head of the loop, on all of which a test finds
// what by holds of.
func (g *Graph) BackOnlyBy(n ast.Node, loop ast.Stmt, by func(Fact) bool) bool {
	if !g.LeadsBack(n, loop) {
		return false
	}
	s, _ := g.find(n)
	r := g.repeats[loop]
	left := r.flags.before(s)
	return g.comesBack(n, s, left, loop, r, nil) && !g.comesBack(n, s, left, loop, r, by)
}

// comesBack reports whether a way that knows the flags of the loop leads from n at s, in whose block
// the first so many stores in flags come before it, to its head without leaving it; but, if it is not nil, is
// what no test on the way finds.
func (g *Graph) comesBack(n ast.Node, s spot, left int, loop ast.Stmt, r *repeat, but func(Fact) bool) bool {
	f, gate := r.flags, g.gate(loop, r.back)
	if s.block == gate { // n is a part of the test
		gate = nil
	}
	seen := make(map[way]bool)
	for work := []way{{s.block, g.knownOf(n, s, f)}}; len(work) > 0; left = 0 {
		w := work[len(work)-1]
		work = work[:len(work)-1]
		for _, st := range f.stored[w.block][left:] {
			w.known[st.flag] = st.kind
		}
		for i, next := range w.block.Succs {
			switch to := (way{next, w.known}); {
			case !slices.Contains(g.next(w.block), next) || g.barred(w, i, f) || but != nil && slices.ContainsFunc(g.leaving(w.block, i), but):
			case HeadOf(next, loop) && next != gate && next.Kind != cfg.KindForPost, w.block == gate && inside(next, loop) && r.back[next.Index]: // past the head's test
				return true
			case inside(next, loop) && r.back[next.Index] && !seen[to]:
				seen[to] = true
				work = append(work, to)
			}
		}
	}
	return false
}

// barred reports whether what the way knows keeps it from leaving its block by edge i.
func (g *Graph) barred(w way, i int, f flags) bool {
	return slices.ContainsFunc(g.leaving(w.block, i), func(fact Fact) bool {
		flag := slices.Index(f.vars, fact.Path.Root)
		if flag < 0 || !fact.Path.Variable() {
			return false
		}
		kind := fact.Kind
		if kind != Set && kind != Unset {
			kind = fact.answer()
		}
		known := w.known[flag]
		return known == Set && kind == Unset || known == Unset && kind == Set
	})
}

// knownOf returns what is known of the flags where n, at s, is evaluated.
func (g *Graph) knownOf(n ast.Node, s spot, f flags) (known [maxFlags]Kind) {
	for i, v := range f.vars {
		if g.isLent(v) { // whoever has its address may have stored something since
			continue
		}
		if known[i] = g.tested(v, n); known[i] == Other {
			known[i] = g.follows(v, n, s)
		}
	}
	return known
}

// tested returns what the last test of v before n has found, behind which nothing is stored in it.
func (g *Graph) tested(v *types.Var, n ast.Node) Kind {
	for fact := range g.Facts(n) {
		if fact.Test == nil || !fact.Path.Variable() || fact.Path.Root != v || fact.answer() == Other {
			continue
		}
		left := maxSince
		for _, defs := range g.definitions(v).in {
			for _, d := range defs {
				if left--; left < 0 || g.Reaches(fact.Test, d.def.At, n) && g.Reaches(d.def.At, n, fact.Test) {
					return Other
				}
			}
		}
		return fact.answer()
	}
	return Other
}

// follows returns what v is, by the one condition that it holds at s, if what is known where n is
// evaluated decides that.
func (g *Graph) follows(v *types.Var, n ast.Node, s spot) Kind {
	def, at, ok := g.reaching(v, s)
	if !ok || def.Value == nil || def.Index > 0 || def.Step {
		return Other
	}
	for _, truth := range []bool{true, false} {
		for _, part := range g.cond(def.Value, truth, at, 0) {
			for fact := range g.Facts(n) {
				if x, y := part.answer(), fact.answer(); x != Other && y != Other && x != y && fact.Path == part.Path && !fact.Path.IsZero() && !fact.Path.Element() {
					return unset(truth)
				}
			}
		}
	}
	return Other
}
