package mapperlint

import (
	"go/token"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/checker"

	"github.com/mapperlint/mapperlint/internal/reason"
)

// silentComment matches "// silent: escape/sent" behind a line that builds: the
// rules of the builds that begin there, in source order.
var silentComment = regexp.MustCompile(`^//.*\bsilent: ([a-z]+/[a-z-]+(?: [a-z]+/[a-z-]+)*)`)

// unfixedComment matches "// unfixed: fix/through-interface (detail)": the rule by
// which what is reported on the line has no fix, and how its detail ends; "none" is
// for no detail.
var unfixedComment = regexp.MustCompile(`^//.*\bunfixed: (fix/[a-z-]+)(?: \(([^)]+)\))?`)

// compareRefusals asserts that the diagnostics with such a comment have no fix by
// the rule that it names.
func compareRefusals(t *testing.T, act *checker.Action) {
	t.Helper()
	fset, result := act.Package.Fset, act.Result.(*Result)
	for _, file := range act.Package.Syntax {
		for _, group := range file.Comments {
			for _, c := range group.List {
				m := unfixedComment.FindStringSubmatch(c.Text)
				if m != nil && !slices.ContainsFunc(result.NoFix, func(no NoFix) bool {
					x, y := fset.Position(no.Pos), fset.Position(c.Pos())
					return x.Filename == y.Filename && x.Line == y.Line && string(no.Why.Rule) == m[1] && (strings.HasSuffix(no.Why.Detail, m[2]) || m[2] == "none" && no.Why.Detail == "")
				}) {
					t.Errorf("%s: not refused by %s (%s)", fset.Position(c.Pos()), m[1], m[2])
				}
			}
		}
	}
}

// compareSilences asserts that the builds with a silent comment are silent for
// the reason that it names.
func compareSilences(t *testing.T, act *checker.Action) {
	t.Helper()
	fset := act.Package.Fset
	got := make(map[fileLine][]string)
	at := func(pos token.Pos) fileLine {
		tf := fset.File(pos)
		return fileLine{tf, tf.Line(pos)}
	}
	for _, s := range act.Result.(*Result).Silent {
		if len(s.Reasons) == 0 || s.Name == "" || s.End <= s.Pos {
			t.Errorf("%s: no reason, name or end: %v", fset.Position(s.Pos), s)
			continue
		}
		if _, ok := reason.Lookup(s.Reasons[0].Rule); !ok {
			t.Errorf("%s: the rule %q is not in the table", fset.Position(s.Pos), s.Reasons[0].Rule)
		}
		got[at(s.Pos)] = append(got[at(s.Pos)], string(s.Reasons[0].Rule))
	}
	for _, file := range act.Package.Syntax {
		for _, group := range file.Comments {
			for _, c := range group.List {
				m := silentComment.FindStringSubmatch(c.Text)
				if m == nil {
					continue
				}
				if rules := strings.Join(got[at(c.Pos())], " "); rules != m[1] {
					t.Errorf("%s: silent by %q, want %q", fset.Position(c.Pos()), rules, m[1])
				}
			}
		}
	}
}

// TestSilencesAreComplete asserts that each build of a package is reported, or
// silent for a reason, and that nobody pays for reasons who does not ask.
func TestSilencesAreComplete(t *testing.T) {
	t.Parallel()
	slow(t)
	pkgs := loadFixtures(t, "lifetime/...")
	with := analyze(t, analyzer(t, Options{Mappers: cheap, Silences: true}), pkgs)
	without := analyze(t, analyzer(t, Options{Mappers: cheap}), pkgs)
	if x, y := describe(with), describe(without); !slices.Equal(x, y) {
		t.Errorf("diagnostics change with Options.Silences:\n%q\n%q", x, y)
	}
	silent := 0
	for i, act := range with.Roots {
		lines := make(map[token.Pos]bool)
		for _, d := range act.Diagnostics {
			lines[d.Pos] = true
		}
		for _, s := range act.Result.(*Result).Silent {
			silent++
			if lines[s.Pos] {
				t.Errorf("%s is reported, and silent by %s", act.Package.Fset.Position(s.Pos), s.Reasons[0].Rule)
			}
		}
		if n := len(without.Roots[i].Result.(*Result).Silent); n != 0 {
			t.Errorf("%s: %d reasons that nobody asked for", act, n)
		}
	}
	if silent < 50 {
		t.Errorf("%d silent builds, want 50 or more", silent)
	}
}
