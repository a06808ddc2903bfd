package hoist_test

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/testsrc"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// testdata is where the stubs of libraries and the fixtures lie.
var testdata = filepath.Join("..", "..", "testdata", "src")

// A world type-checks packages against the stubs and the standard library.
type world struct{ *testsrc.Stubs }

// newWorld is made once: its packages are never changed.
var newWorld = sync.OnceValues(func() (*world, error) { return makeWorld(testdata) })

// makeWorld makes a world whose libraries lie below the roots.
func makeWorld(roots ...string) (*world, error) {
	w := &world{testsrc.NewStubs(roots...)}
	return w, w.Standard("net/http", "encoding/json", "html/template", "regexp", "database/sql", "flag", "log/slog")
}

// A program is the text of one package, by file name.
type program map[string]string

// A checked is a type-checked program.
type checked struct {
	fset  *token.FileSet
	files []*ast.File
	pkg   *types.Package
	info  *types.Info
}

// A host is what a package is analysed in.
type host struct {
	version string // of Go
	module  *analysis.Module
}

var plain = host{version: "go1.25"}

// check parses and type-checks a program.
func (w *world) check(path string, prog program) (*checked, error) {
	return w.checkIn(plain, path, prog)
}

// checkIn is check for a host.
func (w *world) checkIn(h host, path string, prog program) (*checked, error) {
	c := &checked{fset: token.NewFileSet()}
	for _, name := range slices.Sorted(maps.Keys(prog)) {
		f, err := parser.ParseFile(c.fset, name, prog[name], parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		c.files = append(c.files, f)
	}
	c.info = &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance), Scopes: make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
	w.Lock.Lock()
	defer w.Lock.Unlock()
	conf := types.Config{Importer: w, GoVersion: h.version, FakeImportC: true}
	var err error
	c.pkg, err = conf.Check(path, c.fset, c.files, c.info)
	return c, err
}

// diagnose type-checks a program and runs the analyzer on it.
func (w *world) diagnose(path string, prog program, opts mapperlint.Options) (*token.FileSet, []analysis.Diagnostic, error) {
	fset, diags, _, err := w.analyse(path, prog, opts)
	return fset, diags, err
}

// analyse is diagnose with the result of the analyzer.
func (w *world) analyse(path string, prog program, opts mapperlint.Options) (*token.FileSet, []analysis.Diagnostic, *mapperlint.Result, error) {
	return w.analyseIn(plain, path, prog, opts)
}

// analyseIn is analyse in a host.
func (w *world) analyseIn(h host, path string, prog program, opts mapperlint.Options) (*token.FileSet, []analysis.Diagnostic, *mapperlint.Result, error) {
	c, err := w.checkIn(h, path, prog)
	if err != nil {
		return nil, nil, nil, err
	}
	fset, files, pkg, info := c.fset, c.files, c.pkg, c.info
	// Off by default, but of forms that are to be fixed: a method with an error,
	// a literal.
	opts.Mappers = append(slices.Clip(opts.Mappers), "cbor", "ugorji")
	a, err := mapperlint.New(opts)
	if err != nil {
		return nil, nil, nil, err
	}
	var diags []analysis.Diagnostic
	pass := &analysis.Pass{
		Analyzer: a, Module: h.module, Fset: fset, Files: files, Pkg: pkg, TypesInfo: info, TypesSizes: types.SizesFor("gc", "amd64"),
		ResultOf:          map[*analysis.Analyzer]any{inspect.Analyzer: inspector.New(files)},
		Report:            func(d analysis.Diagnostic) { diags = append(diags, d) },
		ReadFile:          func(name string) ([]byte, error) { return []byte(prog[name]), nil },
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		ExportPackageFact: func(analysis.Fact) {},
	}
	result, err := a.Run(pass)
	found, _ := result.(*mapperlint.Result)
	return fset, diags, found, err
}

// A change is one edit of a fix, by file name and offsets.
type change struct {
	file       string
	start, end int
	text       string
}

// changes returns the edits of a diagnostic's fix, sorted.
func changes(t testing.TB, fset *token.FileSet, d analysis.Diagnostic) []change {
	t.Helper()
	if len(d.SuggestedFixes) == 0 {
		return nil
	}
	if len(d.SuggestedFixes) > 1 {
		t.Errorf("%s: %d fixes", fset.Position(d.Pos), len(d.SuggestedFixes))
	}
	var cs []change
	for _, e := range d.SuggestedFixes[0].TextEdits {
		f := fset.File(e.Pos)
		cs = append(cs, change{f.Name(), f.Offset(e.Pos), f.Offset(e.End), string(e.NewText)})
	}
	if len(cs) == 0 || cs[0].file != fset.File(d.Pos).Name() {
		t.Errorf("%s: the fix does not edit the file of its diagnostic", fset.Position(d.Pos))
	}
	slices.SortStableFunc(cs, func(x, y change) int {
		return cmp.Or(cmp.Compare(x.file, y.file), cmp.Compare(x.start, y.start), cmp.Compare(x.end, y.end))
	})
	for i := 1; i < len(cs); i++ {
		if x, y := cs[i-1], cs[i]; x.file == y.file && (y.start < x.end || x.start == y.start && x.end == y.end) {
			t.Errorf("%s: edits overlap: %v and %v", fset.Position(d.Pos), x, y)
		}
	}
	return cs
}

// merge adds the edits of a fix to those of others, as drivers do: equal
// edits are one, different insertions at one place keep their order, and ok is
// false if the same text is changed in two ways.
func merge(x, y []change) (merged []change, ok bool) {
	for len(x) > 0 && len(y) > 0 {
		switch a, b := x[0], y[0]; {
		case a == b:
			merged, x, y = append(merged, a), x[1:], y[1:]
		case a.file < b.file || a.file == b.file && a.end <= b.start:
			merged, x = append(merged, a), x[1:]
		case b.file < a.file || b.end <= a.start:
			merged, y = append(merged, b), y[1:]
		default:
			return nil, false
		}
	}
	return append(append(merged, x...), y...), true
}

// patch applies sorted edits.
func patch(text string, cs []change) string {
	var b strings.Builder
	at := 0
	for _, c := range cs {
		b.WriteString(text[at:c.start])
		b.WriteString(c.text)
		at = c.end
	}
	b.WriteString(text[at:])
	return b.String()
}

// fixed returns the program after the fixes of the given diagnostics, in that
// order, and how many of them met a conflict.
func fixed(t testing.TB, fset *token.FileSet, prog program, diags []analysis.Diagnostic) (program, int) {
	t.Helper()
	var all []change
	conflicts := 0
	for _, d := range diags {
		merged, ok := merge(all, changes(t, fset, d))
		if !ok {
			conflicts++
			continue
		}
		all = merged
	}
	out := make(program)
	for name, text := range prog {
		var own []change
		for _, c := range all {
			if c.file == name {
				own = append(own, c)
			}
		}
		out[name] = patch(text, own)
	}
	return out, conflicts
}
