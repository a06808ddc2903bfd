package mapperlint

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// testdata returns the absolute path of the repository's testdata directory.
func testdata(t testing.TB) string {
	t.Helper()
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// analyzer returns an analyzer of its own.
func analyzer(t testing.TB, o Options) *analysis.Analyzer {
	t.Helper()
	a, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// loadFixtures loads packages of testdata/src.
func loadFixtures(t testing.TB, patterns ...string) []*packages.Package {
	t.Helper()
	return load(t, false, testdata(t), gopath(t), patterns...)
}

// gopath is the environment in which the fixtures are packages of a GOPATH.
func gopath(t testing.TB) []string {
	return []string{"GOPATH=" + testdata(t), "GO111MODULE=off", "GOWORK=off"}
}

// load loads packages with their dependencies from source, and with their tests
// if so wanted.
func load(t testing.TB, tests bool, dir string, env []string, patterns ...string) []*packages.Package {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode:  packages.LoadAllSyntax | packages.NeedModule,
		Tests: tests,
		Dir:   dir,
		Env:   append(os.Environ(), env...),
	}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 {
		t.Fatalf("packages %q have errors", patterns)
	}
	return pkgs
}

// analyze runs one analyzer over packages and their dependencies.
func analyze(t testing.TB, a *analysis.Analyzer, pkgs []*packages.Package) *checker.Graph {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	for act := range graph.All() {
		if act.Err != nil {
			t.Fatalf("%s: %v", act, act.Err)
		}
	}
	return graph
}

// describe lists the diagnostics of the root packages, in the order in which
// they were reported, with all that users see of them.
func describe(graph *checker.Graph) []string {
	var lines []string
	for _, root := range graph.Roots {
		fset := root.Package.Fset
		for _, d := range root.Diagnostics {
			var b strings.Builder
			fmt.Fprintf(&b, "%s-%s: %s: %s <%s>", fset.Position(d.Pos), fset.Position(d.End), d.Category, d.Message, d.URL)
			for _, r := range d.Related {
				fmt.Fprintf(&b, "\n\t%s-%s: %s", fset.Position(r.Pos), fset.Position(r.End), r.Message)
			}
			lines = append(lines, b.String())
		}
	}
	return lines
}
