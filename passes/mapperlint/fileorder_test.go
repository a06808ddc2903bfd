package mapperlint

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/internal/fact"
)

// TestFileOrder asserts that a driver may give the files of a package in any
// order: the same is reported, with the same fixes, and the same fact exported.
func TestFileOrder(t *testing.T) {
	t.Parallel()
	slow(t)
	pkgs := loadFixtures(t, append(slices.Clone(determined), "hoist/...", "setup/...")...)
	facts := make(map[string]*fact.Fact)
	for act := range analyze(t, analyzer(t, Options{}), pkgs).All() {
		if f := new(fact.Fact); act.PackageFact(act.Package.Types, f) {
			facts[act.Package.PkgPath] = f
		}
	}
	tried, found := 0, 0
	for _, pkg := range pkgs {
		if len(pkg.CompiledGoFiles) < 2 {
			continue
		}
		tried++
		want, wantFact := inOrder(t, pkg, facts, pkg.CompiledGoFiles)
		found += len(want)
		backwards := slices.Clone(pkg.CompiledGoFiles)
		slices.Reverse(backwards)
		turned := append(slices.Clone(pkg.CompiledGoFiles[1:]), pkg.CompiledGoFiles[0])
		for _, names := range [][]string{backwards, turned} {
			got, gotFact := inOrder(t, pkg, facts, names)
			if !slices.Equal(got, want) {
				t.Errorf("%s: %q\nin order: %q", pkg.PkgPath, got, want)
			}
			if string(gotFact) != string(wantFact) {
				t.Errorf("%s: the fact depends on the order of the files", pkg.PkgPath)
			}
		}
	}
	t.Logf("%d packages, %d diagnostics", tried, found)
	if tried < 10 || found < 20 {
		t.Errorf("%d packages with several files, %d diagnostics: too few", tried, found)
	}
}

// inOrder type-checks and analyses a package with its files in an order, and
// returns what is reported, sorted, and the encoded fact.
func inOrder(t *testing.T, pkg *packages.Package, facts map[string]*fact.Fact, names []string) (said []string, exported []byte) {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance), Scopes: make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
	conf := types.Config{Importer: importsOf{pkg}}
	tpkg, err := conf.Check(pkg.PkgPath, fset, files, info)
	if err != nil {
		t.Fatal(err)
	}
	place := func(pos token.Pos) string {
		p := fset.Position(pos)
		return fmt.Sprintf("%s:%d:%d", filepath.Base(p.Filename), p.Line, p.Column)
	}
	pass := &analysis.Pass{
		Analyzer: analyzer(t, Options{}), Fset: fset, Files: files, Pkg: tpkg, TypesInfo: info, TypesSizes: pkg.TypesSizes,
		ResultOf: map[*analysis.Analyzer]any{inspect.Analyzer: inspector.New(files)},
		ReadFile: os.ReadFile,
		Report: func(d analysis.Diagnostic) {
			text := place(d.Pos) + ": " + d.Message
			for _, r := range d.Related {
				text += "; " + place(r.Pos) + ": " + r.Message
			}
			for _, fix := range d.SuggestedFixes {
				text += "; " + fix.Message
				var edits []string
				for _, e := range fix.TextEdits {
					edits = append(edits, fmt.Sprintf("; %s-%s: %q", place(e.Pos), place(e.End), e.NewText))
				}
				slices.Sort(edits)
				text += fmt.Sprint(edits)
			}
			said = append(said, text)
		},
		ImportPackageFact: func(imp *types.Package, to analysis.Fact) bool {
			f := facts[imp.Path()]
			if f != nil {
				*to.(*fact.Fact) = *f
			}
			return f != nil
		},
		ExportPackageFact: func(f analysis.Fact) { exported = encode(t, f.(*fact.Fact)) },
	}
	if _, err := pass.Analyzer.Run(pass); err != nil {
		t.Fatal(err)
	}
	slices.Sort(said)
	return said, exported
}

// importsOf imports what a package imports.
type importsOf struct{ pkg *packages.Package }

func (i importsOf) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if imp := i.pkg.Imports[path]; imp != nil {
		return imp.Types, nil
	}
	return nil, fmt.Errorf("%s does not import %s", i.pkg.PkgPath, path)
}
