package guard

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/types/typeutil"
)

// Ways that come to no return.

// NeverReturns reports whether no way leads from n to a return, nor round a loop: what
// runs n panics, or ends the program. What the function defers may recover.
func (g *Graph) NeverReturns(n ast.Node) bool {
	s, found := g.find(n)
	return found && ends(s.block, make(map[*cfg.Block]bool)) && !defers(g.body)
}

// Panics reports whether all ways from n that do not come to a return end with a panic
// there: whoever calls the function may recover.
func (g *Graph) Panics(n ast.Node) bool {
	s, found := g.find(n)
	if !found {
		return false
	}
	seen := map[*cfg.Block]bool{s.block: true}
	for work := []*cfg.Block{s.block}; len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if len(b.Succs) == 0 && b.Return() == nil && !g.panics(b) {
			return false
		}
		for _, next := range b.Succs {
			if !seen[next] {
				seen[next] = true
				work = append(work, next)
			}
		}
	}
	return true
}

// panics reports whether the last thing that b does is to panic.
func (g *Graph) panics(b *cfg.Block) bool {
	if len(b.Nodes) == 0 {
		return false
	}
	stmt, ok := b.Nodes[len(b.Nodes)-1].(*ast.ExprStmt)
	if !ok {
		return false
	}
	call, ok := ast.Unparen(stmt.X).(*ast.CallExpr)
	return ok && typeutil.Callee(g.a.info, call) == types.Universe.Lookup("panic")
}

// defers reports whether a function with this body defers anything.
func defers(body *ast.BlockStmt) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.DeferStmt:
			found = true
		}
		return !found
	})
	return found
}

// ends is NeverReturns for what follows a block; before are the blocks on the way to it, and
// what was found to end is false there.
func ends(b *cfg.Block, before map[*cfg.Block]bool) bool {
	if onWay, seen := before[b]; seen {
		return !onWay
	}
	if b.Return() != nil {
		return false
	}
	before[b] = true
	for _, next := range b.Succs {
		if !ends(next, before) {
			return false
		}
	}
	before[b] = false
	return true
}
