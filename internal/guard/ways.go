package guard

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"iter"

	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/effects"
)

// Always reports whether every way from the start of the function to a return
// evaluates n. Ways on which an error is known at the return do not count.
func (g *Graph) Always(n ast.Node) bool {
	s, ok := g.find(n)
	return ok && len(g.within(s, n)) == 0 && g.all(g.Blocks[0], 0, func(b *cfg.Block, from int) bool { return b == s.block && from <= s.index })
}

// all reports whether every way from node number index of the block to a return
// passes a block that done accepts.
func (g *Graph) all(b *cfg.Block, index int, done func(b *cfg.Block, from int) bool) bool {
	seen := make(map[*cfg.Block]bool)
	work := []*cfg.Block{b}
	for first := true; len(work) > 0; first = false {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if !first {
			index = 0
			if seen[b] {
				continue
			}
			seen[b] = true
		}
		if done(b, index) {
			continue
		}
		if len(b.Succs) == 0 && b.Return() != nil && !g.fails(b) && !g.makesError(b.Return()) {
			return false
		}
		work = append(work, g.next(b)...)
	}
	return true
}

// next returns the blocks that b leads to, whose condition may be a constant.
func (g *Graph) next(b *cfg.Block) []*cfg.Block {
	if len(b.Succs) < 2 {
		return b.Succs
	}
	if g.onward[b.Index] == nil {
		g.onward[b.Index] = g.branch(b, g.constantly)
	}
	return g.onward[b.Index]
}

// branch returns the blocks that b leads to by what is known of its condition, or of how
// many rounds it is the head.
func (g *Graph) branch(b *cfg.Block, is func(cond ast.Expr) (truth, known bool)) []*cfg.Block {
	if r, ok := b.Stmt.(*ast.RangeStmt); ok && b.Kind == cfg.KindRangeLoop && len(b.Succs) == 2 {
		if rounds := g.a.info.Types[r.X].Value; rounds != nil && IsZero(rounds) {
			return b.Succs[1:]
		}
	}
	if cond, ok := g.decides(b); ok {
		switch truth, known := is(cond); {
		case known && truth:
			return b.Succs[:1]
		case known:
			return b.Succs[1:]
		}
	}
	return b.Succs
}

// Runs reports whether a way leads to n that no condition which is a constant bars. It
// holds of what the function does not reach at all, as the code behind a return.
func (g *Graph) Runs(n ast.Node) bool {
	s, ok := g.find(n)
	if !ok {
		return true
	}
	if g.open == nil {
		g.open = make(blocks, len(g.Blocks)/64+1)
		for work := []*cfg.Block{g.Blocks[0]}; len(work) > 0; {
			b := work[len(work)-1]
			work = work[:len(work)-1]
			if !g.open.has(b) {
				g.open.add(b)
				work = append(work, g.branch(b, g.written)...)
			}
		}
	}
	return g.open.has(s.block)
}

// written returns what a condition is that is a constant, or that asks a function for a
// constant which has a name: one that returns true or false may stand in for another.
func (g *Graph) written(e ast.Expr) (truth, known bool) {
	if v := g.value(e, 0); v != nil && v.Kind() == constant.Bool {
		return constant.BoolVal(v), true
	}
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok {
		if _, callee, returned := g.condition(call); returned != nil && g.a.info.Types[returned].Value != nil {
			if id, ok := returned.(*ast.Ident); !ok || g.a.info.Uses[id].Pkg() != nil {
				return callee.written(returned)
			}
		}
	}
	return g.compound(e, g.written)
}

// constantly returns what a condition always is, if it is always the same.
func (g *Graph) constantly(e ast.Expr) (truth, known bool) {
	if isCompound(e) { // whose parts tell no less than they do by what is written
		return g.compound(e, g.constantly)
	}
	if truth, known = g.written(e); known {
		return truth, true
	}
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok {
		if _, callee, returned := g.condition(call); returned != nil {
			if _, again := returned.(*ast.CallExpr); !again {
				return callee.constantly(returned)
			}
		}
	}
	return false, false
}

// isCompound reports whether e is a negation, a conjunction or a disjunction.
func isCompound(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.UnaryExpr:
		return e.Op == token.NOT
	case *ast.BinaryExpr:
		return e.Op == token.LAND || e.Op == token.LOR
	}
	return false
}

