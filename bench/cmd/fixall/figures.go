package main

import (
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// hoistable are the labels that say that a fix can be written.
var hoistable = []string{"package-level", "above-loop", "once"}

// figures are the counts of a repository, or of all.
type figures struct {
	diagnostics, withFix int
	trueSites, reported  int
	hoistable, mended    int // of those reported
	applied, files       int
	tests, subsets       int
	unmended             []string
	notes                []string
	rows                 tally // by group and form
	failures             []string
}

func (f *figures) fail(step, why string) { f.failures = append(f.failures, step+": "+why) }
func (f *figures) note(s string)         { f.notes = append(f.notes, s) }

func (f *figures) add(x *figures) {
	f.diagnostics += x.diagnostics
	f.withFix += x.withFix
	f.trueSites += x.trueSites
	f.reported += x.reported
	f.hoistable += x.hoistable
	f.mended += x.mended
	f.applied += x.applied
	f.files += x.files
	f.tests += x.tests
	f.subsets += x.subsets
	f.rows.add(x.rows)
	f.failures = append(f.failures, x.failures...)
}

func (f *figures) print(w io.Writer, name string) {
	fmt.Fprintf(w, "%s: diagnostics %d, with a fix %d; true sites reported %d/%d, of these hoistable with a fix %d/%d; applied %d in %d files, tests compared %d, subsets %d, failures %d\n",
		name, f.diagnostics, f.withFix, f.reported, f.trueSites, f.mended, f.hoistable, f.applied, f.files, f.tests, f.subsets, len(f.failures))
	for _, list := range [][]string{f.notes, f.unmended} {
		for _, s := range list {
			fmt.Fprintf(w, "  %s\n", s)
		}
	}
	for _, s := range f.failures {
		fmt.Fprintf(w, "  FAILED %s\n", s)
	}
}

// count counts diagnostics and the labelled sites that they are for.
func (f *figures) count(t *corpus.Tree, mod string, sites []site, ds []*corpus.Diagnostic) {
	f.diagnostics += len(ds)
	for _, d := range ds {
		if len(d.Fixes) > 0 {
			f.withFix++
			f.rows.of(d).Offered++
		}
	}
	for _, s := range sites {
		if s.Label != "TRUE" {
			continue
		}
		f.trueSites++
		file := s.File
		if _, err := os.Stat(filepath.Join(t.Dir, filepath.FromSlash(file))); err != nil {
			file = path.Join(mod, file)
		}
		reported, mended := false, false
		for _, d := range ds {
			if d.Names(file, s.Line) {
				reported = true
				mended = mended || len(d.Fixes) > 0
			}
		}
		if !reported {
			continue
		}
		f.reported++
		if !slices.Contains(hoistable, s.Hoistable) {
			continue
		}
		f.hoistable++
		if mended {
			f.mended++
		} else {
			f.unmended = append(f.unmended, fmt.Sprintf("no fix: %s:%d %s (%s)", file, s.Line, s.Constructor, s.Hoistable))
		}
	}
}

// countFixed counts the fixes that did what they should: the diagnostic is
// gone, and none is new.
func (f *figures) countFixed(before, after []*corpus.Diagnostic, changes map[string][]hunk) {
	type at struct {
		file string
		line int
	}
	left, known := make(map[at]int), make(map[at]bool)
	for _, d := range before {
		known[at{d.File, d.Line}] = true
	}
	for _, d := range after {
		k := at{d.File, lineBefore(changes[d.File], d.Line)}
		if !known[k] {
			f.fail("second run", "new: "+d.Posn+": "+d.Message)
		}
		left[k]++
	}
	for _, d := range before {
		k := at{d.File, d.Line}
		switch {
		case len(d.Fixes) == 0:
			left[k]--
		case left[k] > 0:
			left[k]--
			f.fail("second run", "still there: "+d.Posn+": "+d.Message)
		default:
			f.applied++
			f.rows.of(d).Applied++
		}
	}
}

var positions = regexp.MustCompile(`:\d+(:\d+)?:`)

// compare fails for all that is worse than it was.
func (c *checks) compare(was, now verdict) {
	c.worse("go build", was.build, now.build)
	c.worse("go vet", was.vet, now.vet)
	if was.tests == nil {
		return
	}
	if now.tests == nil {
		c.f.fail("go test", "no result after the fixes")
		return
	}
	if !maps.Equal(was.tests, now.tests) { // some tests fail now and then
		now.tests = merged(now.tests, c.test())
	}
	for _, name := range slices.Sorted(maps.Keys(was.tests)) {
		c.f.tests++
		if now.tests[name] != was.tests[name] && was.tests[name] != "fail" {
			c.f.fail("go test", fmt.Sprintf("%s: %s, was %s", name, now.tests[name], was.tests[name]))
		}
	}
}

func (c *checks) worse(what string, was, now outcome) {
	if now.ok || !was.ok && slices.Equal(was.lines, now.lines) {
		return
	}
	var added []string
	for _, line := range now.lines {
		if !slices.Contains(was.lines, line) {
			added = append(added, line)
		}
	}
	c.f.fail(what, corpus.Tail(fmt.Appendf(nil, "%s", added)))
}

// merged returns the better results of two runs.
func merged(x, y map[string]string) map[string]string {
	best := maps.Clone(x)
	for name, result := range y {
		if best[name] == "" || best[name] == "fail" {
			best[name] = result
		}
	}
	return best
}
