package funcs

import (
	"go/ast"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Ranged returns the list, or map, whose elements a loop goes through: what it ranges over or, if
// that is a sequence which a call makes of a list, that list. So do slices.Values and its kin, and
// functions of the package that yield each element of a parameter.
func (p *Package) Ranged(r *ast.RangeStmt) ast.Expr {
	list, known := p.ranged[r]
	if !known && p.Guard != nil {
		p.ranged[r] = r.X // for what leads back here
		list = p.listOf(r.X)
		p.ranged[r] = list
	}
	if list == nil {
		return r.X
	}
	return list
}

// listOf returns the list of which the call e makes a sequence, or e.
func (p *Package) listOf(e ast.Expr) ast.Expr {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) == 0 || !isFunc(p.Info.TypeOf(e)) {
		return e
	}
	fn := StaticCallee(p.Info, call)
	if effects.Has(fn, effects.Elements) {
		return call.Args[0]
	}
	if f := p.Lookup(fn); f != nil && f.Sig.Recv() == nil {
		if i := p.yieldsEach(f, call); i >= 0 {
			return call.Args[i]
		}
	}
	return e
}

// yieldsEach returns which argument of a call of f has the elements that the sequence yields which f makes
// and returns: one loop goes through that, and yields what it has; -1 if there is none.
func (p *Package) yieldsEach(f *Func, call *ast.CallExpr) int {
	if f.Body == nil || f.Sig.Variadic() {
		return -1
	}
	lit, _ := p.Guard.Returned(call).(*ast.FuncLit)
	seq := p.lits[lit]
	if seq == nil || seq.Sig.Params().Len() != 1 {
		return -1
	}
	list := -1
	for _, c := range p.Mentions(seq.Param(0)) {
		switch {
		case c.ParentEdgeKind() == edge.Field_Names:
		case c.ParentEdgeKind() != edge.CallExpr_Fun || p.Enclosing(c) != seq || list >= 0:
			return -1
		default:
			for around := range c.Enclosing((*ast.RangeStmt)(nil), (*ast.ForStmt)(nil), (*ast.FuncLit)(nil)) {
				if r, ok := around.Node().(*ast.RangeStmt); ok {
					v := typ.VarOf(p.Info, p.Ranged(r))
					if list = f.paramIndex(v); list >= 0 && len(p.Assignments(v)) > 0 {
						return -1
					}
				}
				break
			}
			if list < 0 || list >= len(call.Args) {
				return -1
			}
		}
	}
	return list
}
