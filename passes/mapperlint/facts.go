package mapperlint

import (
	"go/ast"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// importFacts merges the facts of the package's imports.
func importFacts(pass *analysis.Pass) *summary.Imports {
	var facts []*summary.Fact
	for _, imp := range pass.Pkg.Imports() {
		f := new(summary.Fact)
		if pass.ImportPackageFact(imp, f) {
			facts = append(facts, f)
		}
	}
	return summary.Merge(facts)
}

// withDirectives adds the constructors that imports declare with
// //mapperlint:mapper.
func withDirectives(cat *catalogue.Catalogue, imports *summary.Imports) *catalogue.Catalogue {
	for _, m := range imports.Fact.Mappers {
		cat = cat.WithMapper(m.Name, catalogue.Sharing(m.Sharing), m.Result)
	}
	return cat
}

// generatedServers returns the generated server interfaces of the package.
func generatedServers(pass *analysis.Pass, files []inspector.Cursor) []string {
	var syntax []*ast.File
	for _, c := range files {
		if f := c.Node().(*ast.File); ast.IsGenerated(f) {
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
	return (pass.Module == nil || pass.Module.Version == "") && !summary.Standard(pass.Pkg.Path())
}

// export adds what the package says of its functions and of both ends of
// calls through interfaces.
func (a *analysisRun) export(fact *summary.Fact) {
	fact.Funcs = a.folder.Export(a.pass.Fset, a.isSettled)
	if matters(a.pass) {
		fact.Funcs = append(fact.Funcs, a.joiner.Invokes()...)
		fact.Requests, fact.Impls = a.requests, a.impls
	}
	fact.Reported = a.joined
}

func (a *analysisRun) isSettled(b *summary.Build) bool { return a.settled[b] }

// join reports the builds that request-scoped code reaches through
// interfaces, as far as this package and its imports know both ends.
func (a *analysisRun) join() {
	a.joiner = &summary.Joiner{Folder: a.folder, Imports: a.imports, Fset: a.pass.Fset, Settled: a.isSettled}
	a.requests, a.impls = a.joiner.Requests(), a.joiner.Impls()
	requests := append(slices.Clone(a.requests), a.imports.Fact.Requests...)
	impls := append(slices.Clone(a.impls), a.imports.Fact.Impls...)
	for _, j := range a.joiner.Join(requests, impls) {
		a.reportJoined(j)
		a.joined = append(a.joined, j.Build.Where)
	}
}

// exportFact merges what imports said, as far as it can still matter, into
// the package's fact, and exports it if it says anything.
func exportFact(pass *analysis.Pass, imports *summary.Imports, fact *summary.Fact) {
	fact.Version = summary.FactVersion
	passedOn := imports.Fact
	passedOn.Funcs = slices.DeleteFunc(slices.Clone(passedOn.Funcs), func(f summary.Func) bool { return !reaches(pass, f) })
	passedOn.Servers = nil // who implements one imports its package
	merged := summary.Merge([]*summary.Fact{fact, &passedOn})
	if !merged.Fact.Empty() {
		pass.ExportPackageFact(&merged.Fact)
	}
}

// reaches reports whether what is known of f can matter to packages that do
// not import it: they can call a method of a value that another gave them.
// What a foreign function does with its parameters, or inside, is not asked.
func reaches(pass *analysis.Pass, f summary.Func) bool {
	if len(f.Makes) > 0 {
		return true
	}
	if len(f.Uses)+len(f.Invokes) == 0 {
		return false
	}
	path := strings.TrimLeft(f.Name, "(*")
	if i := strings.LastIndexByte(path, '/'); i >= 0 {
		path = path[:i] + strings.SplitN(path[i:], ".", 2)[0]
	} else {
		path, _, _ = strings.Cut(path, ".")
	}
	return sameModule(pass)(path)
}
