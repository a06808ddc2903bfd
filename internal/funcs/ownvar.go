package funcs

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// What is in the memory of a variable itself.

// OwnVar returns the variable whose own memory e, x, x.f or x[i] of an array, is part of: no
// pointer lies between. A pointer that the variable is itself is no concern.
func (p *Package) OwnVar(e ast.Expr) *types.Var {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, _ := p.Info.ObjectOf(e).(*types.Var)
		return v
	case *ast.SelectorExpr:
		if _, isPtr := p.Info.TypeOf(e).Underlying().(*types.Pointer); !isPtr && p.Direct(e) {
			return p.OwnVar(e.X)
		}
	case *ast.IndexExpr:
		if array, ok := p.Info.TypeOf(e.X).Underlying().(*types.Array); ok {
			if _, isPtr := array.Elem().Underlying().(*types.Pointer); !isPtr {
				return p.OwnVar(e.X)
			}
		}
	}
	return nil
}

// Direct reports whether no embedded pointer lies between the operand of a
// selector and the field or method that it selects.
func (p *Package) Direct(sel *ast.SelectorExpr) bool {
	s := p.Info.Selections[sel]
	if s == nil {
		return false
	}
	t := s.Recv()
	for _, i := range s.Index()[:len(s.Index())-1] {
		st, ok := typ.Pointee(t).Underlying().(*types.Struct)
		if !ok {
			return false
		}
		t = st.Field(i).Type()
		if _, isPtr := types.Unalias(t).(*types.Pointer); isPtr {
			return false
		}
	}
	return true
}
