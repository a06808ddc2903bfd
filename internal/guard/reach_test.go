package guard_test

import (
	"go/ast"
	"testing"

	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/testsrc"
	"golang.org/x/tools/go/cfg"
)

// TestFrom asks, for the calls in each function, whether ways lead from any two of them
// to a third without a fourth, and compares with a search of the graph, node by node.
func TestFrom(t *testing.T) {
	src := testsrc.Load(t, "facts.txt")
	answers := map[bool]int{}
	for _, f := range src.Pkg.Funcs {
		if f.Body == nil {
			continue
		}
		g := src.Pkg.Guard.Graph(f.Body)
		calls := placed(g, f.Body)
		if len(calls) > 6 {
			calls = calls[:6]
		}
		for i, x := range calls {
			for _, z := range calls[i:] {
				for _, avoid := range append(calls, nil) {
					ways := g.From(avoid, x, z)
					for _, y := range calls {
						want := search(g, x, y, avoid) || search(g, z, y, avoid)
						answers[want]++
						if got := ways.Reach(y); got != want {
							t.Fatalf("%s: from the nodes at %d and %d to that at %d, without %v: %v, want %v", f.Name, x.Pos(), z.Pos(), y.Pos(), avoid, got, want)
						}
						if got := g.Reaches(x, y, avoid); got != search(g, x, y, avoid) {
							t.Fatalf("%s: from the node at %d to that at %d, without %v: %v", f.Name, x.Pos(), y.Pos(), avoid, got)
						}
					}
				}
			}
		}
	}
	if answers[true] < 1000 || answers[false] < 1000 {
		t.Errorf("the answers are too much alike: %v", answers)
	}
}

// placed returns nodes that blocks hold, none of them twice.
func placed(g *guard.Graph, body *ast.BlockStmt) (nodes []ast.Node) {
	for _, b := range g.Blocks {
		if b.Live {
			nodes = append(nodes, b.Nodes...)
		}
	}
	return nodes
}

// search walks on from behind x, node by node, until it is at y; never through avoid.
func search(g *guard.Graph, x, y, avoid ast.Node) bool {
	type at struct {
		b *cfg.Block
		i int
	}
	var work []at
	for _, b := range g.Blocks {
		for i, n := range b.Nodes {
			if b.Live && n == x {
				work = append(work, at{b, i + 1})
			}
		}
	}
	seen := map[at]bool{}
	for len(work) > 0 {
		s := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[s] {
			continue
		}
		seen[s] = true
		switch {
		case s.i == len(s.b.Nodes):
			for _, next := range s.b.Succs {
				work = append(work, at{next, 0})
			}
		case s.b.Nodes[s.i] == y:
			return true
		case s.b.Nodes[s.i] != avoid:
			work = append(work, at{s.b, s.i + 1})
		}
	}
	return false
}
