package guard

import (
	"github.com/mapperlint/mapperlint/internal/typ"
	"go/ast"
	"go/types"
	"slices"
)

// Yields returns what a return statement of the function yields: its operands or, if it has none,
// the results that have names. A variable that is assigned and returned, and nothing else, stands
// for what it was given last.
func (g *Graph) Yields(ret *ast.ReturnStmt) []ast.Expr {
	results := g.operands(ret)
	at, found := g.find(ret)
	if !found {
		return results
	}
	own := false // results is a copy
	var calls []Definition
	for i, e := range results {
		v := typ.VarOf(g.a.info, e)
		if v == nil || v.IsField() || v.Parent() == nil || v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
			continue
		}
		def, _, ok := g.reaching(v, at)
		if !ok || def.Value == nil || def.Step || !g.a.world.HandsOn(v) {
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

// operands returns the operands of a return statement, the names of the results if there are none.
func (g *Graph) operands(ret *ast.ReturnStmt) []ast.Expr {
	if len(ret.Results) > 0 {
		return ret.Results
	}
	return g.a.world.Results(ret)
}
