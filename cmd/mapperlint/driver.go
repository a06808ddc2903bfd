package main

import (
	"cmp"
	"errors"
	"fmt"
	"go/types"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/screen"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// A driver analyses the packages of a program one by one, each after its
// imports, and forgets the syntax of each at once.
type driver struct {
	*selection
	request  *request
	analyzer *analysis.Analyzer
	exports  *exports

	mu      sync.Mutex
	facts   map[*packages.Package]*fact.Fact
	actions map[*packages.Package]*checker.Action // of what was analysed
	memory  collector
}

func newDriver(r *request, s *selection, e *exports) *driver {
	a := *r.analyzer
	forgive(&a, nil)
	return &driver{
		analyzer:  &a,
		selection: s, request: r, exports: e,
		facts: make(map[*packages.Package]*fact.Fact), actions: make(map[*packages.Package]*checker.Action),
	}
}

// drive analyses the program. An error is one of the source.
func (d *driver) drive(p *progress) error {
	d.memory.begin()
	defer d.memory.end()
	var source []*packages.Package
	for _, pkg := range d.order { // what is not made from source is below what is
		if d.source[pkg] {
			source = append(source, pkg)
			continue
		}
		if err := d.alone(pkg); err != nil {
			return err
		}
	}
	for _, pkg := range source {
		if err := d.readImports(pkg); err != nil {
			return err
		}
	}
	return d.together(source, p)
}

// alone analyses a package that its importers know by its export data.
func (d *driver) alone(pkg *packages.Package) error {
	if d.silent(pkg) {
		return nil
	}
	if err := d.readImports(pkg); err != nil {
		return err
	}
	if err := d.check(pkg, true); err != nil {
		return err
	}
	d.analyze(pkg)
	return nil
}

// readImports reads the export data of the imports of a package.
func (d *driver) readImports(pkg *packages.Package) error {
	for _, imp := range pkg.Imports {
		if d.source[imp] || imp.PkgPath == "unsafe" {
			continue
		}
		if _, err := d.exports.get(imp.PkgPath); err != nil {
			return err
		}
	}
	return nil
}

// together type-checks and analyses packages that import one another from
// source, as many at a time as there are processors.
func (d *driver) together(list []*packages.Package, p *progress) error {
	errs := make([]error, len(list))
	done := make(map[*packages.Package]chan struct{}, len(list))
	for _, pkg := range list {
		done[pkg] = make(chan struct{})
	}
	n := runtime.GOMAXPROCS(0)
	if d.request.checker.Sequential {
		n = 1
	}
	processors := make(chan struct{}, n)
	for i, pkg := range list {
		go func() {
			defer close(done[pkg])
			for _, imp := range pkg.Imports {
				if ready, ok := done[imp]; ok {
					<-ready
				}
			}
			processors <- struct{}{}
			defer func() { <-processors }()
			silent := d.silent(pkg)
			if errs[i] = d.check(pkg, !silent); errs[i] == nil && !silent {
				d.analyze(pkg)
			}
			p.step()
		}()
	}
	for _, ready := range done {
		<-ready
	}
	return errors.Join(errs...)
}

// silent reports whether analysing the package can say nothing of its own; then
// it passes on what its imports say.
func (d *driver) silent(pkg *packages.Package) bool {
	below := sync.OnceValue(func() *fact.Fact { return d.below(pkg) })
	unit := screen.Unit{
		Path:    pkg.PkgPath,
		Origin:  origin(pkg),
		Imports: slices.Collect(maps.Keys(pkg.Imports)),
		Files:   pkg.CompiledGoFiles,
		Named:   d.asked[pkg],
		Below:   func() (screen.Facts, bool) { return below(), true },
	}
	if !d.request.know.Silent(unit) {
		return false
	}
	if carried := below().Carried(); !carried.Empty() {
		d.mu.Lock()
		d.facts[pkg] = &carried
		d.mu.Unlock()
	}
	return true
}

// below puts the facts of the imports of a package together.
func (d *driver) below(pkg *packages.Package) *fact.Fact {
	d.mu.Lock()
	defer d.mu.Unlock()
	var list []*fact.Fact
	for _, imp := range byPath(pkg.Imports) {
		if f := d.facts[imp]; f != nil {
			list = append(list, f)
		}
	}
	merged := fact.Merge(list)
	return &merged
}

func byPath(imports map[string]*packages.Package) []*packages.Package {
	return slices.SortedFunc(maps.Values(imports), func(x, y *packages.Package) int { return strings.Compare(x.PkgPath, y.PkgPath) })
}

// analyze runs the analyzer on a package.
func (d *driver) analyze(pkg *packages.Package) {
	act := &checker.Action{Analyzer: d.analyzer, Package: pkg, IsRoot: d.asked[pkg]}
	imports := make(map[string]*packages.Package)
	d.mu.Lock()
	for _, imp := range byPath(pkg.Imports) {
		imports[imp.PkgPath] = imp
		if dep := d.actions[imp]; dep != nil {
			act.Deps = append(act.Deps, dep)
			if dep.Err != nil && act.Err == nil {
				act.Err = fmt.Errorf("failed prerequisites: %s", dep)
			}
		}
	}
	d.mu.Unlock()
	var said *fact.Fact
	if act.Err == nil {
		start := time.Now()
		act.Result, act.Err = d.run(act, imports, &said)
		act.Duration = time.Since(start)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.actions[pkg] = act
	if act.Err == nil && said != nil {
		d.facts[pkg] = said
	}
	pkg.Syntax, pkg.TypesInfo = nil, nil
	if result, ok := act.Result.(*mapperlint.Result); ok && !(act.IsRoot && result.Any()) {
		act.Result = nil // which holds the syntax
	}
	d.memory.adapt()
}

// run makes the pass; said is set to the fact that the package exports.
func (d *driver) run(act *checker.Action, imports map[string]*packages.Package, said **fact.Fact) (any, error) {
	pkg := act.Package
	pass := &analysis.Pass{
		Analyzer: act.Analyzer, Fset: pkg.Fset, Files: pkg.Syntax, OtherFiles: pkg.OtherFiles, IgnoredFiles: pkg.IgnoredFiles,
		Pkg: pkg.Types, TypesInfo: pkg.TypesInfo, TypesSizes: pkg.TypesSizes,
		Module:   new(analysis.Module),
		ResultOf: make(map[*analysis.Analyzer]any),
		Report: func(diag analysis.Diagnostic) {
			sortEdits(diag.SuggestedFixes)
			act.Diagnostics = append(act.Diagnostics, diag)
		},
		ReadFile: os.ReadFile,
		ImportPackageFact: func(imp *types.Package, to analysis.Fact) bool {
			d.mu.Lock()
			defer d.mu.Unlock()
			f := d.facts[imports[imp.Path()]]
			if f != nil {
				*to.(*fact.Fact) = *f
			}
			return f != nil
		},
		ExportPackageFact: func(f analysis.Fact) { *said = f.(*fact.Fact) },
	}
	if m := pkg.Module; m != nil {
		pass.Module = &analysis.Module{Path: m.Path, Version: m.Version, GoVersion: m.GoVersion}
	}
	for _, req := range act.Analyzer.Requires {
		result, err := req.Run(pass)
		if err != nil {
			return nil, err
		}
		pass.ResultOf[req] = result
	}
	return act.Analyzer.Run(pass)
}

// sortEdits sorts the edits of each fix by position, as the drivers of x/tools do.
func sortEdits(fixes []analysis.SuggestedFix) {
	for _, fix := range fixes {
		slices.SortStableFunc(fix.TextEdits, func(x, y analysis.TextEdit) int {
			return cmp.Or(cmp.Compare(x.Pos, y.Pos), cmp.Compare(x.End, y.End))
		})
	}
}

// graph returns the actions on the packages that were named.
func (d *driver) graph() *checker.Graph {
	g := new(checker.Graph)
	for _, pkg := range d.named {
		if act := d.actions[pkg]; act != nil {
			g.Roots = append(g.Roots, act)
		}
	}
	return g
}
