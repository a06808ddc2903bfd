package lifetime

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// Which fields a literal of a struct sets.

// setByLiteral notes the fields that a literal gives a value.
func (a *Analysis) setByLiteral(lit *ast.CompositeLit) {
	t := typ.Pointee(a.Pkg.Info.TypeOf(lit)) // an element of []*T
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	if _, unnamed := types.Unalias(t).(*types.Struct); unnamed && len(lit.Elts) > 0 {
		a.unnamed = append(a.unnamed, lit)
	}
	a.eachSet(lit, s, func(i int, elt ast.Expr) {
		v := s.Field(i).Origin()
		a.fields[v] = append(a.fields[v], elt)
	})
}

// eachSet visits the fields of s that a literal gives another value than nil, and its
// elements that do so.
func (a *Analysis) eachSet(lit *ast.CompositeLit, s *types.Struct, visit func(i int, elt ast.Expr)) {
	for i, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok && !a.Pkg.Info.Types[kv.Value].IsNil() {
				for j := range s.NumFields() {
					if s.Field(j).Name() == id.Name {
						visit(j, elt)
					}
				}
			}
		} else if i < s.NumFields() {
			visit(i, elt)
		}
	}
}

// setByUnnamed notes that what a literal of a type without a name gives its fields may be
// assigned to each type that is spelt so: to the field that was declared in this way, or to
// a type whose name stands for it.
func (a *Analysis) setByUnnamed() {
	if len(a.unnamed) == 0 {
		return
	}
	for _, file := range a.Pkg.Files {
		for c := range file.Preorder((*ast.StructType)(nil)) {
			s, ok := a.Pkg.Info.TypeOf(c.Node().(*ast.StructType)).(*types.Struct)
			for _, lit := range a.unnamed {
				if own := typ.Pointee(a.Pkg.Info.TypeOf(lit)); ok && own != types.Type(s) && types.Identical(own, s) {
					a.eachSet(lit, s, func(i int, elt ast.Expr) {
						a.fields[s.Field(i)] = append(a.fields[s.Field(i)], elt)
					})
				}
			}
		}
	}
}
