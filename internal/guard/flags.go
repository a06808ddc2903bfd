package guard

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/cfg"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// Ways that know what they have stored: behind done = true, no way leads past if done.

// maxFlags bounds the variables that a way keeps in mind.
const maxFlags = 4

// flags are local variables of which a loop stores something that is known.
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
			if v := s.Path.Root; ok && s.Path.Variable() && s.Copy == nil && typ.DeclaredIn(g.body, v) && !g.definitions(v).elsewhere {
				stores = append(stores, localStore{s, at})
			}
		}
	}
	slices.SortStableFunc(stores, func(x, y localStore) int { return cmp.Compare(x.At.Pos(), y.At.Pos()) })
	return stores
}

// flagsOf returns the flags of a loop; there are none if there are too many.
func (g *Graph) flagsOf(loop ast.Stmt) flags {
	stores := g.localStores(loop)
	f := flags{stored: make(map[*cfg.Block][]flagged)}
	for _, s := range stores {
		if g.Known(s.Value) != Other && !slices.Contains(f.vars, s.Path.Root) {
			if f.vars = append(f.vars, s.Path.Root); len(f.vars) > maxFlags {
				return flags{}
			}
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

// comesBack reports whether a way that knows the flags of the loop leads from b, of whose
// stores in flags the first so many are left out, to its head without leaving it.
func (g *Graph) comesBack(b *cfg.Block, left int, loop ast.Stmt, r *repeat) bool {
	f := r.flags
	seen := make(map[way]bool)
	for work := []way{{block: b}}; len(work) > 0; left = 0 {
		w := work[len(work)-1]
		work = work[:len(work)-1]
		for _, st := range f.stored[w.block][left:] {
			w.known[st.flag] = st.kind
		}
		for i, next := range w.block.Succs {
			switch to := (way{next, w.known}); {
			case !slices.Contains(g.next(w.block), next) || g.barred(w, i, f):
			case HeadOf(next, loop):
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
		known := w.known[flag]
		return known == Set && fact.Kind == Unset || known == Unset && fact.Kind == Set
	})
}
