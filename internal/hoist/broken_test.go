package hoist_test

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/mutate"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

var mutants = flag.Int("mutants", 0, "how many changed sources TestMutants tries (default 300, with SLOW set 6000)")

// TestMutants changes files of the fixtures as an editor does. Whatever becomes
// of them, the analysis comes to an end without a panic; where all still
// compiles, what is reported has a place and a text, and all fixes together
// compile, too. Where it does not, nothing is reported in a function with an
// error in it: nothing is known well enough there.
func TestMutants(t *testing.T) {
	w, err := newWorld()
	if err != nil {
		t.Fatal(err)
	}
	n := *mutants
	switch {
	case n > 0:
	case os.Getenv("SLOW") != "":
		n = 6000
	default:
		n = 300
	}
	dirs := fixtureDirs(t)
	st := mutantStats{told: make(map[string]bool)}
	for seed := range n {
		r := rand.New(rand.NewPCG(uint64(seed), 7))
		prog := readProgram(t, filepath.Join(testdata, dirs[r.IntN(len(dirs))]))
		if len(prog) == 0 { // tests alone
			continue
		}
		name := slices.Sorted(maps.Keys(prog))[r.IntN(len(prog))]
		how := ""
		for range 1 + r.IntN(2) {
			changed, what := mutate.Source(r, prog[name])
			prog[name] = changed
			how += what + "; "
		}
		tryMutant(t, w, fmt.Sprintf("seed %d: %s: %s", seed, name, how), prog, &st)
	}
	t.Logf("%d mutants: %d compile, with %d diagnostics and %d fixes; in the others %d diagnostics", n, st.compile, st.diagnostics, st.fixes, st.unsure)
	if st.compile < n/20 || n >= 300 && (st.fixes == 0 || st.compile > n*9/10) {
		t.Errorf("%d of %d compile: these are not the mutants that were meant", st.compile, n)
	}
}

type mutantStats struct {
	compile, diagnostics, fixes, unsure int
	told                                map[string]bool // places that panicked
}

// panicSite returns where a panic came from: the first line of ours in its stack.
func panicSite(stack string) string {
	_, after, _ := strings.Cut(stack, "panic(")
	for line := range strings.Lines(after) {
		if strings.Contains(line, "/internal/") && strings.Contains(line, ".go:") && !strings.Contains(line, "_test.go") {
			return strings.TrimSpace(line)
		}
	}
	return stack
}

// fixtureDirs returns the directories of fixtures, without stubs of libraries.
func fixtureDirs(t *testing.T) []string {
	t.Helper()
	var dirs []string
	err := filepath.WalkDir(testdata, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(testdata, path)
		if first, _, _ := strings.Cut(filepath.ToSlash(rel), "/"); d.IsDir() && strings.Contains(first, ".") && first != "." {
			return filepath.SkipDir
		}
		if names, _ := filepath.Glob(filepath.Join(path, "*.go")); d.IsDir() && len(names) > 0 {
			dirs = append(dirs, rel)
		}
		return nil
	})
	if err != nil || len(dirs) < 50 {
		t.Fatalf("%d directories: %v", len(dirs), err)
	}
	return dirs
}

// allGroups is all that can be asked for.
var allGroups = mapperlint.Options{Groups: []string{"all"}, Generated: true, Silences: true, UnusedIgnores: true}

func tryMutant(t *testing.T, w *world, name string, prog program, st *mutantStats) {
	t.Helper()
	b := w.checkBroken("p", prog)
	diags, err := b.diagnose(prog)
	if err != nil {
		if site := panicSite(err.Error()); !st.told[site] { // once is enough
			st.told[site] = true
			t.Errorf("%s: %v\n%s", name, err, changed(nil, prog))
		}
		return
	}
	if len(b.errors) > 0 {
		for _, d := range diags {
			st.unsure++
			if d.Category == "directive" {
				continue
			}
			if why := b.unsure(d); why != "" {
				t.Errorf("%s: %s: %s (%s)", name, b.fset.Position(d.Pos), d.Message, why)
			}
		}
		return
	}
	st.compile++
	st.diagnostics += len(diags)
	st.fixes += withFix(diags)
	after, _ := fixed(t, b.fset, prog, diags)
	if _, err := w.check("p", after); err != nil {
		t.Errorf("%s: the fixes do not compile: %v\n%s", name, err, changed(prog, after))
	}
}

// A broken program is one that was type-checked as far as that goes.
type broken struct {
	checked
	errors []error
	types  []types.Error
}

