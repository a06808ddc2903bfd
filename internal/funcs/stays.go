package funcs

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/scope"
)

// stays reports whether code at c runs while f, around it, does: no literal
// between them is kept for later.
func (p *Package) stays(c inspector.Cursor, f *Func) bool {
	for lit := p.Enclosing(c); lit != f; lit = lit.Outer {
		if lit == nil || lit.Outer == nil {
			return false
		}
		switch lit.Cursor.ParentEdgeKind() {
		case edge.CallExpr_Fun:
		case edge.CallExpr_Args:
			if r, ok := p.ArgumentReason(lit.Cursor); !ok || r.Freq != scope.Inherit && r.Freq != scope.PerElement {
				return false
			}
		default:
			if v := p.HeldBy(lit); v == nil || !p.onlyCalled(v, lit.Outer) {
				return false
			}
		}
	}
	return true
}

// onlyCalled reports whether nothing is done with the function that v, a variable of f,
// holds but that f calls it.
func (p *Package) onlyCalled(v *types.Var, f *Func) bool {
	return !slices.ContainsFunc(p.Mentions(v), func(use inspector.Cursor) bool {
		_, isDef := p.assignment(use)
		return !isDef && (use.ParentEdgeKind() != edge.CallExpr_Fun || p.Enclosing(use) != f)
	})
}