// compound returns what a negation, a conjunction or a disjunction is by what its parts are,
// of which one may be reason enough.
func (g *Graph) compound(e ast.Expr, part func(ast.Expr) (truth, known bool)) (truth, known bool) {
	switch e := ast.Unparen(e).(type) {
	case *ast.UnaryExpr:
		if e.Op == token.NOT {
			truth, known = part(e.X)
			return !truth, known
		}
	case *ast.BinaryExpr:
		if e.Op == token.LAND || e.Op == token.LOR {
			x, xKnown := part(e.X)
			y, yKnown := part(e.Y)
			reason := e.Op == token.LOR
			switch {
			case xKnown && x == reason, yKnown && y == reason:
				return reason, true
			}
			return !reason, xKnown && yKnown
		}
	}
	return false, false
}

// Returns reports whether ok holds for every return that a way leads to from n.
func (g *Graph) Returns(n ast.Node, ok func(*ast.ReturnStmt) bool) bool {
	s, found := g.find(n)
	if !found {
		return false
	}
	seen := map[*cfg.Block]bool{s.block: true}
	for work := []*cfg.Block{s.block}; len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if ret := b.Return(); ret != nil && !ok(ret) {
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

// Fails reports whether an error is known where n is evaluated.
func (g *Graph) Fails(n ast.Node) bool {
	s, ok := g.find(n)
	return ok && g.fails(s.block)
}

// fails reports whether an error is known at the start of b.
func (g *Graph) fails(b *cfg.Block) bool { return g.at(b).fails }

// makesError reports whether the last thing that is returned is an error that is made there.
func (g *Graph) makesError(ret *ast.ReturnStmt) bool {
	results := g.Yields(ret)
	if len(results) == 0 {
		return false
	}
	call, ok := ast.Unparen(results[len(results)-1]).(*ast.CallExpr)
	if !ok {
		return false
	}
	fn, ok := typeutil.Callee(g.a.info, call).(*types.Func)
	return ok && effects.Has(fn, effects.MakesError)
}

// Leaving visits the ways out of the loop, from a block inside it to one outside
// or to the end of the function, and the ways back to its head, with what tests
// inside the loop have found there. A nil loop stands for those that are made
// with goto.
func (g *Graph) Leaving(loop ast.Stmt, visit func(facts iter.Seq[Fact], back bool)) {
	inside := func(b *cfg.Block) bool { return inside(b, loop) }
	head := func(b *cfg.Block) bool {
		switch b.Kind {
		case cfg.KindForLoop, cfg.KindRangeLoop, cfg.KindForPost:
			return b.Stmt == loop
		case cfg.KindForBody:
			f, ok := loop.(*ast.ForStmt)
			return b.Stmt == loop && ok && f.Cond == nil
		}
		return false
	}
	var blocks []*cfg.Block
	if loop != nil {
		blocks = g.blocksIn(loop)
	} else {
		loop, blocks = g.body, g.Blocks
		inside = func(*cfg.Block) bool { return true }
		head = func(*cfg.Block) bool { return false }
	}
	for _, b := range blocks {
		if !b.Live || !inside(b) {
			continue
		}
		for i, s := range b.Succs {
			switch {
			case head(s), loop == g.body && g.above(s, b):
				visit(g.through(b, i, loop), true)
			case !inside(s):
				visit(g.through(b, i, loop), false)
			}
		}
		if len(b.Succs) == 0 && b.Return() != nil {
			visit(g.through(b, -1, loop), false)
		}
	}
}

// blockNode is a node that tells where the block stands.
func blockNode(b *cfg.Block) ast.Node {
	if len(b.Nodes) > 0 {
		return b.Nodes[0]
	}
	if b.Stmt == nil {
		return nil
	}
	return b.Stmt
}

// through returns what is known, by tests inside the loop, where control leaves
// b by its i-th edge.
func (g *Graph) through(b *cfg.Block, i int, loop ast.Stmt) iter.Seq[Fact] {
	return func(yield func(Fact) bool) {
		if i >= 0 {
			for _, f := range g.leaving(b, i) {
				if !yield(f) {
					return
				}
			}
		}
		for k := g.at(b); k != nil; k = k.up {
			for _, f := range k.facts {
				if f.Test != nil && loop.Pos() <= f.Test.Pos() && f.Test.Pos() < loop.End() && !yield(f) {
					return
				}
			}
		}
	}
}
