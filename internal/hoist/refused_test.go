package hoist_test

import (
	"cmp"
	"go/format"
	"go/token"
	"io/fs"
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

// TestHosts: there are fixes that the host of a package leaves no room for.
func TestHosts(t *testing.T) {
	t.Parallel()
	w, err := newWorld()
	if err != nil {
		t.Fatal(err)
	}
	prog := program{"a.go": `package a

import (
	"net/http"
	"os"

	"github.com/jmoiron/sqlx/reflectx"
)

func handle(w http.ResponseWriter, r *http.Request) {
	_ = reflectx.NewMapper(os.Getenv("TAG")).TypeMap(nil)
}
`}
	for _, tt := range []struct {
		host
		rule reason.ID // "" for a fix
	}{
		{plain, ""},
		{host{version: "go1.21"}, ""},
		{host{version: "go1.20"}, reason.FixGoVersion},
		{host{"go1.25", &analysis.Module{Path: "example.com/a"}}, ""},
		{host{"go1.25", &analysis.Module{Path: "example.com/a", Version: "v1.0.0"}}, reason.FixOtherModule},
	} {
		_, diags, result, err := w.analyseIn(tt.host, "a", prog, mapperlint.Options{})
		if err != nil || len(diags) != 1 {
			t.Fatalf("%v: %d diagnostics, %v", tt.host, len(diags), err)
		}
		switch {
		case tt.rule == "":
			if withFix(diags) == 0 {
				t.Errorf("%v: no fix: %v", tt.host, result.NoFix)
			}
		case len(result.NoFix) != 1 || result.NoFix[0].Why.Rule != tt.rule:
			t.Errorf("%v: refused by %v, want %s", tt.host, result.NoFix, tt.rule)
		}
	}
}

// TestRefusalsAreSeen: each rule is what some case is refused by. The comments of
// fixtures, the scripts and the tests that name it fail if it is not.
func TestRefusalsAreSeen(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	constants, err := os.ReadFile(filepath.Join(root, "internal", "reason", "refusals.go"))
	if err != nil {
		t.Fatal(err)
	}
	ids := make(map[string]string) // by the constant
	for _, m := range regexp.MustCompile(`(Fix\w+) +ID = "(fix/[a-z-]+)"`).FindAllStringSubmatch(string(constants), -1) {
		ids[m[1]] = m[2]
	}
	script, code, id := regexp.MustCompile(`no fix by fix/[a-z-]+`), regexp.MustCompile(`reason\.Fix\w+`), regexp.MustCompile(`fix/[a-z-]+|Fix\w+`)
	seen := make(map[string]bool)
	for dir, form := range map[string]*regexp.Regexp{
		testdata: unfixed, ".": code, filepath.Join(root, "cmd", "mapperlint", "testdata"): script,
	} {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || dir == "." && !strings.HasSuffix(path, "_test.go") {
				return err
			}
			text, err := os.ReadFile(path)
			for _, m := range form.FindAllString(string(text), -1) {
				for _, name := range id.FindAllString(m, -1) {
					seen[cmp.Or(ids[name], name)] = true
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, section := range reason.Refusals() {
		for _, rule := range section.Rules {
			if !seen[string(rule.ID)] {
				t.Errorf("no case is refused by %s", rule.ID)
			}
		}
	}
}
