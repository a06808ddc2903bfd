package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis/checker"

	"github.com/mapperlint/mapperlint/internal/apply"
	"github.com/mapperlint/mapperlint/internal/output"
)

// rounds bounds how often packages are analysed again, for fixes which overlap
// with those that were made.
const rounds = 5

// mend applies fixes, reports what is left and returns the exit code; or with
// -diff, shows what it would do.
func mend(o *options, graph *checker.Graph, broken bool) int {
	fixed := 0
	var unwritten []error
	files := make(map[string]bool)
	found := findings(graph, o.overlay)
	for round := 1; ; round++ {
		var changes []apply.Change
		var left []finding
		changes, left, unwritten = plan(found)
		if o.diff {
			return showDiff(o, graph, changes, left, len(found)-len(left), broken || len(unwritten) > 0)
		}
		if len(changes) == 0 || round == rounds {
			found = left
			break
		}
		if err := apply.Write(changes); err != nil {
			fail(exitFailed, fmt.Errorf("nothing was written: %w", err))
		}
		fixed += len(found) - len(left)
		for _, c := range changes {
			files[c.File] = true
		}
		if found = left; len(left) == 0 && !broken {
			break
		}
		graph, broken = analyze(o, o.flags.Args()) // lines have moved
		found = findings(graph, o.overlay)
	}
	closing := ""
	if fixed+len(found) > 0 {
		closing = summary("fixed", fixed, len(files), len(found))
	}
	if !o.isText() && closing != "" {
		fmt.Fprintln(os.Stderr, closing)
	}
	code := report(o, graph, found, closing, broken)
	for _, err := range unwritten {
		fmt.Fprintf(os.Stderr, "mapperlint: %v\n", err)
		code = exitFailed
	}
	return code
}

// plan returns how the fixes change files, and the findings without a fix or
// with one that cannot be made, which say why. unwritten are the errors of files
// that cannot be written, each once.
func plan(found []finding) (changes []apply.Change, left []finding, unwritten []error) {
	var fixes []apply.Fix
	var with []int // findings with a fix
	for i, f := range found {
		if f.Fix == nil {
			continue
		}
		fix := apply.Fix{Root: f.root}
		for _, e := range f.Fix.Edits {
			fix.Edits = append(fix.Edits, apply.Edit{File: e.Where.File, Start: e.Where.Start.Offset, End: e.Where.End.Offset, New: e.New})
		}
		fixes, with = append(fixes, fix), append(with, i)
	}
	changes, refused := apply.Plan(fixes)
	made := make(map[int]bool)
	for i, at := range with {
		if refused[i] == nil {
			made[at] = true
			continue
		}
		if path := new(fs.PathError); errors.As(refused[i], &path) && !slices.ContainsFunc(unwritten, func(err error) bool { return err.Error() == path.Error() }) {
			unwritten = append(unwritten, path)
		}
		found[at].NoFix = refused[i].Error()
	}
	for i, f := range found {
		if !made[i] {
			left = append(left, f)
		}
	}
	return changes, left, unwritten
}

// summary: "fixed 6 findings in 4 files; 2 left".
func summary(verb string, fixed, files, left int) string {
	s := fmt.Sprintf("%s %s in %s", verb, plural(fixed, "finding"), plural(files, "file"))
	if fixed == 0 {
		s = verb + " nothing"
	}
	if left > 0 {
		s += fmt.Sprintf("; %d left", left)
	}
	return s
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// showDiff prints changes as one patch, and what they leave to standard error.
func showDiff(o *options, graph *checker.Graph, changes []apply.Change, left []finding, fixed int, broken bool) int {
	dir, err := os.Getwd()
	if err != nil {
		fail(exitFailed, err)
	}
	names, git := patchNames(dir, changes)
	var patch strings.Builder
	for i, c := range changes {
		if git {
			fmt.Fprintf(&patch, "diff --git %s %s\n", apply.Name("a/"+names[i]), apply.Name("b/"+names[i]))
		}
		patch.Write(apply.Diff(c, names[i]))
	}
	print([]byte(patch.String()))
	failed := printErrors(o, graph) || broken
	if fixed+len(left) > 0 {
		text := output.Text(printed(left), o.textStyle(dir, os.Stderr))
		fmt.Fprintf(os.Stderr, "%s%s", text, lastLine(summary("would fix", fixed, len(changes), len(left)), failed))
	}
	switch {
	case failed:
		return exitFailed
	case len(changes) > 0:
		return exitDifference
	case len(left) > 0:
		return exitFindings
	}
	return 0
}

// patchNames returns the names by which a patch speaks of files: from the
// working directory if they are all below it, so that patch takes it there and
// git apply too; else from the root of the repository, as git writes them.
func patchNames(dir string, changes []apply.Change) (names []string, git bool) {
	for _, base := range []string{dir, sourceRoot(dir)} {
		names = nil
		for _, c := range changes {
			rel, err := filepath.Rel(base, c.File)
			if err != nil || !filepath.IsLocal(rel) {
				break
			}
			names = append(names, filepath.ToSlash(rel))
		}
		if len(names) == len(changes) {
			return names, base != dir
		}
	}
	names = nil
	for _, c := range changes {
		names = append(names, filepath.ToSlash(c.File))
	}
	return names, false
}
