package mapperlint

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/changes"
	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/setup"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// run analyses one package.
func (l *linter) run(pass *analysis.Pass) (any, error) {
	insp := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
	files := sourceFiles(pass, insp)
	if len(files) == 0 {
		return new(Result), nil
	}
	l = l.configured(pass, files)
	imports := importFacts(pass)
	cat := withDirectives(l.cat(), imports)
	remarked := readRemarks(files)
	directives := readDirectives(pass, remarked)
	directives.configuredBy(imports.Fact.Setups)
	cat = directives.extend(cat)

	list := funcs.List(files, pass.TypesInfo)
	builds := collect(pass, list, cat, imports)
	program := matters(pass)
	if !program { // what a library leaves behind is its own to release
		builds = slices.DeleteFunc(builds, func(b *summary.Build) bool { return b.OnlyLeak })
	}
	table := directives.extendSetup(l.setup(), imports)
	result := new(Result)
	own := fact.Fact{Servers: generatedServers(pass, files)}
	asked := program && (l.opts.Generated || len(l.opts.Requests) > 0 || !generatedOnly(files, &own, &imports.Fact))
	if len(builds) > 0 || l.opts.UnusedIgnores || asked || configures(pass, list, table) {
		pass = whole(pass, insp)
		a := &analysisRun{linter: l, pass: pass, table: table, imports: imports, directives: directives, ignores: readIgnores(pass, remarked)}
		a.analyze(insp, list, cat, builds)
		result.Findings, result.Silent, result.NoFix, result.Fixed = a.reported, a.silent(), a.noFix, a.fixed
		result.Sites, result.Requests = a.sites(), a.requestFuncs()
		a.export(&own)
	}
	directives.export(&own)
	directives.report(pass)
	l.reportMisnamed(pass, files)
	exportFact(pass, imports, &own)
	return result, nil
}

// sourceFiles returns the files of the package that are not tests. A package
// and its variant with tests thus have the same diagnostics.
func sourceFiles(pass *analysis.Pass, insp *inspector.Inspector) []inspector.Cursor {
	var files []inspector.Cursor
	for c := range insp.Root().Children() {
		name := pass.Fset.File(c.Node().(*ast.File).FileStart).Name()
		if !strings.HasSuffix(name, "_test.go") {
			files = append(files, c)
		}
	}
	return files
}

// collect returns the builds of the package, here and through imports, in the order of
// the names of their files, and in source order in each.
func collect(pass *analysis.Pass, list *funcs.Listing, cat *catalogue.Catalogue, imports *summary.Imports) []*summary.Build {
	builds := summary.Collect(list, pass.TypesInfo, cat)
	builds = append(builds, summary.CollectImported(list.Files, pass.TypesInfo, cat, imports, sameModule(pass))...)
	slices.SortStableFunc(builds, func(x, y *summary.Build) int {
		return inSource(pass.Fset, x.At.Node().Pos(), y.At.Node().Pos())
	})
	for i, b := range builds {
		b.Index = i
	}
	return builds
}

// inSource compares two positions by the names of their files, and by what comes first in
// one. Which file has the smaller positions is chance: a driver may parse them at once.
func inSource(fset *token.FileSet, x, y token.Pos) int {
	if f, g := fset.File(x), fset.File(y); f != g {
		return strings.Compare(f.Name(), g.Name())
	}
	return int(x - y)
}

// sameModule tells whether a package belongs to the module under analysis. Where
// the driver does not know modules, all packages do.
func sameModule(pass *analysis.Pass) func(string) bool {
	if pass.Module == nil {
		return fact.InModule("")
	}
	return fact.InModule(pass.Module.Path)
}

// An analysisRun is the part of a run that needs functions and edges.
type analysisRun struct {
	linter     *linter
	pass       *analysis.Pass
	imports    *summary.Imports
	directives *directives
	ignores    *ignores
	table      *setup.Table

	pkg      *funcs.Package
	folder   *summary.Folder
	reported []*findings.Finding
	plan     map[*findings.Finding]hoist.Outcome
	noFix    []NoFix
	fixed    []Fixed
	settled  map[*summary.Build]bool        // reported or suppressed here
	partIn   map[*summary.Build]*funcs.Func // where it becomes a part of what is reported; see isSettled
	released map[*summary.Build]bool        // of which nothing stays

	joiner    *summary.Joiner
	requests  []fact.Request
	impls     []fact.Impl
	joined    []string         // builds that a join reported
	joinedOwn []*summary.Build // those of this package

	changes *changes.Analysis // nil if nothing is configured here
	told    map[*changes.Change]bool
	// configured are the changes that were reported, rows are where those stand that were
	// told with one of them.
	configured []*changes.Change
	rows       []inspector.Cursor
}

// analyze finds and reports.
func (a *analysisRun) analyze(insp *inspector.Inspector, list *funcs.Listing, cat *catalogue.Catalogue, builds []*summary.Build) {
	pass := a.pass
	a.pkg = funcs.New(pass.Pkg, pass.TypesInfo, insp, list, summary.Mentions(builds), isServer(a.imports.Fact.Servers), a.imports.Func)
	a.directives.apply(a.pkg, a.imports.Fact.Scoped, a.linter.requested())
	builds = summary.ResolveValues(builds, a.pkg, cat)
	life := lifetime.New(a.pkg, cat, a.imports.ParamFate)
	life.Fresh, life.Chained, life.Tells = a.imports.Fresh, a.imports.Chained, sameModule(pass)
	a.folder = &summary.Folder{Pkg: a.pkg, Life: life, Builds: builds}
	if a.linter.opts.Silences {
		a.folder.Silences = make(map[*summary.Build][]reason.Silence)
	}
	a.folder.Fold()

	a.reportChanges()
	a.settled, a.partIn = make(map[*summary.Build]bool), make(map[*summary.Build]*funcs.Func)
	a.leaveReleased(builds)
	found := slices.DeleteFunc(findings.Find(a.folder), func(f *findings.Finding) bool {
		if a.skipped(f.Build.At) {
			a.overruled(f, reason.Generated)
			return true
		}
		if a.released[f.Build] {
			return true
		}
		a.settled[f.Build] = true
		return a.configuresAt(f.Build.At)
	})
	a.reported = a.onePerCallee(slices.DeleteFunc(a.onePerList(found), a.ignored))
	a.plan = a.planFixes(a.reported)
	a.reported = a.onePerObject(a.reported)
	for _, f := range a.reported {
		a.report(f)
	}
	for _, b := range builds {
		if !a.settled[b] && a.ignores.matchNode(b.At) {
			a.settled[b] = true // suppressed at the build: importers are silent too
		}
	}
	a.reportAltered()
	a.join()
	a.ignores.reportUnused(a.linter.opts)
}

// isServer returns whether a type is one of the interfaces; nil if there are none.
func isServer(servers []string) func(*types.TypeName) bool {
	if len(servers) == 0 {
		return nil
	}
	return func(tn *types.TypeName) bool {
		_, ok := slices.BinarySearch(servers, tn.Pkg().Path()+"."+tn.Name())
		return ok
	}
}

// skipped reports whether c stands in a file that nobody edits.
func (a *analysisRun) skipped(c inspector.Cursor) bool {
	if a.linter.opts.Generated {
		return false
	}
	for f := range c.Enclosing((*ast.File)(nil)) {
		return scope.IsGenerated(f.Node().(*ast.File))
	}
	return false
}
