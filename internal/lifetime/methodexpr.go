package lifetime

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
)

// methodExpr returns the method that n calls by an expression of a type, (*T).Method(x,
// ...), or by a local variable that holds nothing but that; nil if it calls none so.
func (t *tracker) methodExpr(n *ast.CallExpr, callee types.Object) *types.Func {
	e := n.Fun
	if v, ok := callee.(*types.Var); ok && !v.IsField() {
		as := t.a.Pkg.Assignments(v)
		if len(as) != 1 || as[0].Value == nil {
			return nil
		}
		e = as[0].Value
	}
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	if s := t.a.Pkg.Info.Selections[sel]; s != nil && s.Kind() == types.MethodExpr {
		m, _ := s.Obj().(*types.Func)
		return m
	}
	return nil
}

// byExpr: the value is argument i of a call of m by such an expression: the first is the
// receiver. It reports false if nothing is known of m.
func (t *tracker) byExpr(call inspector.Cursor, n *ast.CallExpr, m *types.Func, i int, held bool) bool {
	if i == 0 {
		t.method(call, m, held)
		return true
	}
	f := t.a.Pkg.Lookup(m)
	if f == nil || f.Sig.Params().Len() == 0 {
		return false
	}
	pf := t.a.ParamFate(f, min(i-1, f.Sig.Params().Len()-1))
	pf.UseOn, pf.SetupOn, pf.Into = next(pf.UseOn), next(pf.SetupOn), next(pf.Into)
	t.passed(call, n, pf)
	return true
}

// next returns the parameters one further.
func next(params []int) []int {
	out := make([]int, len(params))
	for k, p := range params {
		out[k] = p + 1
	}
	return out
}
