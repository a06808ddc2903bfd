package mapperlint

import (
	"go/ast"
	"go/types"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/screen"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// importFacts merges the facts of the package's imports.
func importFacts(pass *analysis.Pass) *summary.Imports {
	direct := slices.Clone(pass.Pkg.Imports())
	slices.SortFunc(direct, func(x, y *types.Package) int { return strings.Compare(x.Path(), y.Path()) })
	var facts []*fact.Fact
	f := new(fact.Fact) // most have none
	for _, imp := range direct {
		if pass.ImportPackageFact(imp, f) {
			facts = append(facts, f)
			f = new(fact.Fact)
		}
	}
	return summary.NewImports(facts)
}

// withDirectives adds the constructors that imports declare with
// //mapperlint:mapper.
func withDirectives(cat *catalogue.Catalogue, imports *summary.Imports) *catalogue.Catalogue {
	for _, m := range imports.Fact.Mappers {
		cat = cat.WithMapper(declaration(m))
	}
	return cat
}

// generatedServers returns the generated server interfaces of the package.
func generatedServers(pass *analysis.Pass, files []inspector.Cursor) []string {
	var syntax []*ast.File
	for _, c := range files {
		if f := c.Node().(*ast.File); scope.IsGenerated(f) {
			syntax = append(syntax, f)
		}
	}
	if len(syntax) == 0 {
		return nil
	}
	names := scope.ServerInterfaces(pass.Pkg, pass.TypesInfo, syntax)
	for i, n := range names {
		names[i] = pass.Pkg.Path() + "." + n
	}
	slices.Sort(names)
	return names
}

// matters reports whether a package that builds nothing can matter to the
// packages that join callers and implementations of interfaces: it belongs to
// the program under analysis, not to a library.
func matters(pass *analysis.Pass) bool {
	if effects.Standard(pass.Pkg.Path()) {
		return false
	}
	return pass.Module == nil || !slices.ContainsFunc(pass.Files, func(f *ast.File) bool {
		name := pass.Fset.Position(f.Package).Filename // what cgo has written says where it comes from
		return screen.Library(pass.Module.Version, filepath.Dir(name))
	})
}

// export adds what the package says of its functions and of both ends of
// calls through interfaces. A library says only what its functions make, and do
// with an instance: what they build inside, those who use it cannot mend.
func (a *analysisRun) export(own *fact.Fact) {
	if matters(a.pass) {
		own.Funcs = append(a.folder.Export(a.pass.Fset, a.isSettled, a.mended()), a.joiner.Invokes()...)
		own.Funcs = append(own.Funcs, a.exportChanges()...)
		own.Funcs = append(own.Funcs, a.folder.Told()...)
		own.Requests, own.Impls, own.Exposes = a.requests, a.impls, a.exposes()
	} else if len(a.folder.Builds) > 0 {
		own.Funcs = fact.ForImporters(a.folder.Export(a.pass.Fset, a.isSettled, func(*funcs.Func, *summary.Build) bool { return false }))
	}
	own.Reported = a.joined
}

// isSettled reports whether importers need not be told that f has the effect u: the build is reported here,
// or as a part of another that is, which u comes by.
func (a *analysisRun) isSettled(f *funcs.Func, u *summary.Effect) bool {
	if whole := a.partIn[u.Build]; whole != nil {
		return f == whole || u.Path.Through(whole)
	}
	return a.settled[u.Build]
}

// join reports the builds that request-scoped code reaches through
// interfaces, as far as this package and its imports know both ends.
func (a *analysisRun) join() {
	a.joiner = &summary.Joiner{Folder: a.folder, Imports: a.imports, Fset: a.pass.Fset, Settled: a.isSettled, Changes: a.changesOf, Configures: a.changes != nil && a.changes.Any()}
	a.requests, a.impls = a.joiner.Requests(), a.joiner.Impls()
	requests := append(slices.Clone(a.requests), a.imports.Fact.Requests...)
	impls := append(slices.Clone(a.impls), a.imports.Fact.Impls...)
	for _, js := range a.joinedAtOnce(a.joiner.Join(requests, impls)) {
		if !a.reportJoined(js[0], len(js)-1) {
			continue
		}
		for _, j := range js {
			a.joined = append(a.joined, j.Build.Where)
		}
	}
	for _, js := range inRows(a.joiner.JoinChanges(requests, impls)) {
		if !a.reportJoinedChange(js[0], len(js)-1) {
			continue
		}
		for _, j := range js {
			a.joined = append(a.joined, j.Change.Place())
		}
	}
}

// exportFact adds what imports said, as far as it can still matter, to what the
// package says, and exports that if it is anything.
func exportFact(pass *analysis.Pass, imports *summary.Imports, own *fact.Fact) {
	own.Version = fact.Version
	carried := imports.Fact.Carried()
	merged := fact.Merge([]*fact.Fact{own, &carried})
	if !merged.Empty() {
		pass.ExportPackageFact(&merged)
	}
}
