package findings

import (
	"go/ast"
	"go/token"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// connects reports whether each round of the loop, behind the build, goes through what
// comes in until there is no more: a round is the life of a connection, and a new one
// begins when that is lost. A loop that gets its own work, or counts, is none. What a round puts
// into an object that is older is for the connection, too, where the round goes on until there
// is no more of anything: for scanner.Scan().
func (f *finder) connects(l *summary.LoopEffect) bool {
	loop, ok := l.Loop.Stmt.(*ast.ForStmt)
	if !ok || loop.Init != nil || loop.Post != nil || !typ.IsEndless(f.fo.Pkg.Info, loop) && !f.asksContext(loop.Cond) {
		return false
	}
	built, open := false, len(l.Fate.Into) > 0
	for _, s := range loop.Body.List {
		at := l.At.Node()
		built = built || s.Pos() <= at.Pos() && at.End() <= s.End()
		switch {
		case built && f.consumes(s, open, 0) && !within(s, at):
			return true
		case f.getsWork(s):
			return false
		}
	}
	return false
}

// within reports whether n stands in the body of the loop that s is.
func within(s ast.Stmt, n ast.Node) bool {
	switch s := s.(type) {
	case *ast.ForStmt:
		return s.Body.Pos() <= n.Pos() && n.End() <= s.Body.End()
	case *ast.RangeStmt:
		return s.Body.Pos() <= n.Pos() && n.End() <= s.Body.End()
	}
	return false
}

// asksContext reports whether a condition asks no more than whether a context is done.
func (f *finder) asksContext(cond ast.Expr) bool {
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	if !ok || b.Op != token.EQL {
		return false
	}
	call, ok := ast.Unparen(b.X).(*ast.CallExpr)
	if !ok {
		call, ok = ast.Unparen(b.Y).(*ast.CallExpr)
	}
	if !ok {
		return false
	}
	fn := funcs.StaticCallee(f.fo.Pkg.Info, call)
	return fn != nil && fn.Signature().Recv() != nil && typ.IsContext(fn.Signature().Recv().Type())
}

// maxConsumers is how many functions deep it is looked for what goes through all that
// comes in: consume(msgs), (*consumer).run.
const maxConsumers = 2

// consumes reports whether the statement goes through what comes in over a channel or a
// connection, or if open is set of any source, until there is no more, by itself or in a function
// that it waits for.
func (f *finder) consumes(s ast.Stmt, open bool, depth int) bool {
	found := false
	ast.Inspect(s, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit, *ast.GoStmt, *ast.DeferStmt:
			return false
		case *ast.RangeStmt:
			found = found || isChan(f.fo.Pkg.Info.TypeOf(n.X))
		case *ast.ForStmt:
			found = found || f.fo.Life.HandlesMessages(n) || open && n.Init == nil && n.Post == nil
		case *ast.CallExpr:
			if to := f.fo.Pkg.Lookup(funcs.StaticCallee(f.fo.Pkg.Info, n)); to != nil && to.Body != nil && depth < maxConsumers {
				found = found || f.consumesIn(to.Body, open, depth+1)
			}
		}
		return !found
	})
	return found
}

func (f *finder) consumesIn(body *ast.BlockStmt, open bool, depth int) bool {
	for _, s := range body.List {
		if f.consumes(s, open, depth) {
			return true
		}
	}
	return false
}

// getsWork reports whether the statement itself receives a value, other than from a
// clock or a context.
func (f *finder) getsWork(s ast.Stmt) bool {
	found := false
	ast.Inspect(s, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.UnaryExpr:
			found = found || n.Op == token.ARROW && !f.fo.Life.Signals(n.X)
		case *ast.RangeStmt:
			found = found || isChan(f.fo.Pkg.Info.TypeOf(n.X))
		}
		return !found
	})
	return found
}
