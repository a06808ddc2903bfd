package main

import (
	"fmt"
	"go/types"
	"maps"
	"runtime/debug"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// The checkers of x/tools skip a package with an error, and everything above it,
// so that one module that cannot be had silences a whole program. What is above
// such a module is analysed here all the same: its type errors are taken for
// consequences, and what is not known keeps the analysis silent.

// admit lets those packages of a broken program be analysed that have no errors
// of their own making, and returns the ones that are above something which could
// not be loaded. Of that there are no facts, which only means fewer diagnostics.
func admit(initial []*packages.Package) (above map[*types.Package]bool) {
	above = make(map[*types.Package]bool)
	lost := make(map[*packages.Package]bool) // could not be loaded, or is above such a package
	packages.Visit(initial, nil, func(pkg *packages.Package) {
		lost[pkg] = len(pkg.Syntax) == 0 && pkg.PkgPath != "unsafe"
		for _, imp := range pkg.Imports {
			lost[pkg] = lost[pkg] || lost[imp]
		}
		maps.DeleteFunc(pkg.Imports, func(_ string, imp *packages.Package) bool { return imp.IllTyped })
		pkg.IllTyped = len(pkg.Syntax) == 0 || pkg.Types == nil || parseErrors(pkg) || len(pkg.TypeErrors) > 0 && !lost[pkg]
		if lost[pkg] && !pkg.IllTyped {
			above[pkg.Types] = true
		}
	})
	return above
}

func parseErrors(pkg *packages.Package) bool {
	return slices.ContainsFunc(pkg.Errors, func(err packages.Error) bool { return err.Kind == packages.ParseError })
}

// forgive makes a failure of the analyzer an error of the package on which it
// fails, so that the rest is told. Where not all types are known, nothing is safe
// enough to be edited.
func forgive(a *analysis.Analyzer, above map[*types.Package]bool) {
	run := a.Run
	a.Run = func(pass *analysis.Pass) (result any, err error) {
		lost := above[pass.Pkg]
		defer func() {
			if r := recover(); r != nil && lost {
				result, err = nil, fmt.Errorf("gave up, since an import could not be loaded: %v", r)
			} else if r != nil {
				result, err = nil, fmt.Errorf("gave up, by a mistake of mapperlint's own, which its authors would like to know: %v\n%s", r, debug.Stack())
			}
		}()
		if !lost {
			return run(pass)
		}
		var unsafe []mapperlint.NoFix
		report := pass.Report
		pass.Report = func(d analysis.Diagnostic) {
			if len(d.SuggestedFixes) > 0 {
				unsafe = append(unsafe, mapperlint.NoFix{Pos: d.Pos, End: d.End, Why: reason.Refusal{Rule: reason.FixBrokenImport}})
			}
			d.SuggestedFixes = nil
			report(d)
		}
		result, err = run(pass)
		if found, ok := result.(*mapperlint.Result); ok {
			found.NoFix = append(found.NoFix, unsafe...)
		}
		return result, err
	}
}
