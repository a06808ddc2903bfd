package mapperlint_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// hoistOptions are the options of the fixtures of fixes that need some.
var hoistOptions = map[string]mapperlint.Options{
	"field":   {Hoist: "field"},
	"once":    {Hoist: "once"},
	"package": {Hoist: "package"},
	"none":    {Hoist: "none"},
	"nolint":  {NolintReason: "an instance is costly to build"},
	"must":    {Groups: []string{"compiled"}},
}

// TestFixes applies the fixes of each fixture as x/tools drivers do. That
// every byte is right is for the tests of internal/hoist to say.
func TestFixes(t *testing.T) {
	t.Parallel()
	dirs, err := filepath.Glob(filepath.Join("..", "..", "testdata", "src", "hoist", "*"))
	if err != nil || len(dirs) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, dir := range dirs {
		name := filepath.Base(dir)
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a, err := mapperlint.New(hoistOptions[name])
			if err != nil {
				t.Fatal(err)
			}
			testdata, err := filepath.Abs(filepath.Join("..", "..", "testdata"))
			if err != nil {
				t.Fatal(err)
			}
			analysistest.RunWithSuggestedFixes(t, testdata, a, "hoist/"+name)
		})
	}
}

// TestOneFix: hosts that apply every alternative would apply two.
func TestOneFix(t *testing.T) {
	t.Parallel()
	a, err := mapperlint.New(mapperlint.Options{})
	if err != nil {
		t.Fatal(err)
	}
	testdata, err := filepath.Abs(filepath.Join("..", "..", "testdata"))
	if err != nil {
		t.Fatal(err)
	}
	fixes := 0
	for _, r := range analysistest.Run(t, testdata, a, "hoist/variable", "hoist/setup", "hoist/errors") {
		for _, d := range r.Diagnostics {
			if len(d.SuggestedFixes) > 1 {
				t.Errorf("%s: %d fixes", r.Pass.Fset.Position(d.Pos), len(d.SuggestedFixes))
			}
			for _, fix := range d.SuggestedFixes {
				fixes++
				for _, e := range fix.TextEdits {
					if r.Pass.Fset.File(e.Pos) != r.Pass.Fset.File(d.Pos) {
						t.Errorf("%s: the fix edits another file", r.Pass.Fset.Position(d.Pos))
					}
				}
				if fix.Message == "" {
					t.Errorf("%s: the fix has no message", r.Pass.Fset.Position(d.Pos))
				}
			}
		}
	}
	if fixes < 40 {
		t.Errorf("%d fixes, want more", fixes)
	}
}
