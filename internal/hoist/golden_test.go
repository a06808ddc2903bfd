package hoist_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

var update = flag.Bool("update", false, "write what the fixes give to the golden files")

// goldenOptions are the options of the fixtures that need some, by directory.
var goldenOptions = map[string]mapperlint.Options{
	"field":     {Hoist: "field"},
	"once":      {Hoist: "once"},
	"package":   {Hoist: "package"},
	"none":      {Hoist: "none"},
	"nolint":    {NolintReason: "an instance is costly to build"},
	"must":      {Groups: []string{"compiled"}},
	"turns":     {Groups: []string{"compiled"}},
	"shot":      {Groups: []string{"compiled"}},
	"client":    {Groups: []string{"client"}},
	"released":  {Groups: []string{"client"}},
	"derived":   {Groups: []string{"compiled", "validator"}},
	"choice":    {Groups: []string{"compiled"}},
	"moved":     {Groups: []string{"compiled", "mapper", "validator"}},
	"memoised":  {Groups: []string{"compiled", "mapper", "validator"}},
	"texts":     {Groups: []string{"compiled"}},
	"lists":     {Groups: []string{"compiled", "mapper", "validator"}},
	"listtexts": {Groups: []string{"compiled"}},
	"effects":   {Groups: []string{"compiled", "mapper", "validator"}},
	"requested": {Requests: []string{
		"hoist/requested.NewValidator", "hoist/requested.Mapper", "hoist/requested.Port", "hoist/requested.(*Factory).Columns",
		"hoist/requested.Late", "hoist/requested.Tagged", "hoist/requested.Common", "hoist/requested.Configured",
	}},
}

// TestGolden applies all fixes of a fixture and compares every byte, which
// analysistest does not: it formats both sides.
func TestGolden(t *testing.T) {
	w, err := newWorld()
	if err != nil {
		t.Fatal(err)
	}
	dirs, err := filepath.Glob(filepath.Join(testdata, "hoist", "*"))
	if err != nil || len(dirs) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) { checkGolden(t, w, dir) })
	}
}

func checkGolden(t *testing.T, w *world, dir string) {
	prog := readProgram(t, dir)
	opts := goldenOptions[filepath.Base(dir)]
	path := "hoist/" + filepath.Base(dir)
	if *update {
		annotate(t, w, dir, opts)
		prog = readProgram(t, dir)
	}
	fset, diags, result, err := w.analyse(path, prog, opts)
	if err != nil {
		t.Fatal(err)
	}
	compareRefusals(t, prog, refusedAt(t, fset, diags, result))
	after, conflicts := fixed(t, fset, prog, diags)
	if conflicts > 0 {
		t.Errorf("%d fixes conflict with others", conflicts)
	}
	for name, text := range after {
		golden := filepath.Join(dir, name+".golden")
		if *update {
			if os.Remove(golden); text != prog[name] {
				if err := os.WriteFile(golden, []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			continue
		}
		want := prog[name]
		if b, err := os.ReadFile(golden); err == nil {
			want = string(b)
		}
		if text != want {
			t.Errorf("%s differs from its golden file:\n%s", name, text)
		}
		if clean(prog[name]) && !clean(text) {
			t.Errorf("%s is not gofmt-clean any more", name)
		}
	}
	// A second run is silent on what was fixed, and has nothing to add.
	fset2, again, err := w.diagnose(path, after, opts)
	if err != nil {
		t.Fatalf("%v\n%s", err, changed(prog, after))
	}
	if n := withFix(diags); len(again) != len(diags)-n {
		t.Errorf("%d of %d diagnostics have a fix, but %d are left:\n%s", n, len(diags), len(again), messages(again))
	}
	advice := func(d analysis.Diagnostic) bool { return d.Category == "setup" && len(d.SuggestedFixes) == 0 }
	if before, after := count(diags, advice), count(again, func(d analysis.Diagnostic) bool { return d.Category == "setup" }); after > before {
		t.Errorf("a fix leaves a set-up call behind:\n%s", messages(again))
	}
	if n := withFix(again) - afterwards(result); n > 0 {
		next, _ := fixed(t, fset2, after, again)
		t.Errorf("a second run fixes %d more:\n%s", n, changed(after, next))
	}
}

// afterwards returns how many diagnostics have a fix once others are applied.
func afterwards(result *mapperlint.Result) int {
	n := 0
	for _, no := range result.NoFix {
		if no.Why.Rule == reason.FixMovesWithOther {
			n++
		}
	}
	return n
}

func withFix(diags []analysis.Diagnostic) int {
	return count(diags, func(d analysis.Diagnostic) bool { return len(d.SuggestedFixes) > 0 })
}

func count(diags []analysis.Diagnostic, such func(analysis.Diagnostic) bool) int {
	n := 0
	for _, d := range diags {
		if such(d) {
			n++
		}
	}
	return n
}

// TestLineEnds applies the fixes to fixtures with carriage returns.
func TestLineEnds(t *testing.T) {
	w, err := newWorld()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"variable", "setup", "errors", "loop"} {
		dir := filepath.Join(testdata, "hoist", name)
		unix := readProgram(t, dir)
		dos := make(program)
		for name, text := range unix {
			dos[name] = strings.ReplaceAll(text, "\n", "\r\n")
		}
		fix := func(prog program) program {
			fset, diags, err := w.diagnose("hoist/"+name, prog, mapperlint.Options{})
			if err != nil {
				t.Fatal(err)
			}
			after, _ := fixed(t, fset, prog, diags)
			return after
		}
		want, got := fix(unix), fix(dos)
		for file := range want {
			if strings.ReplaceAll(want[file], "\n", "\r\n") != got[file] {
				t.Errorf("%s/%s: the fixed file differs with other line ends:\n%q", name, file, got[file])
			}
		}
	}
}
