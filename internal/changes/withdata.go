package changes

import (
	"go/ast"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// calledWithData reports whether f, of which nobody says how often it runs,
// configures the process and then uses that on data that it is given. A
// function that takes data is made to be called again.
func (a *Analysis) calledWithData(f *funcs.Func, e *Effect) bool {
	if f.Reason().Freq != scope.Unknown || f.Factory() || f.Obj == nil || e.Owner.kind != process || len(e.Path) > 0 || len(e.Change.Row.Uses) == 0 || a.Pkg.StartsUp(f) {
		return false
	}
	g := a.Pkg.Guard.Graph(f.Body)
	for c := range f.Cursor.Preorder((*ast.CallExpr)(nil)) {
		call := c.Node().(*ast.CallExpr)
		fn := funcs.StaticCallee(a.Pkg.Info, call)
		if fn != nil && a.Table.Uses(fn, e.Change.Row) && !a.ownTransport(call) && g.Reaches(e.At.Node(), call, nil) &&
			slices.ContainsFunc(call.Args, func(arg ast.Expr) bool { return a.givenTo(f, arg) }) {
			return true
		}
	}
	return false
}

// givenTo reports whether e carries data that f is given: through a parameter.
func (a *Analysis) givenTo(f *funcs.Func, e ast.Expr) bool {
	for _, v := range a.Life.Sources(e).Vars {
		if p, ok := a.Life.Param(v); ok && p.Func == f && p.Index >= 0 {
			return true
		}
	}
	return false
}

// ownTransport reports whether the receiver of a call is a field or a package
// variable: a client of which nobody here knows what it uses.
func (a *Analysis) ownTransport(call *ast.CallExpr) bool {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || a.Pkg.Info.Selections[sel] == nil {
		return false // http.Get
	}
	if v := a.global(ast.Unparen(sel.X)); v != nil {
		return v.Pkg().Path() != "net/http"
	}
	v := a.base(sel.X)
	if v == nil || funcs.IsGlobal(v) {
		return true
	}
	for _, s := range a.Pkg.Assignments(v) {
		if s.Value == nil {
			continue
		}
		lit := literal(s.Value)
		if lit == nil || slices.ContainsFunc(lit.Elts, func(elt ast.Expr) bool {
			kv, ok := elt.(*ast.KeyValueExpr)
			if !ok {
				return true
			}
			id, ok := kv.Key.(*ast.Ident)
			return ok && id.Name == "Transport"
		}) {
			return true
		}
	}
	return false
}

// literal returns the composite literal that e is, or is the address of.
func literal(e ast.Expr) *ast.CompositeLit {
	if addr, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
		e = addr.X
	}
	lit, _ := ast.Unparen(e).(*ast.CompositeLit)
	return lit
}
