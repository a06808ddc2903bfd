package hoist_test

import (
	"flag"
	"go/format"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// readProgram reads the Go files of a directory that are no tests.
func readProgram(t testing.TB, dir string) program {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	prog := make(program)
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && info.IsDir() { // nats.go
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(name, "_test.go") {
			prog[filepath.Base(name)] = string(text)
		}
	}
	return prog
}

// clean reports whether gofmt would leave the text as it is.
func clean(text string) bool {
	out, err := format.Source([]byte(text))
	return err == nil && string(out) == strings.ReplaceAll(text, "\r\n", "\n")
}

// aligned reports whether comments at the ends of neighbouring lines are
// aligned. Where fixes touch several such lines, each has the spaces that are
// right when all are applied. So it is with the fields of a struct.
func aligned(text string) bool {
	last := false
	for line := range strings.Lines(text) {
		code, _, comment := strings.Cut(line, " //")
		comment = comment && strings.TrimSpace(code) != ""
		if comment && last {
			return true
		}
		last = comment
	}
	return false
}

var allForms = flag.Bool("all-forms", false, "try each form on each fixture, not one of them")

// TestFixtures applies every fix in every fixture of the repository, alone
// and all together.
func TestFixtures(t *testing.T) {
	w, err := newWorld()
	if err != nil {
		t.Fatal(err)
	}
	forms := []string{"auto", "package", "once", "field"}
	fixes := 0
	err = filepath.WalkDir(testdata, func(dir string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if strings.HasPrefix(d.Name(), "blind") && os.Getenv("SLOW") == "" { // the exams of passes/mapperlint, with the other slow tests
			return fs.SkipDir
		}
		prog := readProgram(t, dir)
		if len(prog) == 0 {
			return nil
		}
		path, _ := filepath.Rel(testdata, dir)
		for i, form := range forms {
			if i == 0 || *allForms {
				opts := mapperlint.Options{Hoist: form, Groups: []string{"mapper", "typemap", "codec", "validator", "compiled", "client"}}
				fixes += checkFixes(t, w, filepath.ToSlash(path), prog, opts)
			}
		}
		forms = append(forms[1:], forms[0])
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	if fixes < 100 {
		t.Errorf("only %d fixes in all fixtures", fixes)
	}
	t.Logf("%d fixes", fixes)
}

// checkFixes checks the fixes of one program; it returns their number.
func checkFixes(t *testing.T, w *world, path string, prog program, opts mapperlint.Options) int {
	fset, diags, err := w.diagnose(path, prog, opts)
	if err != nil {
		t.Logf("%s: %v", path, err) // it needs packages that are not there
		return 0
	}
	var with []analysis.Diagnostic
	for _, d := range diags {
		if len(d.SuggestedFixes) > 0 {
			with = append(with, d)
		}
	}
	checkSubsets(t, w, path, prog, fset, with)
	sets := [][]analysis.Diagnostic{with}
	for _, d := range with {
		sets = append(sets, []analysis.Diagnostic{d})
	}
	for i, set := range sets {
		if len(set) == 0 {
			continue
		}
		after, conflicts := fixed(t, fset, prog, set)
		_, again, err := w.diagnose(path, after, opts)
		if err != nil {
			t.Errorf("%s (%s), set %d, %s: %v\n%s", path, opts.Hoist, i, set[0].SuggestedFixes[0].Message, err, changed(prog, after))
			continue
		}
		if n, left := builds(diags), builds(again); left > n-len(set)+conflicts && i == 0 || left >= n {
			t.Errorf("%s (%s), set %d, %s: %d builds became %d\n%s%s", path, opts.Hoist, i, set[0].SuggestedFixes[0].Message, n, left, messages(again), changed(prog, after))
		}
		for name := range after {
			if clean(prog[name]) && !clean(after[name]) && (i == 0 || conflicts == 0 && opts.Hoist != "field" && !aligned(prog[name])) {
				t.Errorf("%s (%s), set %d, %s: not gofmt-clean\n%s", path, opts.Hoist, i, set[0].SuggestedFixes[0].Message, changed(prog, after))
			}
		}
	}
	return len(with)
}

// builds returns how many builds the diagnostics tell of: a fix may share a part
// of an object, which is then built with it no longer.
func builds(diags []analysis.Diagnostic) int {
	n := len(diags)
	for _, d := range diags {
		for _, r := range d.Related {
			if strings.HasSuffix(r.Message, " for the same object") {
				n++
			}
		}
	}
	return n
}

func messages(diags []analysis.Diagnostic) string {
	var b strings.Builder
	for _, d := range diags {
		b.WriteString(d.Message + "\n")
	}
	return b.String()
}

// changed returns the files that differ.
func changed(before, after program) string {
	var b strings.Builder
	for name, text := range after {
		if text != before[name] {
			b.WriteString(name + ":\n" + text)
		}
	}
	return b.String()
}
