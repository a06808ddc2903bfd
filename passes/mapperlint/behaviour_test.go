package mapperlint

import (
	"fmt"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"
)

// behaviours lists directories of testdata/src that hold one directory for
// each behaviour, and the options under which they are analysed. Each of those
// shows what is reported next to near twins that are silent.
var behaviours = []struct {
	name string
	dirs []string
	opts Options
}{
	{name: "entry points", dirs: []string{"request", "real", "lifetime", "names"}, opts: Options{Mappers: cheap}},
	{name: "functions", dirs: []string{"call", "loop", "never", "dependence", "syntax", "categories", "memoised"}, opts: Options{Mappers: cheap}},
	{name: "packages", dirs: []string{"crosspkg", "directives", "suppression"}, opts: Options{Mappers: cheap}},
	{name: "set-up", dirs: []string{"setup"}, opts: Options{Setup: []string{
		"example.com/registry.(*Registry).Put=crash", "example.com/registry.Replace=global",
	}}},
	{name: "unused ignores", dirs: []string{"unusedignores"}, opts: Options{UnusedIgnores: true}},
	{name: "default options", dirs: []string{"options/defaults", "github.com/pkoukk", "hoist/services"}},
	{name: "groups", dirs: []string{"options/groups"}, opts: Options{Groups: []string{"validator", "compiled"}}},
	{name: "mappers", dirs: []string{"options/mapper"}, opts: Options{Mappers: []string{
		"options/mapper/lib.New", "options/mapper/lib.(*Factory).Make=pool", "options/mapper/lib.Table{}=safe",
		"options/mapper/lib.Typed[T]=safe", "options/mapper/lib.Box[T]{}=keyed", "options/mapper/lib.Open=safe",
	}}},
	{name: "misnamed mappers", dirs: []string{"options/misnamed"}, opts: Options{Mappers: []string{
		"options/misnamed/lib.Nwe", "options/misnamed/lib.Table", "net/http.NewClient",
	}}},
	{name: "requests", dirs: []string{"options/request"}, opts: Options{Requests: []string{
		"options/request/lib.New", "options/request/lib.Port", "options/request/lib.(*Factory).Make", "options/request/lib.(Box).Make",
		"options/request/lib.Nwe", "options/request/lib.(*Factory).Tag",
	}}},
	{name: "disabled constructor", dirs: []string{"options/disable"}, opts: Options{Disable: []string{"github.com/go-playground/validator/v10.New"}}},
	{name: "disabled entry", dirs: []string{"options/disable"}, opts: Options{Disable: []string{"validator"}}},
	{name: "directive config", dirs: []string{"options/config"}},
	{name: "what stays", dirs: []string{"leak"}, opts: Options{Groups: []string{"leak"}}},
	{name: "what ends", dirs: []string{"options/clients"}, opts: Options{Groups: []string{"validator", "mapper", "client"}}},
	{name: "generated", dirs: []string{"options/generated"}, opts: Options{Generated: true}},
}

// cheap are entries that are off by default, whose constructors have forms that
// few others have: methods of options (cbor), literals and variables (ugorji).
var cheap = []string{"cbor", "ugorji"}

func TestBehaviours(t *testing.T) {
	t.Parallel()
	pkgs := loadBehaviours(t)
	for _, tt := range behaviours {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			opts := tt.opts
			opts.Silences = true // which changes no diagnostic: other tests do without
			actions := analyze(t, analyzer(t, opts), pkgs[tt.name]).Roots
			matchWants(t, actions)
			if tt.name == "set-up" {
				compareRows(t, actions)
			}
			for _, act := range actions {
				compareSilences(t, act)
				compareRefusals(t, act)
				for _, d := range act.Diagnostics {
					wellFormed(t, act.Package.Fset.Position(d.Pos), d)
				}
			}
		})
	}
}

// loadBehaviours loads the packages of all behaviours, those of tests among them,
// at once: type-checking the standard library is what these tests spend their time
// on.
func loadBehaviours(t *testing.T) map[string][]*packages.Package {
	t.Helper()
	var patterns []string
	for _, tt := range behaviours {
		for _, dir := range tt.dirs {
			patterns = append(patterns, dir+"/...")
		}
	}
	slices.Sort(patterns)
	all := load(t, true, testdata(t), gopath(t), slices.Compact(patterns)...)
	byName := make(map[string][]*packages.Package)
	for _, tt := range behaviours {
		for _, pkg := range all {
			if slices.ContainsFunc(tt.dirs, func(dir string) bool { return strings.HasPrefix(pkg.PkgPath+"/", dir+"/") }) {
				byName[tt.name] = append(byName[tt.name], pkg)
			}
		}
		if len(byName[tt.name]) == 0 {
			t.Errorf("no packages in %q", tt.dirs)
		}
	}
	return byName
}

// isEntryURL reports whether the URL is that of a page that is there.
func isEntryURL(url string) bool {
	page, ok := strings.CutPrefix(url, EntryURL)
	if !ok {
		return false
	}
	_, err := os.Stat(filepath.Join("..", "..", "docs", "catalogue", page))
	return err == nil
}

// wellFormed asserts what is true of every diagnostic.
func wellFormed(t *testing.T, pos token.Position, d analysis.Diagnostic) {
	t.Helper()
	if d.End <= d.Pos {
		t.Errorf("%s: no end", pos)
	}
	if !slices.Contains([]string{"request", "loop", "call", "setup", "directive"}, d.Category) || d.URL != URL+"#"+d.Category && !isEntryURL(d.URL) {
		t.Errorf("%s: category %q, URL %q", pos, d.Category, d.URL)
	}
	if strings.ContainsAny(d.Message, "\n\t") || strings.TrimSpace(d.Message) != d.Message || strings.Contains(d.Message, "  ") {
		t.Errorf("%s: the message is not one plain line: %q", pos, d.Message)
	}
	if d.Category != "directive" && strings.Contains(d.Message, "leak") {
		t.Errorf("%s: nothing leaks here: %q", pos, d.Message)
	}
}

// TestEveryFixtureRuns asserts that no directory of fixtures is forgotten in
// the table. Directories of stubs have a dot in their first element.
func TestEveryFixtureRuns(t *testing.T) {
	t.Parallel()
	listed := map[string]bool{
		"diagnostic": true, // by TestDiagnostics
		"hoist":      true, // by the tests of the suggested fixes
		"twins":      true, // by TestTwins
		"sites":      true, // by TestSites

		"written": true, "writtenmain": true, // by TestWritten
	}
	for _, tt := range behaviours {
		for _, dir := range tt.dirs {
			first, _, _ := strings.Cut(dir, "/")
			listed[first] = true
		}
	}
	entries, err := os.ReadDir(filepath.Join(testdata(t), "src"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if name := e.Name(); !strings.Contains(name, ".") && !listed[name] {
			t.Errorf("no test runs testdata/src/%s", name)
		}
	}
}

// diagnostics passes on what analysistest says of diagnostics. It would also
// have every fact expected where it arises; facts have tests of their own.
type diagnostics struct{ t *testing.T }

func (d diagnostics) Errorf(format string, args ...any) {
	d.t.Helper()
	if msg := fmt.Sprintf(format, args...); !strings.Contains(msg, ": unexpected fact: ") {
		d.t.Error(msg)
	}
}
