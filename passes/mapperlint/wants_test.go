package mapperlint

import (
	"flag"
	"fmt"
	"go/ast"
	"go/token"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/scanner"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
)

// update makes TestBehaviours write into fixtures what diagnostics say now:
//
//	go test ./passes/mapperlint -run TestBehaviours -update
//
// It is for a change of wording. A line on which something is reported that was
// not before, or no longer, is left for a person to decide, and is an error.
var update = flag.Bool("update", false, "write the new wording of diagnostics into the want comments of fixtures")

// A want is one pattern of a want comment.
type want struct {
	from, to int // offsets of its literal
	pattern  *regexp.Regexp
}

// wantsOf returns the patterns of a comment for diagnostics; at is its offset,
// delta the number of lines that they are away.
func wantsOf(comment string, at int) (list []want, delta int) {
	text, ok := strings.CutPrefix(comment, "//")
	if !ok {
		text = strings.TrimSuffix(strings.TrimPrefix(comment, "/*"), "*/")
	}
	at += len("//")
	if i := strings.Index(text, "// want"); i >= 0 {
		text, at = text[i+len("// "):], at+i+len("// ")
	}
	text, at = strings.TrimLeft(text, " "), at+len(text)-len(strings.TrimLeft(text, " "))
	rest, ok := strings.CutPrefix(text, "want")
	if !ok {
		return nil, 0
	}
	at += len("want")
	sc := new(scanner.Scanner).Init(strings.NewReader(rest))
	sc.Error = func(*scanner.Scanner, string) {} // analysistest says it
	sc.Mode = scanner.ScanIdents | scanner.ScanStrings | scanner.ScanRawStrings | scanner.ScanInts
	before := rune(0)
	for tok := sc.Scan(); tok != scanner.EOF; before, tok = tok, sc.Scan() {
		switch tok {
		case scanner.Int:
			delta, _ = strconv.Atoi(sc.TokenText())
		case scanner.String, scanner.RawString:
			s, _ := strconv.Unquote(sc.TokenText())
			if rx, err := regexp.Compile(s); err == nil && before != ':' { // not of a fact
				from := at + sc.Position.Offset
				list = append(list, want{from, from + len(sc.TokenText()), rx})
			}
		}
	}
	return list, delta
}

// unmatched returns the patterns that match no message, and the messages that
// no pattern matches, each being used once.
func unmatched(wants []want, messages []string) ([]want, []string) {
	messages = slices.Clone(messages)
	var left []want
	for _, w := range wants {
		if i := slices.IndexFunc(messages, w.pattern.MatchString); i >= 0 {
			messages = slices.Delete(messages, i, i+1)
		} else {
			left = append(left, w)
		}
	}
	return left, messages
}

var digits = regexp.MustCompile(`\bline \d+|:\d+`)

// wording returns a pattern for a message: what is built and how often, which
// comes before the advice. Lines may move.
func wording(message string) string {
	head, _, _ := strings.Cut(message, ": ")
	pattern := regexp.QuoteMeta(head)
	pattern = digits.ReplaceAllStringFunc(pattern, func(s string) string {
		return strings.TrimRight(s, "0123456789") + `\d+`
	})
	return "`" + pattern + "`"
}

// reword rewrites the want comments of a file, and returns the lines that it
// could not: they have more or fewer diagnostics than patterns.
func reword(src string, wants map[int][]want, messages map[int][]string) (after string, refused []int) {
	type edit struct {
		want
		text string
	}
	var edits []edit
	lines := make(map[int]bool)
	for line := range wants {
		lines[line] = true
	}
	for line := range messages {
		lines[line] = true
	}
	for line := range lines {
		old, now := unmatched(wants[line], messages[line])
		if len(old) != len(now) {
			refused = append(refused, line)
			continue
		}
		for i, w := range old {
			edits = append(edits, edit{w, wording(now[i])})
		}
	}
	slices.Sort(refused)
	slices.SortFunc(edits, func(a, b edit) int { return b.from - a.from })
	for _, e := range edits {
		src = src[:e.from] + e.text + src[e.to:]
	}
	return src, refused
}

// rewordPackage does so for the files of a package that are not done: those of a
// package are also files of its variant with tests.
func rewordPackage(t *testing.T, files []*ast.File, fset *token.FileSet, diagnostics []analysis.Diagnostic, done map[string]bool) {
	t.Helper()
	for _, f := range files {
		tf := fset.File(f.FileStart)
		if done[tf.Name()] {
			continue
		}
		done[tf.Name()] = true
		wants, messages := wantsIn(tf, f, diagnostics)
		src, err := os.ReadFile(tf.Name())
		if err != nil {
			t.Fatal(err)
		}
		after, refused := reword(string(src), wants, messages)
		for _, line := range refused {
			t.Errorf("%s:%d: other diagnostics than before: %q", tf.Name(), line, messages[line])
		}
		if after != string(src) {
			if err := os.WriteFile(tf.Name(), []byte(after), 0o666); err != nil {
				t.Fatal(err)
			}
			t.Logf("%s: written", tf.Name())
		}
	}
}

