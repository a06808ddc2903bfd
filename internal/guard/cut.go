package guard

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Lists that get one element, and lose it again.

// CutOff reports whether every way on from n leaves the list empty that the fact has found
// empty, by its length.
func (g *Graph) CutOff(n ast.Node, f Fact) bool {
	return f.Kind == Unset && f.Test != nil && len(g.storesAtPlace(f.Path)) <= maxRestores && g.leaves(n, f.Path, g.empties) && g.measures(f.Test, f.Path)
}

// measures reports whether a test asks for the length of the list at p.
func (g *Graph) measures(test ast.Expr, p Path) bool {
	found := false
	ast.Inspect(test, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && len(call.Args) == 1 { // none while somebody types
			found = found || typ.CallsBuiltin(g.a.info, call, "len") && g.Path(call.Args[0]) == p
		}
		return !found
	})
	return found
}

// empties reports whether s, a store at the place of a list, leaves nothing in it: all is cut
// off, or the only element that the function appends, before that, and it stores nothing else
// there.
func (g *Graph) empties(s Store) bool {
	if g.cutsAll(s) {
		return true
	}
	if !g.cuts(s) {
		return false
	}
	appended := 0
	for _, other := range g.storesAtPlace(s.Path) {
		switch {
		case g.cuts(other):
		case g.appendsOne(other) && appended == 0 && g.Reaches(other.At, s.At, nil) && !g.Reaches(s.At, other.At, nil):
			appended++
		default:
			return false
		}
	}
	return appended == 1
}

// cutsAll reports whether s is x = x[:0].
func (g *Graph) cutsAll(s Store) bool {
	if s.Value == nil || s.Copy != nil {
		return false
	}
	e, ok := ast.Unparen(s.Value).(*ast.SliceExpr)
	if !ok || e.Low != nil || e.High == nil || g.Path(e.X) != s.Path {
		return false
	}
	v := g.a.info.Types[e.High].Value
	return v != nil && IsZero(v)
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

// less reports whether the slice is of fewer elements: x[1:], x[:len(x)-1].
func (g *Graph) less(e *ast.SliceExpr) bool {
	if e.Low != nil {
		v := g.a.info.Types[e.Low].Value
		return v != nil && !IsZero(v)
	}
	if e.High == nil {
		return false
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
	return ok && len(call.Args) == 2 && !call.Ellipsis.IsValid() && typ.CallsBuiltin(g.a.info, call, "append") && g.Path(call.Args[0]) == s.Path
}
