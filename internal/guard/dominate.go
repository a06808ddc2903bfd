package guard

import (
	"slices"

	"golang.org/x/tools/go/cfg"
)

// dominate computes the immediate dominators of the live blocks, by the
// iteration of Cooper, Harvey and Kennedy.
func (g *Graph) dominate() {
	post := g.postorder()
	for i, b := range post {
		g.order[b.Index] = len(post) - 1 - i
	}
	entry := g.Blocks[0]
	g.idom[entry.Index] = entry
	for changed := true; changed; {
		changed = false
		for _, b := range slices.Backward(post) {
			if b == entry {
				continue
			}
			var dom *cfg.Block
			for _, p := range g.preds[b.Index] {
				switch {
				case g.idom[p.Index] == nil:
				case dom == nil:
					dom = p
				default:
					dom = g.meet(dom, p)
				}
			}
			if g.idom[b.Index] != dom {
				g.idom[b.Index], changed = dom, true
			}
		}
	}
	g.number(post)
}

// A span is the part of an order of all blocks that one dominates, itself first.
type span struct{ from, size int }

// number finds an order in which all that a block dominates comes right behind it.
func (g *Graph) number(post []*cfg.Block) {
	g.below = make([]span, len(g.Blocks))
	for _, b := range post { // each before what dominates it
		g.below[b.Index].size++
		if up := g.idom[b.Index]; up != b {
			g.below[up.Index].size += g.below[b.Index].size
		}
	}
	next := make([]int, len(g.Blocks))
	for _, b := range slices.Backward(post) {
		if up := g.idom[b.Index]; up != b {
			g.below[b.Index].from = next[up.Index]
			next[up.Index] += g.below[b.Index].size
		}
		next[b.Index] = g.below[b.Index].from + 1
	}
}

// above reports whether x dominates y.
func (g *Graph) above(x, y *cfg.Block) bool {
	n := g.below[y.Index].from - g.below[x.Index].from
	return n >= 0 && n < g.below[x.Index].size
}

func (g *Graph) meet(x, y *cfg.Block) *cfg.Block {
	for x != y {
		for g.order[x.Index] > g.order[y.Index] {
			x = g.idom[x.Index]
		}
		for g.order[y.Index] > g.order[x.Index] {
			y = g.idom[y.Index]
		}
	}
	return x
}

// postorder lists the blocks that are reached from the entry. It keeps a stack
// of its own: functions have tens of thousands of blocks.
func (g *Graph) postorder() []*cfg.Block {
	type frame struct {
		b    *cfg.Block
		next int
	}
	var post []*cfg.Block
	seen := make([]bool, len(g.Blocks))
	stack := []frame{{g.Blocks[0], 0}}
	seen[g.Blocks[0].Index] = true
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		if top.next == len(top.b.Succs) {
			post = append(post, top.b)
			stack = stack[:len(stack)-1]
			continue
		}
		s := top.b.Succs[top.next]
		top.next++
		if !seen[s.Index] {
			seen[s.Index] = true
			stack = append(stack, frame{s, 0})
		}
	}
	return post
}
