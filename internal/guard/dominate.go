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
