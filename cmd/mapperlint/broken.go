package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/packages"
)

// The checkers of x/tools skip a package with an error, and everything above it,
// so that one module that cannot be had silences a whole program. What matters
// here is narrower: whether the types of the package itself are known.

// admit lets those packages of a broken program be analysed whose types are
// known, but for what they import from packages that could not be loaded. Of
// these there are no facts, which only means fewer diagnostics.
func admit(initial []*packages.Package) {
	packages.Visit(initial, nil, func(pkg *packages.Package) {
		maps.DeleteFunc(pkg.Imports, func(_ string, imp *packages.Package) bool { return imp.IllTyped })
		pkg.IllTyped = pkg.Types == nil || parseErrors(pkg) || typeErrors(pkg)
		if !pkg.IllTyped && len(pkg.TypeErrors) > 0 {
			complete(pkg)
		}
	})
}

// complete gives a type to each expression, as if it had been type-checked:
// the checker records nothing for operands of what it does not know.
func complete(pkg *packages.Package) {
	for _, f := range pkg.Syntax {
		ast.Inspect(f, func(n ast.Node) bool {
			if e, ok := n.(ast.Expr); ok && pkg.TypesInfo.TypeOf(e) == nil {
				pkg.TypesInfo.Types[e] = types.TypeAndValue{Type: types.Typ[types.Invalid]}
			}
			return true
		})
	}
}

func parseErrors(pkg *packages.Package) bool {
	return slices.ContainsFunc(pkg.Errors, func(err packages.Error) bool { return err.Kind == packages.ParseError })
}

// typeErrors reports whether the package has type errors other than that an
// import is not known, which takes with it the name that the package would have.
func typeErrors(pkg *packages.Package) bool {
	unknown := make(map[token.Pos]bool)
	for _, f := range pkg.Syntax {
		for _, spec := range f.Imports {
			unknown[spec.Pos()], unknown[spec.Path.Pos()] = true, true
		}
	}
	for _, f := range pkg.Syntax {
		ast.Inspect(f, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if id, ok := sel.X.(*ast.Ident); ok && pkg.TypesInfo.Uses[id] == nil {
					unknown[id.Pos()] = true
				}
			}
			return true
		})
	}
	return slices.ContainsFunc(pkg.TypeErrors, func(err types.Error) bool { return !unknown[err.Pos] })
}
