package lifetime

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Variables that a loop counts its rounds with.

// numbers reports whether the loop counts with the variable of the fact, and in each round
// that comes to c before that: no other round finds the same number, or, where the fact is
// that it is at most the first, as few.
func (a *Analysis) numbers(g *guard.Graph, loop ast.Stmt, fact guard.Fact, c inspector.Cursor) bool {
	v := fact.Path.Root
	least := fact.Kind != guard.Is || fact.Limit == nil
	if funcs.IsGlobal(v) || least && (fact.Limit == nil || fact.Test == nil) {
		return false
	}
	before := false
	for _, as := range a.Pkg.Assignments(v) {
		at := as.At.Node()
		if !within(at, loop) {
			continue
		}
		step, ok := at.(*ast.IncDecStmt)
		if !ok || step.Tok != token.INC {
			return false
		}
		before = before || !least && g.Dominates(at, c.Node()) || least && g.Dominates(at, fact.Test)
	}
	return before && (!least || a.atMostFirst(loop, fact))
}

// atMostFirst reports whether the fact is that its variable, which is counted up before the
// test, is no more than when it was counted up once.
func (a *Analysis) atMostFirst(loop ast.Stmt, fact guard.Fact) bool {
	first, ok := a.startsAt(fact.Path.Root, loop)
	if !ok || fact.Limit.Kind() != constant.Int {
		return false
	}
	limit := fact.Limit
	switch fact.Op {
	case token.LSS:
		limit = constant.BinaryOp(limit, token.SUB, constant.MakeInt64(1))
	case token.LEQ, token.EQL:
	default:
		return false
	}
	return constant.Compare(limit, token.LEQ, constant.BinaryOp(first, token.ADD, constant.MakeInt64(1)))
}

// startsAt returns the number that v has when the loop begins: nothing outside of it gives v
// another.
func (a *Analysis) startsAt(v *types.Var, loop ast.Stmt) (constant.Value, bool) {
	if _, isParam := a.param(v); isParam || !isNumber(v.Type()) {
		return nil, false
	}
	start, given := constant.MakeInt64(0), 0
	for _, as := range a.Pkg.Assignments(v) {
		if within(as.At.Node(), loop) {
			continue
		}
		if given++; as.Value == nil {
			continue
		}
		if start = a.Pkg.Info.Types[as.Value].Value; start == nil || start.Kind() != constant.Int {
			return nil, false
		}
	}
	return start, given <= 1
}

// countsOne reports whether the header of the loop, which alone changes what it counts with, lets
// one round pass: for n := 1; n > 0; n--.
func (a *Analysis) countsOne(loop *ast.ForStmt) bool {
	init, isInit := loop.Init.(*ast.AssignStmt)
	test, isTest := loop.Cond.(*ast.BinaryExpr)
	step, isStep := loop.Post.(*ast.IncDecStmt)
	if !isInit || !isTest || !isStep || len(init.Lhs) != 1 || len(init.Rhs) != 1 {
		return false
	}
	v := typ.VarOf(a.Pkg.Info, init.Lhs[0])
	first, limit := a.Pkg.Info.Types[init.Rhs[0]].Value, a.Pkg.Info.Types[test.Y].Value
	if v == nil || typ.VarOf(a.Pkg.Info, test.X) != v || typ.VarOf(a.Pkg.Info, step.X) != v || len(a.Pkg.Assignments(v)) != 2 ||
		first == nil || limit == nil || first.Kind() != constant.Int || limit.Kind() != constant.Int {
		return false
	}
	by := token.ADD
	if step.Tok == token.DEC {
		by = token.SUB
	}
	switch test.Op {
	case token.LSS, token.LEQ, token.GTR, token.GEQ, token.EQL, token.NEQ:
		next := constant.BinaryOp(first, by, constant.MakeInt64(1))
		return constant.Compare(first, test.Op, limit) && !constant.Compare(next, test.Op, limit)
	}
	return false
}

// isFlagOf reports whether v, which the head of a loop declares, is a flag that f alone sets, and no
// count: it may be unset in any round.
func (a *Analysis) isFlagOf(f *funcs.Func, v *types.Var) bool {
	return isBool(v.Type()) && !slices.ContainsFunc(a.Pkg.Assignments(v), func(as funcs.Assignment) bool { return a.Pkg.Enclosing(as.At) != f })
}

// restarts reports whether the body of the loop gives the variable that it counts with a
// number that is written down: the loop begins again, i = 0.
func (a *Analysis) restarts(loop ast.Stmt, v *types.Var) bool {
	f, ok := loop.(*ast.ForStmt)
	return ok && isNumber(v.Type()) && slices.ContainsFunc(a.Pkg.Assignments(v), func(as funcs.Assignment) bool {
		return within(as.At.Node(), f.Body) && !as.Step && as.Value != nil && a.Pkg.Info.Types[as.Value].Value != nil
	})
}
