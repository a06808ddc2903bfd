package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/token"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// A place is a line of a file, as -why names it.
type place struct {
	file string // absolute
	line int
}

// parsePlace reads "file.go:12", and ignores a column behind it.
func parsePlace(s string) (place, error) {
	file, line, ok := splitPlace(s)
	if !ok {
		return place{}, fmt.Errorf("invalid value %q for flag -why: want file.go:line", s)
	}
	file, err := filepath.Abs(file)
	return place{file, line}, err
}

// splitPlace takes the parts of "file.go:12" or "file.go:12:3". The name may have
// colons of its own: that of a drive, or of a directory.
func splitPlace(s string) (file string, line int, ok bool) {
	i := strings.LastIndex(s, ".go:")
	if i < 0 {
		return "", 0, false
	}
	digits, _, _ := strings.Cut(s[i+len(".go:"):], ":")
	line, err := strconv.Atoi(digits)
	return s[:i+len(".go")], line, err == nil && line > 0
}

// sameName reports whether two absolute names are those of one file. On Windows
// letters count once, and so do both kinds of slashes: what is typed, what the go
// command lists and what a //line comment says differ in both.
func sameName(a, b string, windows bool) bool {
	if !windows {
		return a == b
	}
	slashes := strings.NewReplacer(`\`, "/")
	return strings.EqualFold(slashes.Replace(a), slashes.Replace(b))
}

// validateWhy refuses what -why cannot be used with.
func (o *options) validateWhy() error {
	if !given(o.flags, "why") {
		return nil
	}
	if o.fix || o.diff || o.tracing() || given(o.flags, "f") {
		return errors.New("-why cannot be used with -f, -fix, -diff, -debug or a profile; -json is possible")
	}
	_, err := parsePlace(o.why)
	return err
}

// An answer is what became of one build, as JSON. The names are stable.
type answer struct {
	Posn        string   `json:"posn"`
	Constructor string   `json:"constructor,omitempty"`
	Category    string   `json:"category,omitempty"` // of a diagnostic
	Message     string   `json:"message,omitempty"`
	Path        []step   `json:"path,omitempty"`
	Fix         string   `json:"fix,omitempty"`    // what the fix of a diagnostic does
	Form        string   `json:"form,omitempty"`   // and the way in which it mends
	NoFix       *noFix   `json:"no_fix,omitempty"` // or why it has none
	Silent      []silent `json:"silent,omitempty"` // the reason to tell first
}

type step struct {
	Posn    string `json:"posn"`
	Message string `json:"message"`
}

type noFix struct {
	Rule   reason.ID `json:"rule"`
	Doc    string    `json:"doc"`
	Detail string    `json:"detail,omitempty"`
}

type silent struct {
	Rule   reason.ID `json:"rule"`
	Doc    string    `json:"doc"`
	Posn   string    `json:"posn,omitempty"`
	Detail string    `json:"detail,omitempty"`
}

// why answers -why and returns the exit code.
func why(o *options) int {
	at, err := parsePlace(o.why)
	if err != nil {
		fail(exitUsage, err)
	}
	patterns := o.flags.Args()
	if len(patterns) == 0 {
		patterns = []string{filepath.Dir(at.file)}
	}
	graph, _ := analyze(o, patterns)
	var answers []answer
	var broken error // of a package that may have held the line
	for _, act := range graph.Roots {
		if act.Err != nil {
			broken = act.Err
			continue
		}
		answers = append(answers, answersAt(act, at)...)
	}
	switch {
	case len(answers) > 0:
	case broken != nil:
		fail(exitFailed, broken)
	default:
		fail(exitFailed, fmt.Errorf("-why %s: nothing that is built or configured on this line is known (-catalogue lists what is, -groups, -mapper and -setup decide)", o.why))
	}
	if o.json {
		err = writeJSON(os.Stdout, answers)
	} else {
		_, err = io.WriteString(os.Stdout, text(answers))
	}
	if err != nil {
		fail(exitFailed, err)
	}
	return 0
}

// answersAt returns what became of the builds on a line, in source order.
func answersAt(act *checker.Action, at place) []answer {
	fset := act.Package.Fset
	on := func(pos, end token.Pos) bool {
		from, to := fset.Position(pos), fset.Position(end)
		name, err := filepath.Abs(from.Filename)
		return err == nil && sameName(name, at.file, runtime.GOOS == "windows") && from.Line <= at.line && at.line <= to.Line
	}
	posn := func(pos token.Pos) string {
		if !pos.IsValid() {
			return ""
		}
		p := fset.Position(pos)
		return fmt.Sprintf("%s:%d:%d", fromHere(p.Filename), p.Line, p.Column)
	}
	var out []answer
	result, _ := act.Result.(*mapperlint.Result)
	for _, d := range act.Diagnostics {
		if !on(d.Pos, d.End) || d.Category == "directive" {
			continue
		}
		a := answer{Posn: posn(d.Pos), Category: d.Category, Message: d.Message}
		for _, r := range d.Related {
			a.Path = append(a.Path, step{posn(r.Pos), r.Message})
		}
		a.fixed(result, d)
		out = append(out, a)
	}
	if result == nil {
		return out
	}
	for _, b := range result.Silent {
		if !on(b.Pos, b.End) {
			continue
		}
		a := answer{Posn: posn(b.Pos), Constructor: b.Name}
		for _, s := range b.Reasons {
			rule, _ := reason.Lookup(s.Rule)
			a.Silent = append(a.Silent, silent{s.Rule, rule.Doc, posn(s.At), s.Detail})
		}
		out = append(out, a)
	}
	return out
}

// fixed says what the fix of a diagnostic does, or why there is none.
func (a *answer) fixed(result *mapperlint.Result, d analysis.Diagnostic) {
	if len(d.SuggestedFixes) > 0 {
		a.Fix = d.SuggestedFixes[0].Message
		for _, fixed := range result.Fixed {
			if fixed.Pos == d.Pos && fixed.End == d.End {
				a.Form = fixed.Form
			}
		}
		return
	}
	if why := whyNoFix(result, d); why.Given() {
		rule, _ := reason.LookupRefusal(why.Rule)
		a.NoFix = &noFix{why.Rule, rule.Doc, why.Detail}
	}
}

// fromHere returns the name of a file from the working directory, if the file
// is below it.
func fromHere(name string) string {
	dir, err := os.Getwd()
	if err != nil {
		return name
	}
	rel, err := filepath.Rel(dir, name)
	if err != nil || !filepath.IsLocal(rel) {
		return name
	}
	return rel
}

func writeJSON(w io.Writer, answers []answer) error {
	data, err := json.MarshalIndent(answers, "", "\t")
	if err != nil {
		return err
	}
	_, err = w.Write(append(data, '\n'))
	return err
}

// text is the answers for people: a line for each build, and below it what made
// it so.
func text(answers []answer) string {
	var b strings.Builder
	for _, a := range answers {
		if len(a.Silent) == 0 {
			fmt.Fprintf(&b, "%s: reported as %s: %s\n", a.Posn, a.Category, a.Message)
			for _, s := range a.Path {
				fmt.Fprintf(&b, "\t%s: %s\n", s.Posn, s.Message)
			}
			b.WriteString(fixText(a))
			continue
		}
		fmt.Fprintf(&b, "%s: %s: silent by %s\n", a.Posn, a.Constructor, a.Silent[0].Rule)
		for i, s := range a.Silent {
			rule := ""
			if i > 0 {
				rule = "also " + string(s.Rule) + ": "
			}
			parts := slices.DeleteFunc([]string{s.Posn, rule + s.Doc + detail(s)}, func(s string) bool { return s == "" })
			fmt.Fprintf(&b, "\t%s\n", strings.Join(parts, ": "))
		}
	}
	return b.String()
}

// fixText is the line on the fix of a diagnostic.
func fixText(a answer) string {
	switch {
	case a.Fix != "":
		return "\tfix: " + a.Fix + "\n"
	case a.NoFix != nil:
		return "\tno fix by " + string(a.NoFix.Rule) + ": " + reason.Refusal{Rule: a.NoFix.Rule, Detail: a.NoFix.Detail}.String() + "\n"
	}
	return ""
}

func detail(s silent) string {
	if s.Detail == "" {
		return ""
	}
	return " (" + s.Detail + ")"
}
