package guard

import (
	"github.com/mapperlint/mapperlint/internal/typ"
	"go/ast"
	"go/types"
	"slices"
)

// Yields returns what a return statement of the function with that body yields: its operands or,
// if it has none, the results that have names. A variable that is assigned and returned, and
// nothing else, stands for what it was given last.
func (a *Analysis) Yields(body *ast.BlockStmt, ret *ast.ReturnStmt) []ast.Expr {
	results := ret.Results
	if len(results) == 0 {
		results = a.world.Results(ret)
	}
	if !slices.ContainsFunc(results, func(e ast.Expr) bool { return a.handedOn(e) != nil }) { // as in most
		return results
	}
	return a.Graph(body).resolved(ret, results)
}

// Yields is Analysis.Yields of the function's own body.
func (g *Graph) Yields(ret *ast.ReturnStmt) []ast.Expr { return g.a.Yields(g.body, ret) }

// handedOn returns the local variable that e denotes, if nothing is done with it but that it is
// assigned and returned; else nil.
func (a *Analysis) handedOn(e ast.Expr) *types.Var {
	v := typ.VarOf(a.info, e)
	if v == nil || v.IsField() || v.Parent() == nil || v.Pkg() != nil && v.Parent() == v.Pkg().Scope() || !a.world.HandsOn(v) {
		return nil
	}
	return v
}

// resolved returns what the statement with these results yields.
func (g *Graph) resolved(ret *ast.ReturnStmt, results []ast.Expr) []ast.Expr {
	at, found := g.find(ret)
	if !found {
		return results
	}
	own := false // results is a copy
	var calls []Definition
	for i, e := range results {
		v := g.a.handedOn(e)
		if v == nil {
			continue
		}
		def, _, ok := g.reaching(v, at)
		if !ok || def.Value == nil || def.Step {
			continue
		}
		if _, several := g.a.info.TypeOf(def.Value).(*types.Tuple); several || def.Index > 0 {
			if _, isCall := ast.Unparen(def.Value).(*ast.CallExpr); isCall {
				calls = append(calls, def)
			}
			continue
		}
		if !own {
			results, own = slices.Clone(results), true
		}
		results[i] = def.Value
	}
	if call := all(calls, len(results)); call != nil {
		return []ast.Expr{call}
	}
	return results
}

// all returns the value of the definitions, if they give n variables the results of one call in
// order.
func all(defs []Definition, n int) ast.Expr {
	if n == 0 || len(defs) != n {
		return nil
	}
	for i, d := range defs {
		if d.Index != i || d.Value != defs[0].Value {
			return nil
		}
	}
	return defs[0].Value
}
