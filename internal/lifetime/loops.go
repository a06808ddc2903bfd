package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/cfg"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// A Loop is a loop whose iterations run a piece of code again.
type Loop struct {
	Stmt   ast.Stmt     // ForStmt or RangeStmt; nil for one made with goto
	Reason scope.Reason // for a message loop, how often and what
}

// Loops returns the loops of the function around c that run c again,
// innermost first: c lies in the body, and the control-flow graph leads from
// c back to the head. Loops that wait for a clock or a signal are left out:
// they are slow by intent. So are those of func init, which go through what
// the source spells out.
func (a *Analysis) Loops(c inspector.Cursor) []Loop {
	var loops []Loop
	a.eachLoop(c, func(loop ast.Stmt, left reason.ID) {
		if left == "" {
			l := Loop{Stmt: loop}
			if loop != nil {
				l.Reason = a.messages(loop)
			}
			loops = append(loops, l)
		}
	})
	return loops
}

// LeftOut returns the loops around c that are not among its Loops, and why.
func (a *Analysis) LeftOut(c inspector.Cursor) []reason.Silence {
	var out []reason.Silence
	a.eachLoop(c, func(loop ast.Stmt, left reason.ID) {
		if left != "" {
			out = append(out, reason.Silence{Rule: left, At: loop.Pos()})
		}
	})
	return out
}

// eachLoop visits the loops around c, innermost first, with the rule by which
// one does not run c again, or is slow by intent, or "". The loop is nil for one
// made with goto.
func (a *Analysis) eachLoop(c inspector.Cursor, visit func(loop ast.Stmt, left reason.ID)) {
	f := a.Pkg.Enclosing(c)
	if _, lit := c.Node().(*ast.FuncLit); lit { // handed on at c, to be called there
		f = a.Pkg.Enclosing(c.Parent())
	}
	isInit := f.Obj != nil && f.Obj.Name() == "init" && f.Sig.Recv() == nil
	repeated := false
	var g *cfg.CFG
	for enc := range c.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		stmt, ok := enc.Node().(ast.Stmt)
		if !ok {
			if enc == c { // the literal that is called at c
				continue
			}
			break
		}
		if !inBody(stmt, c.Node()) {
			continue
		}
		if isInit {
			visit(stmt, reason.LoopInit)
			continue
		}
		if g == nil {
			g = a.graph(f)
		}
		switch {
		case !repeats(g, c.Node(), stmt):
			visit(stmt, reason.LoopLeft)
		case a.ticks(stmt):
			visit(stmt, reason.LoopWaits)
		default:
			repeated = true
			visit(stmt, "")
		}
	}
	if !repeated && !isInit && hasGoto(f) && cycles(a.graph(f), c.Node()) {
		visit(nil, "")
	}
}

// graph returns the control-flow graph of f, built on first use.
func (a *Analysis) graph(f *funcs.Func) *cfg.CFG {
	g := a.graphs[f]
	if g == nil {
		g = cfg.New(f.Body, func(call *ast.CallExpr) bool { return !noReturn(a.Pkg.Info, call) })
		a.graphs[f] = g
	}
	return g
}

// inBody reports whether n lies in the part of the loop that is repeated.
func inBody(loop ast.Stmt, n ast.Node) bool {
	in := func(part ast.Node) bool { return part.Pos() <= n.Pos() && n.End() <= part.End() }
	switch loop := loop.(type) {
	case *ast.ForStmt:
		return loop.Init == nil || !in(loop.Init)
	case *ast.RangeStmt:
		return in(loop.Body)
	}
	return false
}

// repeats reports whether a path leads from n back to the head of the loop
// without leaving it.
func repeats(g *cfg.CFG, n ast.Node, loop ast.Stmt) bool {
	head := func(b *cfg.Block) bool {
		if b.Stmt != loop {
			return false
		}
		switch b.Kind {
		case cfg.KindForLoop, cfg.KindForBody, cfg.KindForPost, cfg.KindRangeLoop, cfg.KindRangeBody:
			return true
		}
		return false
	}
	done := func(b *cfg.Block) bool {
		return b.Stmt == loop && (b.Kind == cfg.KindForDone || b.Kind == cfg.KindRangeDone)
	}
	return leads(blockOf(g, n), head, done)
}

// cycles reports whether n can run again after it ran, however.
func cycles(g *cfg.CFG, n ast.Node) bool {
	from := blockOf(g, n)
	return leads(from, func(b *cfg.Block) bool { return b == from }, func(*cfg.Block) bool { return false })
}