// matchWants compares the diagnostics of packages with the want comments of their
// files, or with -update, makes them agree.
func matchWants(t *testing.T, actions []*checker.Action) {
	t.Helper()
	done := make(map[string]bool)
	for _, act := range actions {
		fset := act.Package.Fset
		if *update {
			rewordPackage(t, act.Package.Syntax, fset, act.Diagnostics, done)
			continue
		}
		for _, f := range act.Package.Syntax {
			tf := fset.File(f.FileStart)
			wants, messages := wantsIn(tf, f, act.Diagnostics)
			for _, msg := range differences(wants, messages) {
				t.Errorf("%s:%s", tf.Name(), msg)
			}
		}
	}
}

// wantsIn returns the patterns and the messages of a file by their lines.
func wantsIn(tf *token.File, f *ast.File, diagnostics []analysis.Diagnostic) (wants map[int][]want, messages map[int][]string) {
	wants, messages = make(map[int][]want), make(map[int][]string)
	for _, group := range f.Comments {
		for _, c := range group.List {
			list, delta := wantsOf(c.Text, tf.Offset(c.Pos()))
			line := tf.Line(c.Pos()) + delta
			wants[line] = append(wants[line], list...)
		}
	}
	for _, d := range diagnostics {
		if tf.Base() <= int(d.Pos) && int(d.Pos) <= tf.Base()+tf.Size() {
			messages[tf.Line(d.Pos)] = append(messages[tf.Line(d.Pos)], d.Message)
		}
	}
	return wants, messages
}

// differences says which patterns match no message of their line, and which
// messages no pattern.
func differences(wants map[int][]want, messages map[int][]string) (list []string) {
	lines := slices.Collect(maps.Keys(wants))
	lines = slices.AppendSeq(lines, maps.Keys(messages))
	slices.Sort(lines)
	for _, line := range slices.Compact(lines) {
		left, extra := unmatched(wants[line], messages[line])
		for _, w := range left {
			list = append(list, fmt.Sprintf("%d: no diagnostic matches `%s`", line, w.pattern))
		}
		for _, msg := range extra {
			list = append(list, fmt.Sprintf("%d: unexpected diagnostic: %s", line, msg))
		}
	}
	return list
}

// TestDifferences asserts that each pattern needs a diagnostic of its own on its
// line, and each diagnostic a pattern.
func TestDifferences(t *testing.T) {
	t.Parallel()
	pattern := func(s string) want { return want{pattern: regexp.MustCompile(s)} }
	wants := map[int][]want{1: {pattern("a"), pattern("a")}, 2: {pattern("b")}, 3: {pattern("c")}}
	messages := map[int][]string{1: {"a"}, 2: {"xbx", "b"}, 4: {"c"}}
	expected := []string{"1: no diagnostic matches `a`", "2: unexpected diagnostic: b", "3: no diagnostic matches `c`", "4: unexpected diagnostic: c"}
	if got := differences(wants, messages); !slices.Equal(got, expected) {
		t.Errorf("%q, want %q", got, expected)
	}
	if got := differences(map[int][]want{1: {pattern("b")}}, map[int][]string{1: {"abc"}}); got != nil {
		t.Errorf("%q", got)
	}
}

// TestReword asserts that only what a pattern says is written, and only where as
// many diagnostics are reported as before.
func TestReword(t *testing.T) {
	t.Parallel()
	const src = "f() // want `old` \"kept .*\"\ng() // want `gone`\nh() // want F:`fact` `builds`\nk()\n"
	wants := make(map[int][]want)
	at := 0
	for i, line := range strings.SplitAfter(src, "\n") {
		if j := strings.Index(line, "//"); j >= 0 {
			wants[i+1], _ = wantsOf(strings.TrimSpace(line[j:]), at+j)
		}
		at += len(line)
	}
	messages := map[int][]string{
		1: {"kept as it was", "new (x) at line 12 of p.f, at a/b.go:7: share it; it costs"},
		3: {"h builds"},
		4: {"more"},
	}
	got, refused := reword(src, wants, messages)
	if want := strings.Replace(src, "`old`", "`new \\(x\\) at line \\d+ of p\\.f, at a/b\\.go:\\d+`", 1); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if !slices.Equal(refused, []int{2, 4}) {
		t.Errorf("refused lines %v, want 2 and 4", refused)
	}
	if _, delta := wantsOf("// want +2 `x`", 0); delta != 2 {
		t.Errorf("a pattern for two lines below is for %d", delta)
	}
}
