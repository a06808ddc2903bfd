package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/internal/screen/knowledge"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// TestLoad says that a program of which the most is taken from export data is
// reported on as one that is loaded as a whole.
func TestLoad(t *testing.T) { // not parallel: it changes the directory
	builtService(t)
	some, err := load(knowledge.Of(knowledge.Settings{}), []string{"./..."}, nil, newProgress(os.Stderr))
	if err != nil {
		t.Fatal(err)
	}
	all, err := loadAll([]string{"./..."}, nil)
	if err != nil {
		t.Fatal(err)
	}
	// The service, clean and store, and service and validator below.
	if some.units > 6 || all.units < 100 {
		t.Errorf("%d units, of %d in all", some.units, all.units)
	}
	got, want := diagnostics(t, some.roots), diagnostics(t, all.roots)
	if got != want || want == "" {
		t.Errorf("diagnostics\n%s\nof all from source\n%s", got, want)
	}
}

// TestCached says that a program is taken from export data where they are
// there, and from source where all would have to be compiled first.
func TestCached(t *testing.T) { // not parallel: it changes the directory
	builtService(t)
	patterns := []string{"./..."}
	if !cached(patterns, nil) {
		t.Error("a program that was just built is not in the cache")
	}
	if !cached([]string{"pattern=./..."}, nil) {
		t.Error("a pattern of go/packages alone is taken for a program that is not in the cache")
	}
	t.Setenv("GOCACHE", t.TempDir())
	if cached(patterns, nil) {
		t.Error("an empty cache holds the program")
	}
}

// builtService makes the service of testdata/module the current directory. It is
// in the build cache then, whatever was there before.
func builtService(t *testing.T) {
	t.Helper()
	t.Chdir(buildService(t))
}

// buildService builds a copy of the service of testdata/module, and returns its
// directory.
func buildService(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/module")); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "build", "./...")
	cmd.Dir = filepath.Join(dir, "service")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return cmd.Dir
}

func diagnostics(t *testing.T, roots []*packages.Package) string {
	t.Helper()
	a, err := mapperlint.New(mapperlint.Options{})
	if err != nil {
		t.Fatal(err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, roots, nil)
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := graph.PrintText(&buf, -1); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}
