package goplsanalyzer

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// TestFlags asserts that options are heeded: bad ones are refused by name, and
// each set of options has names of its own for the cache of gopls.
func TestFlags(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ flags, want string }{
		{"", ""},
		{"-groups=mapper,codec  -hoist=none", ""},
		{"-generated", ""},
		{"-generated=false", ""},
		{"-mapper=example.com/m.New=safe -mapper=example.com/m.NewPooled=pool", ""},
		{`'-hoist-nolint=built once' "-hoist-nolint=it's once" -hoist=once`, ""},
		{"'-hoist-nolint=built once", "the quote of '-hoist-nolint=built once has no end"},
		{"-hoist-nolint=built once", `unknown flag "once"`},
		{"-hoist", "-hoist needs a value"},
		{"-hoist=up", `MAPPERLINT_FLAGS: flag -hoist: `},
		{"-group=mapper", `unknown flag "-group=mapper"`},
		{"hoist=none", `unknown flag "hoist=none"`},
	} {
		_, err := New(test.flags)
		if test.want == "" && err != nil {
			t.Errorf("New(%q): %v", test.flags, err)
		}
		if test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("New(%q): error %v, want one with %q", test.flags, err, test.want)
		}
	}
}

func TestSalt(t *testing.T) {
	t.Parallel()
	plain, none, spaced, generated := names(t, ""), names(t, "-hoist=none"), names(t, " -hoist=none "), names(t, "-generated")
	if slices.Equal(none, plain) || slices.Equal(none, generated) {
		t.Errorf("options do not change the analyzers' names: %q, %q, %q", plain, none, generated)
	}
	if !slices.Equal(none, spaced) {
		t.Errorf("spaces change the analyzers' names: %q, %q", none, spaced)
	}
}

// names returns the names of an analyzer and of those that it requires.
func names(t *testing.T, flags string) []string {
	t.Helper()
	a, err := New(flags)
	if err != nil {
		t.Fatal(err)
	}
	if err := analysis.Validate([]*analysis.Analyzer{a}); err != nil {
		t.Fatal(err)
	}
	list := []string{a.Name}
	for _, req := range a.Requires {
		list = append(list, req.Name)
	}
	return list
}
