package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	gobuild "go/build"
	goimporter "go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/exportdata"
	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/screen"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// Of the units that have to be parsed most have facts and no diagnostic. What the
// checker of x/tools does for analyzers of all kinds, with facts of objects and
// results that others need, took a seventh of the time of such a unit.

// quiet analyses the unit of a configuration, and answers it if there is nothing to
// print. Whatever else there is, a diagnostic, an error of the source or of the
// configuration, is for the checker of x/tools to find again and to print.
func quiet(a *analysis.Analyzer, cfg *screen.Config, asJSON bool) (answered bool) {
	u, err := newUnit(cfg)
	if err != nil {
		return false
	}
	u.partly = a == mapperlint.Analyzer // with options, other things may be looked up by name
	facts, err := u.analyze(a)
	if errors.Is(err, errPartly) {
		u.partly = false
		facts, err = u.analyze(a)
	}
	if err != nil {
		return false
	}
	if err := screen.Answer(cfg, facts, asJSON); err != nil {
		fail(exitFailed, err)
	}
	return true
}

// A unit is a package as the go command describes it to a vet tool.
type unit struct {
	*screen.Config
	read   map[string]*fact.Fact
	partly bool // what is not named is not imported
	fset   *token.FileSet
	types  types.Importer // from export data, by the path of the package
	named  *named         // what is; nil for all
	known  map[string]*types.Package
}

func newUnit(cfg *screen.Config) (*unit, error) {
	u := &unit{Config: cfg, read: make(map[string]*fact.Fact)}
	if u.Compiler != "gc" || len(u.GoFiles) == 0 {
		return nil, errors.ErrUnsupported
	}
	for path, name := range u.PackageVetx {
		f, err := fact.Read(name)
		if err != nil {
			return nil, err
		}
		if f != nil {
			u.read[path] = f
		}
	}
	return u, nil
}

func (u *unit) open(path string) (io.ReadCloser, error) {
	name, ok := u.PackageFile[path]
	if !ok {
		return nil, fmt.Errorf("no export data for %s", path)
	}
	if u.named == nil {
		return os.Open(name)
	}
	data, err := exportdata.Read(name, exportdata.Need{Named: u.named.of(path), Known: func(of, name string) bool {
		if of == "" {
			of = path
		}
		pkg := u.known[of]
		return pkg != nil && pkg.Scope().Lookup(name) != nil
	}})
	return io.NopCloser(bytes.NewReader(data)), err
}

// Import returns what a path in the source of the unit means.
func (u *unit) Import(path string) (*types.Package, error) {
	mapped, ok := u.ImportMap[path]
	if !ok {
		return nil, fmt.Errorf("%s does not list its import %s", u.ImportPath, path)
	}
	pkg, err := u.types.Import(mapped)
	if err != nil || u.named == nil {
		return pkg, err
	}
	u.known[pkg.Path()] = pkg
	for _, below := range pkg.Imports() { // all of which it has objects
		u.known[below.Path()] = below
	}
	return pkg, nil
}

// errDiagnostic says that there is something to print, errPartly that there is
// something to say which may depend on what was not imported.
var (
	errDiagnostic = errors.New("a diagnostic")
	errPartly     = errors.New("something was built or reported")
)

// analyze returns the facts of the unit as they are written. It is an error if there
// is a diagnostic and the unit was not named for its facts only.
func (u *unit) analyze(a *analysis.Analyzer) ([]byte, error) {
	pass, err := u.check()
	if err != nil {
		return nil, err
	}
	pass.Analyzer = a
	said, diagnostics := new(fact.Fact), 0
	pass.Report = func(analysis.Diagnostic) { diagnostics++ }
	pass.ExportPackageFact = func(f analysis.Fact) { said = f.(*fact.Fact) }
	for _, req := range a.Requires {
		if pass.ResultOf[req], err = req.Run(pass); err != nil {
			return nil, err
		}
	}
	if _, err := a.Run(pass); err != nil {
		return nil, err
	}
	switch {
	case u.partly && (diagnostics > 0 || u.builds(said)):
		return nil, errPartly
	case diagnostics > 0 && !u.VetxOnly:
		return nil, errDiagnostic
	}
	return said.Encode(u.ImportPath)
}

// builds reports whether the facts of the unit tell a build, or a change of what is
// shared, that those of its imports do not.
func (u *unit) builds(said *fact.Fact) bool {
	known := make(map[string]bool)
	for _, f := range u.read {
		for _, fn := range f.Funcs {
			known[fn.Name] = true
		}
		for _, i := range f.Impls {
			known[i.Key+" "+i.Name] = true
		}
	}
	return slices.ContainsFunc(said.Funcs, func(fn fact.Func) bool {
		return fn.Builds() && !known[fn.Name]
	}) || slices.ContainsFunc(said.Impls, func(i fact.Impl) bool {
		return len(i.Builds)+len(i.Makes)+len(i.Changes) > 0 && !known[i.Key+" "+i.Name]
	})
}

// buildsFor guesses whether the facts of the unit will tell a build, so that an analysis
// with what is named would be followed by another. Nobody asks for those of a command.
func (u *unit) buildsFor(files []*ast.File) bool {
	code := slices.DeleteFunc(slices.Clone(files), func(f *ast.File) bool {
		return strings.HasSuffix(u.fset.File(f.FileStart).Name(), "_test.go")
	})
	return files[0].Name.Name != "main" && builds(code, u.ImportMap, u.read)
}

// check parses and type-checks the unit.
func (u *unit) check() (*analysis.Pass, error) {
	u.fset, u.named, u.known = token.NewFileSet(), nil, make(map[string]*types.Package)
	u.types = goimporter.ForCompiler(u.fset, u.Compiler, u.open)
	pass := &analysis.Pass{
		Fset: u.fset, OtherFiles: u.NonGoFiles, IgnoredFiles: u.IgnoredFiles,
		TypesInfo: newInfo(), TypesSizes: types.SizesFor("gc", gobuild.Default.GOARCH),
		ResultOf: make(map[*analysis.Analyzer]any), ReadFile: os.ReadFile,
		ImportPackageFact: func(imp *types.Package, to analysis.Fact) bool {
			f := u.read[imp.Path()]
			if f != nil {
				*to.(*fact.Fact) = *f
			}
			return f != nil
		},
	}
	if u.ModulePath != "" {
		pass.Module = &analysis.Module{Path: u.ModulePath, Version: u.ModuleVersion, GoVersion: u.GoVersion}
	}
	for _, name := range u.GoFiles {
		f, err := parser.ParseFile(u.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		pass.Files = append(pass.Files, f)
	}
	if u.partly = u.partly && !u.buildsFor(pass.Files); u.partly {
		u.named = namedIn(pass.Files, u.ImportMap, u.read)
	}
	conf := &types.Config{Importer: u, Sizes: pass.TypesSizes, GoVersion: u.GoVersion}
	var err error
	pass.Pkg, err = conf.Check(u.ImportPath, u.fset, pass.Files, pass.TypesInfo)
	return pass, err
}

// newInfo returns what type-checking fills for an analyzer.
func newInfo() *types.Info {
	return &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Instances:    make(map[*ast.Ident]types.Instance),
		Scopes:       make(map[ast.Node]*types.Scope),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		FileVersions: make(map[*ast.File]string),
	}
}
