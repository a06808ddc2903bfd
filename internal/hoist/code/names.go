package code

import (
	"go/token"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// Shadowed reports whether a function around pos declares name, the locals in
// gone excepted.
func Shadowed(pkg *funcs.Package, name string, pos token.Pos, gone map[*types.Var]bool) bool {
	top := pkg.Pkg.Scope()
	sc := pkg.Innermost(pos)
	for ; sc != nil && sc != top && sc.Parent() != top; sc = sc.Parent() {
		if obj := sc.Lookup(name); obj != nil {
			if v, ok := obj.(*types.Var); !ok || !gone[v] {
				return true
			}
		}
	}
	return false
}
