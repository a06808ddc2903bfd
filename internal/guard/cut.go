package guard

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/effects"
)

// Lists that get one element, and lose it again.

// empties reports whether s, a store at the place of a list, cuts off the only element that
// the function appends, at n: nothing else in the function stores anything there, so that
// what was empty before n is empty after s.
func (g *Graph) empties(s Store, n ast.Node) bool {
	if !g.cuts(s) {
		return false
	}
	appended := 0
	for _, other := range g.storesAtPlace(s.Path) {
		switch {
		case g.cuts(other):
		case g.appendsOne(other) && appended == 0 && within(n, other.At):
			appended++
		default:
			return false
		}
	}
	return appended == 1
}

// cuts reports whether s leaves its list with an element less: x = x[1:].
func (g *Graph) cuts(s Store) bool {
	if s.Value == nil || s.Copy != nil {
		return false
	}
	switch e := ast.Unparen(s.Value).(type) {
	case *ast.SliceExpr:
		return g.less(e) && g.Path(e.X) == s.Path
	case *ast.CallExpr:
		fn, ok := typeutil.Callee(g.a.info, e).(*types.Func)
		return ok && effects.Has(fn, effects.CutsOut) && g.Path(e.Args[0]) == s.Path
	}
	return false
}

// less reports whether the slice is of fewer elements: x[1:], x[:0], x[:len(x)-1].
func (g *Graph) less(e *ast.SliceExpr) bool {
	if e.Low != nil {
		v := g.a.info.Types[e.Low].Value
		return v != nil && !IsZero(v)
	}
	if e.High == nil {
		return false
	}
	if v := g.a.info.Types[e.High].Value; v != nil {
		return IsZero(v)
	}
	minus, ok := ast.Unparen(e.High).(*ast.BinaryExpr)
	return ok && minus.Op == token.SUB
}

// appendsOne reports whether s is x = append(x, v).
func (g *Graph) appendsOne(s Store) bool {
	if s.Value == nil || s.Copy != nil {
		return false
	}
	call, ok := ast.Unparen(s.Value).(*ast.CallExpr)
	if !ok || len(call.Args) != 2 || call.Ellipsis.IsValid() {
		return false
	}
	b, ok := typeutil.Callee(g.a.info, call).(*types.Builtin)
	return ok && b.Name() == "append" && g.Path(call.Args[0]) == s.Path
}

func within(n, in ast.Node) bool { return in.Pos() <= n.Pos() && n.End() <= in.End() }
