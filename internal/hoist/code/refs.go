package code

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/uniq"
)

// Refs is what a piece of code refers to outside itself.
type Refs struct {
	Locals   []types.Object   // variables and constants of functions around it
	Packages []*types.PkgName // imports that it mentions
	Own      []types.Object   // functions and variables of this package
	Bad      reason.Refusal   // why it can stand nowhere else
}

// RefsOf returns what the nodes refer to outside themselves.
func RefsOf(pkg *funcs.Package, nodes []ast.Node) Refs {
	var r Refs
	inside := Declared(pkg.Info, nodes)
	for _, n := range nodes {
		ast.Inspect(n, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				if obj := pkg.Info.Uses[id]; obj != nil && !inside[obj] {
					refer(pkg, &r, obj)
				}
			}
			return true
		})
	}
	return r
}

// Declared returns the objects that the nodes declare.
func Declared(info *types.Info, nodes []ast.Node) map[types.Object]bool {
	inside := make(map[types.Object]bool)
	for _, n := range nodes {
		ast.Inspect(n, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				if obj := info.Defs[id]; obj != nil {
					inside[obj] = true
				}
			}
			if n != nil {
				if obj := info.Implicits[n]; obj != nil {
					inside[obj] = true
				}
			}
			return true
		})
	}
	return inside
}

// refer adds one object that is mentioned.
func refer(pkg *funcs.Package, r *Refs, obj types.Object) {
	switch obj := obj.(type) {
	case *types.PkgName:
		uniq.Add(&r.Packages, obj)
		return
	case *types.Label:
		r.Bad = reason.Because(reason.FixSetupLeaves, "it jumps to a label")
		return
	case *types.Var:
		if obj.IsField() {
			return
		}
		if obj.Pkg() == pkg.Pkg && !funcs.IsGlobal(obj) {
			uniq.Add(&r.Locals, types.Object(obj))
			return
		}
	case *types.Const:
		if obj.Pkg() == pkg.Pkg && obj.Parent() != pkg.Pkg.Scope() {
			uniq.Add(&r.Locals, types.Object(obj))
			return
		}
	case *types.TypeName:
		if _, isParam := obj.Type().(*types.TypeParam); isParam {
			r.Bad = reason.Because(reason.FixTypeOfFunction, "the type parameter is "+obj.Name())
		} else if obj.Pkg() == pkg.Pkg && obj.Parent() != pkg.Pkg.Scope() {
			r.Bad = reason.Because(reason.FixTypeOfFunction, "the type is "+obj.Name())
		}
		return
	case *types.Func:
		obj = obj.Origin()
		if obj.Pkg() == pkg.Pkg {
			uniq.Add(&r.Own, types.Object(obj))
		}
		return
	}
	if obj.Pkg() == pkg.Pkg {
		uniq.Add(&r.Own, obj)
	}
}
