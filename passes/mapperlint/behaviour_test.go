package mapperlint

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"
)

// behaviours lists directories of testdata/src that hold one directory for
// each behaviour, and the options under which they are analysed. Each of those
// shows what is reported next to near twins that are silent. Directories share
// a row where they share options, so that the standard library is loaded once:
// loading is what these tests spend their time on.
var behaviours = []struct {
	name string
	dirs []string
	opts Options
}{
	{name: "entry points", dirs: []string{"request", "real", "lifetime", "names"}},
	{name: "functions", dirs: []string{"call", "loop", "never", "dependence", "syntax", "categories"}},
	{name: "packages", dirs: []string{"crosspkg", "directives", "suppression"}},
	{name: "unused ignores", dirs: []string{"unusedignores"}, opts: Options{UnusedIgnores: true}},
	{name: "default options", dirs: []string{"options/defaults"}},
	{name: "groups", dirs: []string{"options/groups"}, opts: Options{Groups: []string{"validator", "compiled"}}},
	{name: "mappers", dirs: []string{"options/mapper"}, opts: Options{Mappers: []string{
		"options/mapper/lib.New", "options/mapper/lib.(*Factory).Make=pool", "options/mapper/lib.Table{}=safe",
	}}},
	{name: "disabled constructor", dirs: []string{"options/disable"}, opts: Options{Disable: []string{"github.com/go-playground/validator/v10.New"}}},
	{name: "disabled entry", dirs: []string{"options/disable"}, opts: Options{Disable: []string{"validator"}}},
	{name: "generated", dirs: []string{"options/generated"}, opts: Options{Generated: true}},
}

func TestBehaviours(t *testing.T) {
	t.Parallel()
	for _, tt := range behaviours {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var patterns []string
			for _, dir := range tt.dirs {
				patterns = append(patterns, dir+"/...")
			}
			analysistest.Run(diagnostics{t}, testdata(t), analyzer(t, tt.opts), patterns...)
		})
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
