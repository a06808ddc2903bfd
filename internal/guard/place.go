package guard

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// Path returns the place that e, which the function evaluates, denotes or
// reads: through copies to local variables, look-ups and loads. It is zero if
// e is no place.
func (g *Graph) Path(e ast.Expr) Path {
	s, ok := g.find(e)
	if !ok {
		s = spot{node: e}
	}
	return g.path(e, s, 0)
}

// path is Path for an expression evaluated at s.
func (g *Graph) path(e ast.Expr, s spot, depth int) Path {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return g.path(e.X, s, depth)
	case *ast.StarExpr:
		return g.path(e.X, s, depth)
	case *ast.TypeAssertExpr:
		return g.path(e.X, s, depth)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return g.path(e.X, s, depth)
		}
	case *ast.SliceExpr:
		return g.path(e.X, s, depth)
	case *ast.Ident:
		if v, ok := g.a.info.ObjectOf(e).(*types.Var); ok && !v.IsField() {
			return g.variable(v, s, depth)
		}
	case *ast.SelectorExpr:
		if g.a.info.Selections[e] == nil { // a variable of another package
			v, _ := g.a.info.Uses[e.Sel].(*types.Var)
			return Path{Root: v}
		}
		if v, ok := g.a.info.ObjectOf(e.Sel).(*types.Var); ok {
			if p := g.owner(e, s, depth); !p.IsZero() {
				return p.then(v.Origin())
			}
		}
	case *ast.IndexExpr:
		if p := g.path(e.X, s, depth); !p.IsZero() && !g.a.info.Types[e.Index].IsType() {
			return p.then(element)
		}
	case *ast.CallExpr:
		return g.called(e, 0, s, depth)
	}
	return Path{}
}

// owner returns the place of the object that has what sel selects: what sel.X denotes, or what
// is embedded there.
func (g *Graph) owner(sel *ast.SelectorExpr, s spot, depth int) Path {
	p, selected := g.path(sel.X, s, depth), g.a.info.Selections[sel]
	if p.IsZero() || selected == nil || len(selected.Index()) < 2 {
		return p
	}
	at := selected.Recv()
	for _, i := range selected.Index()[:len(selected.Index())-1] {
		fields, ok := typ.Pointee(at).Underlying().(*types.Struct)
		if !ok || p.IsZero() {
			return Path{}
		}
		p, at = p.then(fields.Field(i).Origin()), fields.Field(i).Type()
	}
	return p
}

// Owner returns the place of the object that has what sel, in the function, selects: a field
// or a method.
func (g *Graph) Owner(sel *ast.SelectorExpr) Path {
	s, ok := g.find(sel)
	if !ok {
		s = spot{node: sel}
	}
	return g.owner(sel, s, 0)
}

// called returns the place that result i of a call was read from.
func (g *Graph) called(call *ast.CallExpr, i int, s spot, depth int) Path {
	if tv := g.a.info.Types[call.Fun]; tv.IsType() && len(call.Args) == 1 { // conversion
		return g.path(call.Args[0], s, depth)
	}
	callee := typeutil.Callee(g.a.info, call)
	if b, ok := callee.(*types.Builtin); ok {
		if (b.Name() == "len" || b.Name() == "cap") && len(call.Args) == 1 {
			return g.path(call.Args[0], s, depth)
		}
		return Path{}
	}
	if fn, ok := g.a.world.Callee(call); ok {
		return g.returned(fn, call, i, s, depth)
	}
	fn, ok := callee.(*types.Func)
	if !ok {
		return Path{}
	}
	if place, _ := atomicPlace(fn, call); place != nil {
		return g.path(place, s, depth)
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || g.a.info.Selections[sel] == nil || len(call.Args) == 0 || !looksUp(fn.Signature()) {
		return Path{}
	}
	if p := g.path(sel.X, s, depth); !p.IsZero() {
		return p.then(element)
	}
	return Path{}
}

// looksUp reports whether a method with this signature says, beside a value,
// whether it was there.
func looksUp(sig *types.Signature) bool {
	n := sig.Results().Len()
	return n == 2 && types.Identical(sig.Results().At(1).Type().Underlying(), types.Typ[types.Bool])
}

// returned returns the place that result i of a function of the package is read
// from: all returns that yield more than nothing agree on it.
func (g *Graph) returned(fn Function, call *ast.CallExpr, i int, s spot, depth int) Path {
	if depth >= maxDepth || fn.Body == nil || i >= fn.Sig.Results().Len() { // in code that does not compile, too
		return Path{}
	}
	callee := g.a.Graph(fn.Body)
	var found Path
	for ret, at := range callee.returns() {
		var p Path
		results := callee.Yields(ret)
		switch {
		case len(results) == fn.Sig.Results().Len():
			e := results[i]
			if tv := g.a.info.Types[e]; tv.IsNil() || tv.Value != nil {
				continue // nothing there
			}
			p = callee.path(e, at, depth+1)
		case len(results) == 1:
			if inner, ok := ast.Unparen(results[0]).(*ast.CallExpr); ok {
				p = callee.called(inner, i, at, depth+1)
			}
		}
		p = g.translate(p, fn, call, s, depth)
		if p.IsZero() || !found.IsZero() && p != found {
			return Path{}
		}
		found = p
	}
	return found
}

// translate expresses a place of the function that call runs as a place here.
func (g *Graph) translate(p Path, fn Function, call *ast.CallExpr, s spot, depth int) Path {
	switch {
	case p.IsZero():
		return p
	case p.Root == fn.Sig.Recv():
		if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
			return p.from(g.owner(sel, s, depth+1))
		}
		return Path{}
	}
	if i := fn.parameter(p.Root); i >= 0 {
		if i < len(call.Args) && !(fn.Sig.Variadic() && i == fn.Sig.Params().Len()-1) {
			return p.from(g.path(call.Args[i], s, depth+1))
		}
		return Path{}
	}
	if typ.DeclaredIn(fn.Body, p.Root) {
		return Path{} // a local variable of the callee
	}
	return p.from(g.variable(p.Root, s, depth+1))
}
