package plugin

import (
	"flag"
	"slices"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// TestRegistered asserts that golangci-lint finds the linter by its name, and
// gets one analyzer of that name that has types.
func TestRegistered(t *testing.T) {
	t.Parallel()
	newPlugin, err := register.GetPlugin("mapperlint")
	if err != nil {
		t.Fatal(err)
	}
	p, err := newPlugin(nil)
	if err != nil {
		t.Fatal(err)
	}
	list, err := p.BuildAnalyzers()
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || list[0].Name != Name || p.GetLoadMode() != register.LoadModeTypesInfo {
		t.Errorf("analyzers %v, load mode %q", list, p.GetLoadMode())
	}
	if err := analysis.Validate(list); err != nil {
		t.Error(err)
	}
}

// TestNames asserts that there is a setting for each flag, by its name.
func TestNames(t *testing.T) {
	t.Parallel()
	var flags []string
	mapperlint.Analyzer.Flags.VisitAll(func(f *flag.Flag) { flags = append(flags, f.Name) })
	if !slices.Equal(names(), flags) {
		t.Errorf("settings %q, flags %q", names(), flags)
	}
}

// TestSettings asserts that settings arrive as options.
func TestSettings(t *testing.T) {
	t.Parallel()
	s, err := decode(map[string]any{
		"groups":         []any{"mapper", "codec"},
		"mapper":         []any{"example.com/m.New=safe", "example.com/m.NewPooled=pool"},
		"disable":        []any{"validator"},
		"setup":          []any{"example.com/m.(*M).Add=growth"},
		"request":        []any{"example.com/m.Open"},
		"hoist":          "field",
		"hoist-nolint":   "built once",
		"generated":      true,
		"unused-ignores": true,
	})
	if err != nil {
		t.Fatal(err)
	}
	o := s.options()
	if !slices.Equal(o.Groups, []string{"mapper", "codec"}) || len(o.Mappers) != 2 || o.Mappers[1] != "example.com/m.NewPooled=pool" ||
		!slices.Equal(o.Disable, []string{"validator"}) || !slices.Equal(o.Setup, []string{"example.com/m.(*M).Add=growth"}) || !slices.Equal(o.Requests, []string{"example.com/m.Open"}) || o.Hoist != "field" || o.NolintReason != "built once" || !o.Generated || !o.UnusedIgnores || !o.OneFile {
		t.Errorf("options %+v", o)
	}
	if s, err = decode(nil); err != nil || s.options().Hoist != "" {
		t.Errorf("no settings: %+v, %v", s, err)
	}
}

// TestBadSettings asserts that what is not understood is refused, with an error
// that names it.
func TestBadSettings(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		raw  any
		want string
	}{
		{map[string]any{"group": []any{"mapper"}}, `unknown setting "group" (want one of disable, generated, groups, hoist, hoist-nolint, mapper, request, setup, unused-ignores)`},
		{map[string]any{"Hoist": "none"}, `unknown setting "Hoist"`},
		{map[string]any{"unused_ignores": true}, `unknown setting "unused_ignores"`},
		{map[string]any{"groups": "mapper"}, `setting "groups": want a list of strings, not a string`},
		{map[string]any{"generated": "yes"}, `setting "generated": want true or false, not a string`},
		{map[string]any{"hoist": 1}, `setting "hoist": want a string, not a number`},
		{map[string]any{"hoist": "up"}, `hoist: unknown form "up"`},
		{map[string]any{"hoist-nolint": "a\nb"}, `hoist-nolint: the reason "a\nb" is more than one line`},
		{map[string]any{"groups": []any{"mappers"}}, `"mappers"`},
		{map[string]any{"mapper": []any{"New"}}, `"New"`},
		{[]any{"groups"}, `settings are to be a map`},
		{map[any]any{1: 2}, `mapperlint: settings: `},
	} {
		_, err := New(test.raw)
		if err == nil || !strings.Contains(err.Error(), test.want) || !strings.HasPrefix(err.Error(), "mapperlint: ") {
			t.Errorf("New(%v): error %v, want one with %s", test.raw, err, test.want)
		}
	}
}

// TestRelated asserts that diagnostics lose their related information, and
// nothing else.
func TestRelated(t *testing.T) {
	t.Parallel()
	var got []analysis.Diagnostic
	pass := &analysis.Pass{Report: func(d analysis.Diagnostic) { got = append(got, d) }}
	run := withoutRelated(func(p *analysis.Pass) (any, error) {
		p.Report(analysis.Diagnostic{
			Pos: 1, Message: "m", Category: "loop",
			Related:        []analysis.RelatedInformation{{Pos: 2, Message: "the loop"}},
			SuggestedFixes: []analysis.SuggestedFix{{Message: "fix"}},
		})
		return nil, nil
	})
	if _, err := run(pass); err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 || got[0].Related != nil || got[0].Message != "m" || got[0].Category != "loop" || len(got[0].SuggestedFixes) != 1 {
		t.Errorf("reported %+v", got)
	}
}
