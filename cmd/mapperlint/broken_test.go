package main

import (
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
	broken, skipped, found := 0, 0, 0
	for _, act := range graph.Roots {
		if len(act.Package.TypeErrors) > 0 {
			broken++
			found += len(act.Diagnostics)
		}
		if act.Err != nil {
			skipped++
		}
	}
	t.Logf("without %d directories: %d packages with errors, %d skipped, %d diagnostics in the others", missing, broken, skipped, found)
	if broken < 100 || skipped > broken/20 || found < 100 {
		t.Fail()
	}
}
