package guard

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// What is a constant, or as good as one: a variable that nobody has given anything.

// trivial reports whether e is a local variable that has the zero value, or a
// constant, wherever s is evaluated: a test of it is none.
func (g *Graph) trivial(e ast.Expr, s spot) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return false
	}
	def, _, ok := g.definition(id, s)
	if !ok || def.Step {
		return false
	}
	if def.Value == nil {
		return !g.lent(id)
	}
	return def.Index == 0 && g.isConstant(def.Value) && g.a.info.TypeOf(def.Value) != nil
}

// isKnown reports whether e is a constant, or a variable that nothing was ever assigned to:
// var zero T.
func (g *Graph) isKnown(e ast.Expr, s spot) bool {
	if g.isConstant(e) {
		return true
	}
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok || isEmpty(g.a.info.TypeOf(id)) {
		return false
	}
	def, _, ok := g.definition(id, s)
	return ok && !def.Step && def.Value == nil && !g.lent(id)
}

// lent reports whether the function gives somebody the address of a local variable, who may
// store something there: scan(&x), x.fill().
func (g *Graph) lent(id *ast.Ident) bool { return g.isLent(g.a.info.ObjectOf(id)) }

func (g *Graph) isLent(v types.Object) bool {
	if g.addressed == nil {
		g.addressed = make(map[types.Object]bool)
		ast.Inspect(g.body, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.UnaryExpr:
				if x, ok := ast.Unparen(n.X).(*ast.Ident); ok && n.Op == token.AND {
					g.addressed[g.a.info.Uses[x]] = true
				}
			case *ast.SelectorExpr:
				x, ok := ast.Unparen(n.X).(*ast.Ident)
				if sel := g.a.info.Selections[n]; ok && sel != nil && sel.Kind() == types.MethodVal && !typ.IsPointer(sel.Recv()) &&
					typ.IsPointer(sel.Obj().(*types.Func).Signature().Recv().Type()) {
					g.addressed[g.a.info.Uses[x]] = true
				}
			}
			return true
		})
	}
	return g.addressed[v]
}

// isConstant reports whether e is nil, a constant, or a zero value written down.
func (g *Graph) isConstant(e ast.Expr) bool {
	if lit, ok := ast.Unparen(e).(*ast.CompositeLit); ok {
		return len(lit.Elts) == 0 && !isEmpty(g.a.info.TypeOf(lit)) && !isMap(g.a.info.TypeOf(lit)) // which is no less than another
	}
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok && len(call.Args) == 1 && g.a.info.Types[call.Fun].IsType() && g.a.info.Types[call.Args[0]].IsNil() {
		return true // (*T)(nil)
	}
	tv := g.a.info.Types[e]
	return tv.IsNil() || tv.Value != nil
}

// isEmpty reports whether t is a struct without fields.
func isEmpty(t types.Type) bool {
	if t == nil {
		return false
	}
	s, ok := t.Underlying().(*types.Struct)
	return ok && s.NumFields() == 0
}

// holdsNothing reports whether nothing is below a place that has this value: it is missing
// itself, or a map that was made for nothing.
func (g *Graph) holdsNothing(value ast.Expr) bool {
	if g.Known(value) == Unset {
		return true
	}
	if value == nil || !isMap(g.a.info.TypeOf(value)) {
		return false
	}
	switch value := ast.Unparen(value).(type) {
	case *ast.CompositeLit:
		return len(value.Elts) == 0
	case *ast.CallExpr:
		return typ.CallsBuiltin(g.a.info, value, "make")
	}
	return false
}

// isMap reports whether t is a map: one without elements is there, as one that is made.
func isMap(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Map)
	return ok
}
