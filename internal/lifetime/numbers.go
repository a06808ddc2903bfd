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

// restarts reports whether the body of the loop gives the variable that it counts with a
// number that is written down: the loop begins again, i = 0.
func (a *Analysis) restarts(loop ast.Stmt, v *types.Var) bool {
	f, ok := loop.(*ast.ForStmt)
	return ok && isNumber(v.Type()) && slices.ContainsFunc(a.Pkg.Assignments(v), func(as funcs.Assignment) bool {
		return within(as.At.Node(), f.Body) && !as.Step && as.Value != nil && a.Pkg.Info.Types[as.Value].Value != nil
	})
}
