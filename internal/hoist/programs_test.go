package hoist_test

import (
	"fmt"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// The programs of testdata/behave run against libraries that say what they
// were given, beside them. Each function RunX of a package is a program; the
// packages have comments where something is built:
//
//	fixed   there is a fix in the form auto
//	kept    it is reported, and there is no fix
//	silent  it may be reported, and there is no fix
var behave = filepath.Join("testdata", "behave")

// newBehavingWorld type-checks against the libraries that behave.
var newBehavingWorld = sync.OnceValues(func() (*world, error) {
	return makeWorld(filepath.Join(behave, "lib"), testdata)
})

// variants are the programs as they are, and after the fixes of each form.
var variants = []string{"before", "auto", "package", "once", "field"}

// TestPrograms runs small programs before and after each form of their fixes:
// they answer the same. All of them are one program, to be built once.
func TestPrograms(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs programs")
	}
	t.Parallel()
	w, err := newBehavingWorld()
	if err != nil {
		t.Fatal(err)
	}
	dirs, err := filepath.Glob(filepath.Join(behave, "programs", "*"))
	if err != nil || len(dirs) == 0 {
		t.Fatal("no programs", err)
	}
	files := make(map[string]string)
	runs := make(map[string][]string) // names of the programs, by package
	for _, dir := range dirs {
		name := filepath.Base(dir)
		before := readProgram(t, dir)
		runs[name] = programsIn(before)
		for _, form := range variants {
			after := before
			if form != "before" {
				after = fixedIn(t, w, name, before, form)
			}
			for file, text := range after {
				files[form+"/"+name+"/"+file] = text
			}
		}
	}
	compareRuns(t, runs, runVariants(t, files, runs))
}

// fixedIn returns a program after the fixes of a form, and checks that auto has
// a fix where the program says so.
func fixedIn(t *testing.T, w *world, name string, prog program, form string) program {
	t.Helper()
	opts := mapperlint.Options{Hoist: form, Groups: []string{"mapper", "typemap", "codec", "validator", "compiled", "client"}}
	fset, diags, err := w.diagnose(name, prog, opts)
	if err != nil {
		t.Fatal(err)
	}
	if form == "auto" {
		checkOutcomes(t, prog, fset, diags)
	}
	after, conflicts := fixed(t, fset, prog, diags)
	if conflicts > 0 {
		t.Errorf("%s, %s: %d conflicts", name, form, conflicts)
	}
	return after
}

var outcome = regexp.MustCompile(`// (fixed|kept|silent)$`)

// checkOutcomes compares the diagnostics of a program with its comments.
func checkOutcomes(t *testing.T, prog program, fset *token.FileSet, diags []analysis.Diagnostic) {
	t.Helper()
	type line struct {
		file string
		n    int
	}
	got := make(map[line]string)
	for _, d := range diags {
		pos := fset.Position(d.Pos)
		got[line{pos.Filename, pos.Line}] = "kept"
		if len(d.SuggestedFixes) > 0 {
			got[line{pos.Filename, pos.Line}] = "fixed"
		}
	}
	for file, text := range prog {
		n := 0
		for s := range strings.Lines(text) {
			n++
			at := line{file, n}
			want := ""
			if m := outcome.FindStringSubmatch(strings.TrimSpace(s)); m != nil {
				want = m[1]
			}
			if got[at] != want && !(want == "silent" && got[at] == "kept") && !(want == "silent" && got[at] == "") {
				t.Errorf("%s:%d: is %q, want %q: %s", file, n, got[at], want, strings.TrimSpace(s))
			}
		}
	}
}

var runFunc = regexp.MustCompile(`(?m)^func (Run\w+)\(\) string`)

// programsIn returns the names of the functions that are programs.
func programsIn(prog program) []string {
	var names []string
	for _, file := range slices.Sorted(maps.Keys(prog)) {
		for _, m := range runFunc.FindAllStringSubmatch(prog[file], -1) {
			names = append(names, m[1])
		}
	}
	return names
}

// runVariants builds one program of all variants and returns its output: a
// line for each program, by "form/package.RunX".
func runVariants(t *testing.T, files map[string]string, runs map[string][]string) map[string]string {
	t.Helper()
	root := t.TempDir()
	src := filepath.Join(root, "src")
	if err := os.CopyFS(src, os.DirFS(filepath.Join(behave, "lib"))); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		path := filepath.Join(src, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	main := filepath.Join(src, "all")
	if err := os.MkdirAll(main, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(main, "main.go"), []byte(mainOf(runs)), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "run", ".")
	cmd.Env = append(os.Environ(), "GO111MODULE=off", "GOPATH="+root, "GOFLAGS=", "GOWORK=off")
	cmd.Dir = main
	out, err := cmd.Output()
	if err != nil {
		stderr := ""
		if exit, ok := err.(*exec.ExitError); ok {
			stderr = string(exit.Stderr)
		}
		t.Fatalf("%v\n%s\n%s", err, out, stderr)
	}
	answers := make(map[string]string)
	for line := range strings.Lines(string(out)) {
		name, answer, _ := strings.Cut(line, " ")
		answers[name] = answer
	}
	return answers
}

// mainOf is a program that runs all programs of all variants.
func mainOf(runs map[string][]string) string {
	var imports, calls strings.Builder
	for _, form := range variants {
		for _, pkg := range slices.Sorted(maps.Keys(runs)) {
			alias := form + "_" + pkg
			fmt.Fprintf(&imports, "\t%s %q\n", alias, form+"/"+pkg)
			for _, run := range runs[pkg] {
				fmt.Fprintf(&calls, "\trun(%q, %s.%s)\n", form+"/"+pkg+"."+run, alias, run)
			}
		}
	}
	return "package main\n\nimport (\n\t\"fmt\"\n\n" + imports.String() + `)

func run(name string, f func() string) {
	defer func() {
		if p := recover(); p != nil {
			fmt.Printf("%s panic: %v\n", name, p)
		}
	}()
	fmt.Printf("%s %q\n", name, f())
}

func main() {
` + calls.String() + "}\n"
}

// compareRuns compares what the programs answer before and after.
func compareRuns(t *testing.T, runs map[string][]string, answers map[string]string) {
	t.Helper()
	n := 0
	for pkg, names := range runs {
		for _, run := range names {
			n++
			before, ok := answers["before/"+pkg+"."+run]
			if !ok || strings.HasPrefix(before, "panic: ") {
				t.Errorf("%s.%s: %q before its fixes", pkg, run, before)
			}
			for _, form := range variants[1:] {
				if after := answers[form+"/"+pkg+"."+run]; after != before {
					t.Errorf("%s.%s answers %s, and after its fixes (%s) %s", pkg, run, before, form, after)
				}
			}
		}
	}
	if n < 60 {
		t.Errorf("%d programs, want 60 or more", n)
	}
}