// leads reports whether a path from the successors of from reaches a goal
// without passing a wall.
func leads(from *cfg.Block, goal, wall func(*cfg.Block) bool) bool {
	if from == nil {
		return false
	}
	seen := make(map[*cfg.Block]bool)
	work := append([]*cfg.Block(nil), from.Succs...)
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		switch {
		case seen[b] || wall(b):
			continue
		case goal(b):
			return true
		}
		seen[b] = true
		work = append(work, b.Succs...)
	}
	return false
}

// blockOf returns the live block that evaluates n.
func blockOf(g *cfg.CFG, n ast.Node) *cfg.Block {
	var best *cfg.Block
	size := token.Pos(1 << 30)
	for _, b := range g.Blocks {
		for _, m := range b.Nodes {
			if m.Pos() <= n.Pos() && n.End() <= m.End() && m.End()-m.Pos() < size && b.Live {
				best, size = b, m.End()-m.Pos()
			}
		}
	}
	return best
}

func hasGoto(f *funcs.Func) bool {
	found := false
	if f.Body != nil {
		ast.Inspect(f.Body, func(n ast.Node) bool {
			if b, ok := n.(*ast.BranchStmt); ok && b.Tok == token.GOTO {
				found = true
			}
			return !found
		})
	}
	return found
}

// messages returns the reason of a loop that handles messages or accepts
// connections, or the zero Reason.
func (a *Analysis) messages(loop ast.Stmt) scope.Reason {
	info := a.Pkg.Info
	if r, ok := loop.(*ast.RangeStmt); ok {
		if ch, ok := types.Unalias(info.TypeOf(r.X)).Underlying().(*types.Chan); ok {
			if reason, ok := scope.Chan(ch.Elem()); ok {
				return reason
			}
		}
	}
	var found scope.Reason
	inLoop(loop, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.CallExpr:
			if r, ok := scope.LoopCall(funcs.StaticCallee(info, n)); ok && r.Freq > found.Freq {
				found = r
			}
		case *ast.UnaryExpr:
			if ch := received(info, n); ch != nil {
				if r, ok := scope.Chan(ch.Elem()); ok && r.Freq > found.Freq {
					found = r
				}
			}
		}
	})
	return found
}

// ticks reports whether the loop's only events come from a clock, or are
// signals of the system: it receives nothing else, or sleeps in every round.
func (a *Analysis) ticks(loop ast.Stmt) bool {
	info := a.Pkg.Info
	if r, ok := loop.(*ast.RangeStmt); ok {
		ch, ok := types.Unalias(info.TypeOf(r.X)).Underlying().(*types.Chan)
		return ok && rare(ch.Elem())
	}
	if sleeps(info, bodyOf(loop)) {
		return a.messages(loop).Freq == scope.Unknown
	}
	clock, other := false, false
	inLoop(loop, func(n ast.Node) {
		if n, ok := n.(*ast.UnaryExpr); ok {
			if ch := received(info, n); ch != nil {
				isClock := rare(ch.Elem())
				clock, other = clock || isClock, other || !isClock && !isSignal(ch.Elem())
			}
		}
	})
	return clock && !other && a.messages(loop).Freq == scope.Unknown
}

// rare reports whether a channel of this type delivers rare events.
func rare(elem types.Type) bool {
	named, ok := types.Unalias(elem).(*types.Named)
	return scope.IsTicker(elem) || ok && named.Obj().Name() == "Signal" && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "os"
}

// isSignal reports whether a channel of this type carries no data: it tells
// that something is over.
func isSignal(elem types.Type) bool {
	s, ok := elem.Underlying().(*types.Struct)
	return ok && s.NumFields() == 0
}

// sleeps reports whether every round of a loop with this body waits.
func sleeps(info *types.Info, body *ast.BlockStmt) bool {
	for _, s := range body.List {
		if e, ok := s.(*ast.ExprStmt); ok {
			if call, ok := e.X.(*ast.CallExpr); ok {
				if fn := funcs.StaticCallee(info, call); fn != nil && fn.FullName() == "time.Sleep" {
					return true
				}
			}
		}
	}
	return false
}

// received returns the channel type that n receives from, or nil.
func received(info *types.Info, n *ast.UnaryExpr) *types.Chan {
	if n.Op != token.ARROW {
		return nil
	}
	ch, _ := types.Unalias(info.TypeOf(n.X)).Underlying().(*types.Chan)
	return ch
}

// inLoop visits the nodes of the loop that belong to its own function, and
// not to a loop inside it.
func inLoop(loop ast.Stmt, visit func(ast.Node)) {
	ast.Inspect(loop, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ForStmt, *ast.RangeStmt:
			if n != loop {
				return false
			}
		}
		if n != nil {
			visit(n)
		}
		return true
	})
}
