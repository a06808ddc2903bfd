package main

import (
	"go/types"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// TestAdmit analyses the fixtures of the analyzer without most of what they
// import, frameworks and middleware first: wherever code meets what is not
// known, the analysis must come to an end, and find what does not need it.
func TestAdmit(t *testing.T) { // not parallel: it changes the environment
	gopath := t.TempDir()
	src := filepath.Join(gopath, "src")
	if err := os.CopyFS(src, os.DirFS("../../testdata/src")); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(src, "twins")); err != nil { // spellings of the same, which grow with each exam
		t.Fatal(err)
	}
	missing := 0
	for _, pattern := range []string{
		"github.com/[^gj]*", "github.com/g[^o]*", `github.com/go[^\-]*`, "github.com/go-[^p]*",
		"connectrpc.com", "example.com", "go.uber.org", "google.golang.org", "golang.org", "sigs.k8s.io",
	} {
		dirs, err := filepath.Glob(filepath.Join(src, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, dir := range dirs {
			missing++
			if err := os.RemoveAll(dir); err != nil {
				t.Fatal(err)
			}
		}
	}
	t.Setenv("GOPATH", gopath)
	t.Setenv("GO111MODULE", "off")
	t.Setenv("GOFLAGS", "")
	initial, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax, Dir: src}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	admit(initial)
	a, err := mapperlint.New(mapperlint.Options{})
	if err != nil {
		t.Fatal(err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, initial, nil)
	if err != nil {
		t.Fatal(err)
	}
	broken, found := 0, 0
	for _, act := range graph.Roots {
		if len(act.Package.TypeErrors) > 0 {
			broken++
			found += len(act.Diagnostics)
		}
		if act.Err != nil {
			t.Errorf("%s: %v", act.Package, act.Err)
		}
	}
	t.Logf("without %d directories: %d packages with errors, %d diagnostics in them", missing, broken, found)
	if broken < 100 || found < 100 {
		t.Fail()
	}
}

// TestForgive says that a panic is an error of the package, and that where an
// import is lost, and only there, no diagnostic has a fix.
func TestForgive(t *testing.T) {
	t.Parallel()
	lost, whole := types.NewPackage("lost", "lost"), types.NewPackage("whole", "whole")
	fixes := make(map[*types.Package]int)
	analyse := func(run func(*analysis.Pass), pkg *types.Package) (err error, panicked bool) {
		a := &analysis.Analyzer{Name: "x", Run: func(pass *analysis.Pass) (any, error) { run(pass); return nil, nil }}
		forgive(a, map[*types.Package]bool{lost: true})
		defer func() { panicked = recover() != nil }()
		_, err = a.Run(&analysis.Pass{Pkg: pkg, Report: func(d analysis.Diagnostic) { fixes[pkg] += len(d.SuggestedFixes) }})
		return err, false
	}
	fail := func(*analysis.Pass) { panic("nil") }
	for _, pkg := range []*types.Package{lost, whole} {
		if err, panicked := analyse(fail, pkg); err == nil || panicked {
			t.Errorf("%s: error %v, panicked %t", pkg.Path(), err, panicked)
		}
	}
	mend := func(pass *analysis.Pass) {
		pass.Report(analysis.Diagnostic{SuggestedFixes: make([]analysis.SuggestedFix, 1)})
	}
	analyse(mend, lost)
	analyse(mend, whole)
	if fixes[lost] != 0 || fixes[whole] != 1 {
		t.Errorf("%d fixes in lost, %d in whole", fixes[lost], fixes[whole])
	}
}
