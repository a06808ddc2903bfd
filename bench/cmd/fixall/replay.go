package main

import (
	"cmp"
	"fmt"
	"go/format"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// A replay is a fix by people.
type replay struct {
	ID, Repo string
	Before   string `json:"before_commit"`
	After    string `json:"fix_commit"`
	Module   string `json:"module_dir"`
	Packages []string
	Near     string `json:"auto_fix"` // exact, near, no
	Sites    []mended
}

// A mended site is one that people mended.
type mended struct {
	File        string
	Line        int `json:"line_before"`
	Constructor string
	Group       string
}

// defaultGroups are those that the linter reports unless told otherwise.
var defaultGroups = []string{"mapper", "typemap", "codec", "validator"}

// replayFigures are the counts of all replays.
type replayFigures struct {
	sites, reported       int // of the default groups, in fixes that load
	others, othersToo     int // of the other groups
	exact, same, unloaded int
	silent, noisy         int
}

// replayAll does the fixes of people again, and prints ours beside theirs.
func (o *options) replayAll(w io.Writer) (bool, error) {
	list, err := corpus.ReadLines[replay](o.replay)
	if err != nil {
		return false, err
	}
	var f replayFigures
	for _, r := range list {
		if !o.wanted(r.ID) && !o.wanted(r.Repo) {
			continue
		}
		fmt.Fprintf(w, "== %s (%s)\n", r.ID, r.Near)
		if err := o.replayOne(w, r, &f); err != nil {
			fmt.Fprintf(w, "not replayed: %v\n", err)
			f.unloaded++
		}
	}
	fmt.Fprintf(w, "total: sites reported before %d/%d in the default groups, %d/%d in others; equal to the human's %d/%d of the exact ones; silent after %d, not %d; not replayed %d\n",
		f.reported, f.sites, f.othersToo, f.others, f.same, f.exact, f.silent, f.noisy, f.unloaded)
	return f.noisy == 0, nil
}

func (o *options) replayOne(w io.Writer, r replay, f *replayFigures) error {
	t, err := corpus.Checkout(o.mirror, o.work, r.Repo, r.Before, o.limit)
	if err != nil {
		return err
	}
	ds, err := o.lintReplay(t, r)
	if err != nil {
		return err
	}
	ours, err := o.redo(w, t, r, ds, f)
	if err != nil {
		return err
	}
	args := append([]string{"diff", "-U0", r.Before, r.After, "--"}, r.files()...)
	theirs, err := t.Git(args...)
	if err != nil {
		return err
	}
	verdict := compareDiffs(ours, theirs)
	if r.Near == "exact" {
		f.exact++
		if verdict == equal || verdict == contained {
			f.same++
		}
	}
	fmt.Fprintf(w, "%s\n-- ours\n%s-- theirs\n%s", verdict, body(ours), body(theirs))
	return o.afterwards(w, r, theirs, f)
}

// lintReplay runs the linter with the groups of the sites.
func (o *options) lintReplay(t *corpus.Tree, r replay) ([]*corpus.Diagnostic, error) {
	var groups []string
	for _, s := range r.Sites {
		if !slices.Contains(groups, s.Group) {
			groups = append(groups, s.Group)
		}
	}
	return o.lint(t, r.Module, o.linterFlags(strings.Join(groups, ",")), r.Packages)
}

// redo applies the fixes of the sites and returns the difference.
func (o *options) redo(w io.Writer, t *corpus.Tree, r replay, ds []*corpus.Diagnostic, f *replayFigures) (string, error) {
	var edits []corpus.TextEdit
	for _, s := range r.Sites {
		said := "NOT REPORTED"
		for _, d := range ds {
			if !d.Names(s.File, s.Line) {
				continue
			}
			if said == "NOT REPORTED" {
				said = "reported"
			}
			if len(d.Fixes) > 0 {
				said = "reported, fix: " + d.Fixes[0].Message
				edits = append(edits, d.Fixes[0].Edits...)
			}
		}
		all, reported := &f.sites, &f.reported
		if !slices.Contains(defaultGroups, s.Group) {
			all, reported = &f.others, &f.othersToo
		}
		*all++
		if said != "NOT REPORTED" {
			*reported++
		}
		fmt.Fprintf(w, "%s:%d %s (%s): %s\n", s.File, s.Line, s.Constructor, s.Group, said)
	}
	if err := apply(edits); err != nil {
		return "", err
	}
	return t.Git("diff", "-U0", "--", corpus.GoFiles)
}

// apply changes files; the same edit of several fixes counts once.
func apply(edits []corpus.TextEdit) error {
	slices.SortFunc(edits, func(x, y corpus.TextEdit) int {
		return cmp.Or(strings.Compare(x.Filename, y.Filename), cmp.Compare(y.Start, x.Start), cmp.Compare(y.End, x.End), strings.Compare(x.New, y.New))
	})
	byFile := make(map[string][]corpus.TextEdit)
	for _, e := range slices.Compact(edits) {
		byFile[e.Filename] = append(byFile[e.Filename], e)
	}
	for name, list := range byFile {
		src, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		was := isFormatted(src)
		for _, e := range list { // from the end
			src = slices.Concat(src[:e.Start], []byte(e.New), src[e.End:])
		}
		if was {
			if src, err = format.Source(src); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
		if err := os.WriteFile(name, src, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// afterwards: the commit of the people must be silent where they mended.
func (o *options) afterwards(w io.Writer, r replay, diff string, f *replayFigures) error {
	t, err := corpus.Checkout(o.mirror, o.work, r.Repo, r.After, o.limit)
	if err != nil {
		return err
	}
	ds, err := o.lintReplay(t, r)
	if err != nil {
		fmt.Fprintf(w, "the commit after: %v\n", err)
		return nil
	}
	changes := hunks(diff)
	for _, s := range r.Sites {
		still := ""
		for _, d := range ds {
			if before := lineBefore(changes[d.File], d.Line); d.File == s.File && (before == 0 || before == s.Line) {
				still = d.Posn + ": " + d.Message
			}
		}
		if still == "" {
			f.silent++
			continue
		}
		f.noisy++
		fmt.Fprintf(w, "NOT SILENT after: %s\n", filepath.Base(still))
	}
	return nil
}

func (r replay) files() []string {
	var files []string
	for _, s := range r.Sites {
		if !slices.Contains(files, s.File) {
			files = append(files, s.File)
		}
	}
	return files
}

// The verdicts on two differences.
const (
	equal     = "equal"
	contained = "ours is part of theirs"
	different = "DIFFERENT"
)

// compareDiffs compares what two differences of the same files change, but
// for names, place and white space.
func compareDiffs(ours, theirs string) string {
	x, y := normal(ours), normal(theirs)
	if len(x) == 0 {
		return "no fix"
	}
	if slices.Equal(x, y) {
		return equal
	}
	for _, line := range x {
		i := slices.Index(y, line)
		if i < 0 {
			return different
		}
		y = slices.Delete(y, i, i+1)
	}
	return contained
}

var declared = regexp.MustCompile(`^\+\s*(?:var\s+)?(\w+)(?:\s+[\w.*]+)?\s*=\s`)

// normal returns the changed lines, sorted, without comments, keyword var and
// white space, the variables that they declare under one name.
func normal(diff string) []string {
	var lines []string
	var names []string
	for line := range strings.Lines(body(diff)) {
		if strings.HasPrefix(line, "@@") {
			continue
		}
		if m := declared.FindStringSubmatch(line); m != nil {
			names = append(names, regexp.QuoteMeta(m[1]))
		}
		lines = append(lines, line)
	}
	var named *regexp.Regexp
	if len(names) > 0 {
		named = regexp.MustCompile(`\b(` + strings.Join(names, "|") + `)\b`)
	}
	var list []string
	for _, line := range lines {
		sign, text := line[:1], strings.TrimSpace(line[1:])
		text = strings.TrimPrefix(text, "var ")
		if named != nil && sign == "+" {
			text = named.ReplaceAllString(text, "_")
		}
		text = strings.Join(strings.Fields(text), " ")
		if text != "" && text != "(" && text != ")" && !strings.HasPrefix(text, "//") {
			list = append(list, sign+text)
		}
	}
	slices.Sort(list)
	return list
}

// body returns the hunks of a difference.
func body(diff string) string {
	var b strings.Builder
	for line := range strings.Lines(diff) {
		switch {
		case strings.HasPrefix(line, "+++"), strings.HasPrefix(line, "---"):
		case strings.HasPrefix(line, "+"), strings.HasPrefix(line, "-"), strings.HasPrefix(line, "@@"):
			b.WriteString(line)
		}
	}
	return b.String()
}
