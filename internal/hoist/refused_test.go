package hoist_test

import (
	"go/format"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// unfixed matches "// unfixed: fix/released" behind a line: the rules by which
// the diagnostics that begin there have no fix, in source order.
var unfixed = regexp.MustCompile(`// unfixed: (fix/[a-z-]+(?: fix/[a-z-]+)*)`)

// A line is one of a file, from 1.
type line struct {
	file string
	n    int
}

// refusedAt returns the rules by which diagnostics have no fix, by their line.
func refusedAt(t *testing.T, fset *token.FileSet, diags []analysis.Diagnostic, result *mapperlint.Result) map[line][]string {
	t.Helper()
	rules := make(map[line][]string)
	for _, d := range diags {
		if len(d.SuggestedFixes) > 0 || d.Category == "setup" || d.Category == "directive" {
			continue
		}
		pos, rule := fset.Position(d.Pos), reason.ID("")
		for _, no := range result.NoFix {
			if no.Pos == d.Pos && no.End == d.End {
				rule = no.Why.Rule
			}
		}
		if _, ok := reason.LookupRefusal(rule); !ok {
			t.Errorf("%s has no fix by %q, which is no rule", pos, rule)
		}
		at := line{pos.Filename, pos.Line}
		rules[at] = append(rules[at], string(rule))
	}
	return rules
}

// compareRefusals asserts that each diagnostic without a fix has a comment that
// names the rule, and that no other line has one.
func compareRefusals(t *testing.T, prog program, got map[line][]string) {
	t.Helper()
	for name, text := range prog {
		for i, s := range strings.Split(text, "\n") {
			want, rules := "", strings.Join(got[line{name, i + 1}], " ")
			if m := unfixed.FindStringSubmatch(s); m != nil {
				want = m[1]
			}
			if rules != want {
				t.Errorf("%s:%d: no fix by %q, the comment says %q", name, i+1, rules, want)
			}
		}
	}
}

// annotate writes the rules into the comments of a fixture.
func annotate(t *testing.T, w *world, dir string, opts mapperlint.Options) {
	t.Helper()
	prog := readProgram(t, dir)
	fset, diags, result, err := w.analyse("hoist/"+filepath.Base(dir), prog, opts)
	if err != nil {
		t.Fatal(err)
	}
	got := refusedAt(t, fset, diags, result)
	for name, text := range prog {
		lines := strings.Split(text, "\n")
		for i, s := range lines {
			if unfixed.MatchString(s) {
				s = strings.TrimRight(unfixed.ReplaceAllString(s, ""), " ")
			}
			if rules := got[line{name, i + 1}]; rules != nil {
				code, want, ok := strings.Cut(s, "// want")
				s = strings.TrimRight(code, " ") + " // unfixed: " + strings.Join(rules, " ")
				if ok {
					s += " // want" + want
				}
			}
			lines[i] = s
		}
		after := []byte(strings.Join(lines, "\n"))
		if aligned, err := format.Source(after); err == nil && clean(text) {
			after = aligned
		}
		if err := os.WriteFile(filepath.Join(dir, name), after, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
