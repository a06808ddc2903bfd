package main

import (
	"go/token"
	"maps"

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
	})
}

func parseErrors(pkg *packages.Package) bool {
	for _, err := range pkg.Errors {
		if err.Kind == packages.ParseError {
			return true
		}
	}
	return false
}

// typeErrors reports whether the package has type errors that are not about an
// import as a whole.
func typeErrors(pkg *packages.Package) bool {
	imports := make(map[token.Pos]bool)
	for _, f := range pkg.Syntax {
		for _, spec := range f.Imports {
			imports[spec.Path.Pos()] = true
		}
	}
	for _, err := range pkg.TypeErrors {
		if !imports[err.Pos] {
			return true
		}
	}
	return false
}
