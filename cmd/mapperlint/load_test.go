package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/internal/screen"
	"github.com/mapperlint/mapperlint/internal/screen/knowledge"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// TestLoad says that a program of which the most is taken from export data is
// reported on as one that is loaded as a whole.
func TestLoad(t *testing.T) { // not parallel: it changes the directory
	builtService(t)
	some, err := asked(t).runScreened(newProgress(os.Stderr))
	if err != nil || some == nil {
		t.Fatalf("the program was loaded as a whole (%v)", err)
	}
	all, err := loadAll([]string{"./..."}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	// The service, clean and store, and service and validator below.
	if n := packagesOf(some); n > 6 || all.units < 100 {
		t.Errorf("%d packages were analysed, of %d in all", n, all.units)
	}
	whole, err := checker.Analyze([]*analysis.Analyzer{asked(t).analyzer}, all.roots, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := diagnostics(t, some), diagnostics(t, whole); got != want || want == "" {
		t.Errorf("diagnostics\n%s\nof all from source\n%s", got, want)
	}
}

// TestSharedFix says that a fix which writes in two files has its edits in the order
// of the files, as under go vet.
func TestSharedFix(t *testing.T) { // not parallel: it changes the directory
	builtService(t)
	for _, name := range []string{"first", "second"} {
		src := fmt.Sprintf("package clean\n\nimport \"github.com/go-playground/validator/v10\"\n\n// Check%[1]s checks.\nfunc Check%[1]s(v any) error { return validator.New().Struct(v) }\n", name)
		if err := os.WriteFile(filepath.Join("clean", name+".go"), []byte(src), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	graph, err := asked(t).runScreened(newProgress(os.Stderr))
	if err != nil || graph == nil {
		t.Fatalf("the program was loaded as a whole (%v)", err)
	}
	files := make(map[string]int)
	for _, act := range graph.Roots {
		for _, d := range act.Diagnostics {
			for _, fix := range d.SuggestedFixes {
				var names []string
				for _, e := range fix.TextEdits {
					names = append(names, filepath.Base(act.Package.Fset.Position(e.Pos).Filename))
				}
				files[strings.Join(names, " ")]++
			}
		}
	}
	if files["first.go first.go"] != 1 || files["first.go second.go second.go"] != 1 {
		t.Errorf("fixes by the files of their edits: %v", files)
	}
}

// TestEdit says that after an edit nothing of the program itself is compiled,
// and what was edited is seen through its importers.
func TestEdit(t *testing.T) { // not parallel: it changes the directory
	builtService(t)
	r := asked(t)
	graph, err := r.runScreened(newProgress(os.Stderr))
	if err != nil || graph == nil {
		t.Fatalf("the program was loaded as a whole (%v)", err)
	}
	before := diagnostics(t, graph)
	name := filepath.Join("store", "edited.go")
	if err := os.WriteFile(name, []byte("package store\n\n// Edited is new.\nfunc Edited() int { return 1 }\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GOFLAGS", "-toolexec=false") // a compiler that is asked fails
	graph, err = r.runScreened(newProgress(os.Stderr))
	if err != nil || graph == nil {
		t.Fatalf("the edited program was loaded as a whole (%v)", err)
	}
	if got := diagnostics(t, graph); got != before {
		t.Errorf("diagnostics after an edit that changes none\n%s\nbefore\n%s", got, before)
	}
}

// TestList says that the go command is asked once, also after an edit, and again
// where a package has an error that does not concern the analysis.
func TestList(t *testing.T) { // not parallel: it changes the directory
	builtService(t)
	r := asked(t)
	write := func(name, src string) {
		if err := os.WriteFile(name, []byte(src), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	exported := func() (all, main int) {
		l, err := r.list()
		if err != nil {
			t.Fatal(err)
		}
		if s := newSelection(l.named); s == nil {
			t.Fatal("the program is not sound")
		} else if l.sizes == nil {
			return 0, 0
		}
		packages.Visit(l.named, nil, func(pkg *packages.Package) {
			if pkg.ExportFile != "" {
				all++
				if origin(pkg) == screen.Main {
					main++
				}
			}
		})
		return all, main
	}
	all, main := exported()
	if all < 50 || main < 3 {
		t.Errorf("export data of %d packages are known, %d of them of main modules", all, main)
	}
	write(filepath.Join("store", "edited.go"), "package store\n\n// Edited is new.\nfunc Edited() int { return 1 }\n")
	if n, m := exported(); m >= main || n-m != all-main {
		t.Errorf("after an edit export data of %d packages are known, %d of them of main modules", n, m)
	}
	write(filepath.Join("store", "files.go"), "package store\n\nimport _ \"embed\"\n\n//go:embed missing.txt\nvar text string\n")
	if n, _ := exported(); n != 0 {
		t.Errorf("export data of %d packages, although one embeds a file that is not there", n)
	}
	if graph, err := r.runScreened(newProgress(os.Stderr)); err != nil || graph == nil || diagnostics(t, graph) == "" {
		t.Errorf("a program that embeds what is not there was loaded as a whole (%v)", err)
	}
}

// TestExports says that export data are used where they are there, and the
// program is loaded from source where all would have to be compiled first.
func TestExports(t *testing.T) { // not parallel: it changes the directory
	builtService(t)
	e, err := findExports([]string{"fmt", "net/http"}, nil)
	if err != nil || e == nil || e.files["fmt"] == "" {
		t.Errorf("no export data of what was just built: %v, %v", e, err)
	}
	t.Setenv("GOCACHE", t.TempDir())
	if e, err := findExports([]string{"fmt"}, nil); e != nil || err != nil {
		t.Errorf("an empty cache holds export data: %v, %v", e, err)
	}
}

// asked is a request to analyse the module in the current directory.
func asked(t *testing.T) *request {
	t.Helper()
	a, err := mapperlint.New(mapperlint.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return &request{
		patterns: []string{"./..."}, know: knowledge.Of(knowledge.Settings{}), analyzer: a,
		checker: new(checker.Options), logf: t.Logf,
	}
}

func packagesOf(graph *checker.Graph) int {
	n := 0
	for range graph.All() {
		n++
	}
	return n
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

func diagnostics(t *testing.T, graph *checker.Graph) string {
	t.Helper()
	var buf bytes.Buffer
	if err := graph.PrintText(&buf, -1); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}
