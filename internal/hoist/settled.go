package hoist

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// settled returns when the value of a package variable may be read.
func (p *planner) settled(v *types.Var) (timing, string) {
	if v.Pkg() != p.pkg.Pkg {
		if _, basic := v.Type().Underlying().(*types.Basic); basic {
			return late, "it reads " + v.Pkg().Name() + "." + v.Name()
		}
		return early, ""
	}
	when := early
	if _, basic := v.Type().Underlying().(*types.Basic); basic && v.Exported() && v.Pkg().Name() != "main" {
		when = late // other packages may set it
	}
	for _, c := range p.pkg.Mentions(v) {
		if !p.writes(c.Node().(*ast.Ident), v) {
			continue
		}
		if p.startsUp(p.pkg.Enclosing(c)) {
			when = late
			continue
		}
		return never, "it reads " + v.Name() + ", which changes"
	}
	if when == late {
		return late, "it reads " + v.Name() + ", which is set up later"
	}
	return early, ""
}

// startsUp reports whether f runs at start-up: main, init, set-up. A package
// variable's own initialiser does not count as a change.
func (p *planner) startsUp(f *funcs.Func) bool {
	return f == p.pkg.Init || f.Reason.Freq == scope.Once
}

// writes reports whether the mention of v at id assigns to it or to what it
// holds, or, in start-up code, hands it to something that may fill it.
func (p *planner) writes(id *ast.Ident, v *types.Var) bool {
	c, ok := p.pkg.Find(id)
	if !ok || p.info.Defs[id] != nil { // its declaration
		return false
	}
	startup := p.startsUp(p.pkg.Enclosing(c)) && p.pkg.Enclosing(c) != p.pkg.Init
	for {
		kind, _ := c.ParentEdge()
		switch kind {
		case edge.ParenExpr_X, edge.IndexExpr_X, edge.StarExpr_X:
		case edge.SelectorExpr_X:
			if c.Parent().ParentEdgeKind() == edge.CallExpr_Fun {
				return startup
			}
		case edge.UnaryExpr_X:
			return c.Parent().Node().(*ast.UnaryExpr).Op == token.AND
		case edge.AssignStmt_Lhs, edge.IncDecStmt_X, edge.RangeStmt_Key, edge.RangeStmt_Value:
			return true
		case edge.CallExpr_Args:
			_, isFunc := v.Type().Underlying().(*types.Signature)
			_, isBasic := v.Type().Underlying().(*types.Basic)
			return startup && !isFunc && !isBasic
		default:
			return false
		}
		c = c.Parent()
	}
}