// checkBroken is check for a program with errors, as gopls loads one: it goes on
// behind an error of the syntax or of the types.
func (w *world) checkBroken(path string, prog program) *broken {
	b := &broken{checked: checked{fset: token.NewFileSet()}}
	for _, name := range slices.Sorted(maps.Keys(prog)) {
		f, err := parser.ParseFile(b.fset, name, prog[name], parser.ParseComments|parser.AllErrors|parser.SkipObjectResolution)
		if err != nil {
			b.errors = append(b.errors, err)
		}
		if f != nil {
			b.files = append(b.files, f)
		}
	}
	b.info = &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance), Scopes: make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
	w.Lock.Lock()
	defer w.Lock.Unlock()
	conf := types.Config{Importer: w, GoVersion: "go1.25", FakeImportC: true, Error: func(err error) {
		b.errors = append(b.errors, err)
		if te, ok := err.(types.Error); ok {
			b.types = append(b.types, te)
		}
	}}
	b.pkg, _ = conf.Check(path, b.fset, b.files, b.info)
	return b
}

// diagnose runs the analyzer. A panic is an error.
func (b *broken) diagnose(prog program) (diags []analysis.Diagnostic, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
	}()
	a, err := mapperlint.New(allGroups)
	if err != nil {
		return nil, err
	}
	pass := &analysis.Pass{
		Analyzer: a, Fset: b.fset, Files: b.files, Pkg: b.pkg, TypesInfo: b.info, TypesSizes: types.SizesFor("gc", "amd64"),
		TypeErrors:        b.types,
		ResultOf:          map[*analysis.Analyzer]any{inspect.Analyzer: inspector.New(b.files)},
		Report:            func(d analysis.Diagnostic) { diags = append(diags, d) },
		ReadFile:          func(name string) ([]byte, error) { return []byte(prog[name]), nil },
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		ExportPackageFact: func(analysis.Fact) {},
	}
	_, err = a.Run(pass)
	return diags, err
}

// unsure says why a diagnostic is not to be trusted, or "".
func (b *broken) unsure(d analysis.Diagnostic) string {
	for _, f := range b.files {
		if d.Pos < f.FileStart || d.Pos >= f.FileEnd {
			continue
		}
		for _, decl := range f.Decls {
			if decl.Pos() > d.Pos || d.Pos >= decl.End() {
				continue
			}
			for _, e := range b.types {
				if decl.Pos() <= e.Pos && e.Pos < decl.End() {
					return e.Msg
				}
			}
		}
	}
	return ""
}

// TestBrokenCode has what once ended in a panic.
func TestBrokenCode(t *testing.T) {
	w, err := newWorld()
	if err != nil {
		t.Fatal(err)
	}
	for name, src := range map[string]string{
		"conversion of nothing": "func f(c *gin.Context) { _ = any(); _ = validator.New().Struct(c) }",
		"new of nothing":        "func f(c *gin.Context) { _ = new(); _ = validator.New().Struct(c) }",
		"length of nothing":     "func f(c *gin.Context, xs []any) {\n\tfor i := 0; i < len(xs); i++ {\n\t\t_ = validator.New().Struct(xs[i])\n\t\ti = len()\n\t}\n}",
		"declared twice":        "func f(c *gin.Context) { _ = g().Struct(c) }\n\nfunc g() *validator.Validate { return v() }\n\nfunc v() *validator.Validate { return validator.New() }\n\nfunc g() *validator.Validate { return v() }",
		"unknown operand":       "func f(c *gin.Context) { vs = append(vs, vali.New()); _ = validator.New().Struct(vs[0]) }",
		"half a comparison":     "func f(c *gin.Context) { if n.CompareAndSwap(0) { _ = validator.New().Struct(c) } }",
		"no body":               "func f(c *gin.Context) {\n\tv := validator.New()\n\tfor",
	} {
		prog := program{"p.go": "package p\n\nimport (\n\t\"github.com/gin-gonic/gin\"\n\t\"github.com/go-playground/validator/v10\"\n)\n\n" + src + "\n"}
		prog["n.go"] = "package p\n\nimport \"sync/atomic\"\n\nvar n atomic.Int32\n"
		b := w.checkBroken("p", prog)
		diags, err := b.diagnose(prog)
		if err != nil || len(b.errors) == 0 {
			t.Errorf("%s: errors %v, %v", name, b.errors, err)
		}
		if len(b.types) > 0 && len(diags) > 0 {
			t.Errorf("%s: %s", name, messages(diags))
		}
	}
}

// TestRawCgo has a package as a driver sees it that does not run cgo.
func TestRawCgo(t *testing.T) {
	w, err := newWorld()
	if err != nil {
		t.Fatal(err)
	}
	prog := program{"p.go": `package p

// int one(int x) { return x; }
import "C"

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func f(c *gin.Context) {
	n, err := C.one(C.int(1))
	xs := append([]int{}, int(n))
	_, _ = err, xs
	_ = validator.New().Struct(c)
}
`}
	b := w.checkBroken("p", prog)
	if diags, err := b.diagnose(prog); err != nil || len(b.errors) > 0 || len(diags) != 1 {
		t.Errorf("%v, %v, %s", b.errors, err, messages(diags))
	}
}
