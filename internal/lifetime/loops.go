package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A Loop is a loop whose iterations run a piece of code again.
type Loop struct {
	Stmt   ast.Stmt     // ForStmt or RangeStmt; nil for one made with goto
	Reason scope.Reason // for a message loop, how often and what
}

// Loops returns the loops of the function around c that run c again,
// innermost first: c lies in the body, and the control-flow graph leads from
// c back to the head. Loops that wait for a clock or a signal are left out:
// they are slow by intent, unless the source says that they wait for no time to speak of.
// So are those of func init, which go through what the source spells out.
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
	if f.Body == nil { // an initialiser, or code that does not compile
		return
	}
	isInit := f.IsInit()
	repeated := false
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
		switch {
		case !a.graph(f).LeadsBack(c.Node(), stmt):
			visit(stmt, reason.LoopLeft)
		case a.ticks(stmt):
			visit(stmt, reason.LoopWaits)
		default:
			repeated = true
			visit(stmt, "")
		}
	}
	if !repeated && !isInit && a.hasGoto(f) && a.graph(f).Cycles(c.Node()) {
		visit(nil, "")
	}
}

// graph returns the control flow of f.
func (a *Analysis) graph(f *funcs.Func) *guard.Graph { return a.Pkg.Guard.Graph(f.Body) }

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

// hasGoto reports whether f, or a literal in it, jumps.
func (a *Analysis) hasGoto(f *funcs.Func) bool {
	found, known := a.jumps[f]
	if known {
		return found
	}
	if f.Body != nil {
		ast.Inspect(f.Body, func(n ast.Node) bool {
			if b, ok := n.(*ast.BranchStmt); ok && b.Tok == token.GOTO {
				found = true
			}
			return !found
		})
	}
	a.jumps[f] = found
	return found
}

// messages returns the reason of a loop that handles messages or accepts
// connections, or the zero Reason.
func (a *Analysis) messages(loop ast.Stmt) scope.Reason {
	r, known := a.handles[loop]
	if !known {
		r = a.messagesOf(loop)
		a.handles[loop] = r
	}
	return r
}

// messagesOf is messages, which is asked for each build in the loop.
func (a *Analysis) messagesOf(loop ast.Stmt) scope.Reason {
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

// HandlesMessages reports whether the loop handles messages or accepts connections.
func (a *Analysis) HandlesMessages(loop ast.Stmt) bool { return a.messages(loop).Freq >= scope.Message }

// ticks reports whether the loop's only events come from a clock, or are
// signals of the system: it receives nothing else, or sleeps in every round; and not
// for a moment.
func (a *Analysis) ticks(loop ast.Stmt) bool {
	does, known := a.ticking[loop]
	if !known {
		does = a.waitsForClock(loop) && !a.quick(loop)
		a.ticking[loop] = does
	}
	return does
}

func (a *Analysis) waitsForClock(loop ast.Stmt) bool {
	info := a.Pkg.Info
	if r, ok := loop.(*ast.RangeStmt); ok {
		ch, ok := types.Unalias(info.TypeOf(r.X)).Underlying().(*types.Chan)
		return ok && rare(ch.Elem()) || a.yieldsNowAndThen(r)
	}
	if a.sleeps(loop) {
		return a.messages(loop).Freq == scope.Unknown
	}
	clock, other := false, false
	inLoop(loop, func(n ast.Node) {
		if n, ok := n.(*ast.UnaryExpr); ok {
			if ch := received(info, n); ch != nil {
				clock, other = clock || rare(ch.Elem()), other || isData(ch.Elem())
			}
		}
	})
	return clock && !other && a.messages(loop).Freq == scope.Unknown
}

// Signals reports whether what comes from the channel e says no more than that time has
// passed, or something is over.
func (a *Analysis) Signals(e ast.Expr) bool {
	ch, ok := types.Unalias(a.Pkg.Info.TypeOf(e)).Underlying().(*types.Chan)
	return ok && !isData(ch.Elem())
}

// isData reports whether what comes from a channel of this type is something to work on.
func isData(elem types.Type) bool { return !rare(elem) && !isSignal(elem) }

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

// received returns the channel type that n receives from, or nil.
func received(info *types.Info, n *ast.UnaryExpr) *types.Chan {
	if n.Op != token.ARROW {
		return nil
	}
	ch, _ := types.Unalias(info.TypeOf(n.X)).Underlying().(*types.Chan)
	return ch
}

// inLoop visits the nodes of the loop that belong to its own function, or to a
// literal that is called where it stands, and not to a loop inside it.
func inLoop(loop ast.Stmt, visit func(ast.Node)) {
	called := make(map[*ast.FuncLit]bool)
	ast.Inspect(loop, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ExprStmt:
			called[typ.CalledLiteral(n.X)] = true
		case *ast.FuncLit:
			return called[n]
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
