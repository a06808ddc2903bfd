package main

import (
	"cmp"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// A row counts fixes of one group and form.
type row struct {
	Group, Form string
	Offered     int
	Applied     int // the diagnostic is gone, and none is new
	Compiled    int // the package builds and passes go vet as before
	Tested      int // it has tests that pass here without the fixes
	Same        int // and all its tests have the results that they had
}

// A tally has a row for each group and form.
type tally map[[2]string]*row

// of returns the row of a diagnostic. What is about no build has its category for a
// group, and moves into init.
func (t *tally) of(d *corpus.Diagnostic) *row {
	return t.row(cmp.Or(d.Group, d.Category), cmp.Or(d.Form, "init"))
}

func (t *tally) row(group, form string) *row {
	if *t == nil {
		*t = make(tally)
	}
	k := [2]string{group, form}
	if (*t)[k] == nil {
		(*t)[k] = &row{Group: group, Form: form}
	}
	return (*t)[k]
}

func (t *tally) add(x tally) {
	for _, r := range x {
		sum := t.row(r.Group, r.Form)
		sum.Offered += r.Offered
		sum.Applied += r.Applied
		sum.Compiled += r.Compiled
		sum.Tested += r.Tested
		sum.Same += r.Same
	}
}

// sorted returns the rows by group and form.
func (t tally) sorted() []*row {
	return slices.SortedFunc(maps.Values(t), func(x, y *row) int {
		return cmp.Or(strings.Compare(x.Group, y.Group), strings.Compare(x.Form, y.Form))
	})
}

// attribute counts the fixes whose packages are as they were. The go command is asked
// about all packages of the module at once: what it says worse of one counts
// against all.
func (c *checks) attribute(ds []*corpus.Diagnostic, was, now verdict) {
	compiled := !c.f.failedIn("go build") && !c.f.failedIn("go vet") && (now.build.ok || !was.build.ok)
	for _, d := range ds {
		if len(d.Fixes) == 0 {
			continue
		}
		r := c.f.rows.of(d)
		if compiled {
			r.Compiled++
		}
		passed, same := testsOf(c.importPath(d.File), was.tests, now.tests)
		if passed {
			r.Tested++
		}
		if passed && same && compiled {
			r.Same++
		}
	}
}

// failedIn reports whether a step has failed.
func (f *figures) failedIn(step string) bool {
	return slices.ContainsFunc(f.failures, func(s string) bool { return strings.HasPrefix(s, step+":") })
}

// importPath returns the path of the package of a file.
func (c *checks) importPath(file string) string {
	rel, err := filepath.Rel(filepath.FromSlash(c.mod), filepath.FromSlash(path.Dir(file)))
	if err != nil {
		return ""
	}
	return path.Join(c.path, filepath.ToSlash(rel))
}

// testsOf reports whether a test of the package passed, and whether no test that did
// not fail has another result now.
func testsOf(pkg string, was, now map[string]string) (passed, same bool) {
	same = true
	for name, result := range was {
		of, test, _ := strings.Cut(name, " ")
		if of != pkg || test == "" {
			continue
		}
		passed = passed || result == "pass"
		same = same && (now[name] == result || result == "fail")
	}
	return passed, same
}
