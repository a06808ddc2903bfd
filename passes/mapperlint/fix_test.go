package mapperlint

import (
	"fmt"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"
)

// compiled are the groups of fixtures with patterns, templates and expressions.
var compiled = []string{"compiled", "mapper", "validator"}

// hoistOptions are the options of the fixtures of fixes that need some.
var hoistOptions = map[string]Options{
	"field":     {Hoist: "field"},
	"once":      {Hoist: "once"},
	"package":   {Hoist: "package"},
	"none":      {Hoist: "none"},
	"nolint":    {NolintReason: "an instance is costly to build"},
	"client":    {Groups: []string{"client"}},
	"released":  {Groups: []string{"client"}},
	"must":      {Groups: compiled},
	"lists":     {Groups: compiled},
	"listtexts": {Groups: compiled},
	"shot":      {Groups: compiled},
	"turns":     {Groups: compiled},
	"choice":    {Groups: compiled},
	"derived":   {Groups: compiled},
	"effects":   {Groups: compiled},
	"moved":     {Groups: compiled},
	"memoised":  {Groups: compiled},
	"texts":     {Groups: compiled},
	"requested": {Requests: []string{
		"hoist/requested.NewValidator", "hoist/requested.Mapper", "hoist/requested.Port", "hoist/requested.(*Factory).Columns",
		"hoist/requested.Late", "hoist/requested.Tagged", "hoist/requested.Common", "hoist/requested.Configured",
	}},
}

// TestFixes applies the fixes of each fixture as x/tools drivers do. That
// every byte is right is for the tests of internal/hoist to say.
func TestFixes(t *testing.T) {
	t.Parallel()
	dirs, err := filepath.Glob(filepath.Join(testdata(t), "src", "hoist", "*"))
	if err != nil || len(dirs) == 0 {
		t.Fatal("no fixtures", err)
	}
	together := make(map[string][]string) // by their options, since loading takes the time
	for _, dir := range dirs {
		name := filepath.Base(dir)
		key := fmt.Sprint(hoistOptions[name])
		together[key] = append(together[key], "hoist/"+name)
	}
	if plain := together[fmt.Sprint(Options{})]; len(plain) < 10 {
		t.Errorf("%d fixtures without options", len(plain))
	}
	for _, patterns := range together {
		name := filepath.Base(patterns[0])
		opts := hoistOptions[name]
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if fmt.Sprint(opts) != fmt.Sprint(Options{}) {
				slow(t) // internal/hoist compares each with its golden file
			}
			fixesOf(t, opts, patterns...)
		})
	}
}

// fixesOf compares the fixes of packages with their golden files. Hosts that
// apply every alternative would apply two: there is one.
func fixesOf(t *testing.T, opts Options, patterns ...string) {
	t.Helper()
	opts.Mappers = cheap
	for _, r := range analysistest.RunWithSuggestedFixes(diagnostics{t}, testdata(t), analyzer(t, opts), patterns...) {
		for _, d := range r.Diagnostics {
			at := r.Pass.Fset.Position(d.Pos)
			if len(d.SuggestedFixes) > 1 {
				t.Errorf("%s: %d fixes", at, len(d.SuggestedFixes))
			}
			for _, fix := range d.SuggestedFixes {
				if fix.Message == "" {
					t.Errorf("%s: the fix has no message", at)
				}
			}
		}
	}
}

// TestWritten applies the fixes of packages whose variables others write: tests
// and files for other platforms, which only lie in the directory.
func TestWritten(t *testing.T) {
	t.Parallel()
	fixesOf(t, Options{}, "written", "writtenmain")
}
