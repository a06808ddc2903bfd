package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/format"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// fixModule fixes a module of the tree, checks it, and counts.
func (o *options) fixModule(t *corpus.Tree, mod string, sites []site, f *figures) {
	var labelled []string
	of := make([]site, 0, len(sites))
	for _, s := range sites {
		if s.Module == mod {
			labelled = append(labelled, s.Package)
			of = append(of, s)
		}
	}
	pkgs, err := o.packages(t, mod, labelled)
	if err != nil {
		f.fail("go list", err.Error())
		return
	}
	flags := o.linterFlags(o.groups)
	before, err := o.lint(t, mod, flags, pkgs)
	if err != nil {
		f.fail("analysis", err.Error())
		return
	}
	if o.results != "" {
		if err := o.tell(t, mod, flags, pkgs, before); err != nil {
			f.fail("analysis", err.Error())
			return
		}
	}
	f.count(t, mod, of, before)
	dirs := fixedDirs(before, mod)
	if len(dirs) == 0 {
		return
	}
	name, _, err := t.Run(mod, "go", "list", "-m")
	if err != nil {
		f.fail("go list", err.Error())
		return
	}
	c := &checks{t: t, mod: mod, path: strings.TrimSpace(string(name)), dirs: dirs, tests: !o.noTests, f: f}
	was := c.run()
	c.subsets(o.subsets, before, was)
	_, errs, err := t.Run(mod, o.bin, slices.Concat([]string{"-fix"}, flags, pkgs)...)
	if errors.Is(err, corpus.ErrLimit) || bytes.Contains(errs, []byte("nothing was written")) { // it fails also for packages that do not type-check
		f.fail("-fix", fmt.Sprint(err, ": ", corpus.Tail(errs)))
	}
	diff, err := t.Git("diff", "-U0", "--", corpus.GoFiles)
	if err != nil {
		f.fail("diff", err.Error())
		return
	}
	f.unformatted(t)
	now := c.run()
	c.compare(was, now)
	c.attribute(before, was, now)
	after, err := o.lint(t, mod, flags, pkgs)
	if err != nil {
		f.fail("second run", err.Error())
		return
	}
	f.countFixed(before, after, hunks(diff))
}

// packages returns the packages of a module that hold sites, and all that
// import them.
func (o *options) packages(t *corpus.Tree, mod string, labelled []string) ([]string, error) {
	switch {
	case o.all:
		return []string{"./..."}, nil
	case o.narrow:
		slices.Sort(labelled)
		return slices.Compact(labelled), nil
	}
	out, errs, err := t.Run(mod, "go", "list", "-e", "-json=ImportPath,Deps", "./...")
	var pkgs []string
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var p struct {
			ImportPath string
			Deps       []string
		}
		if err := dec.Decode(&p); err != nil {
			return nil, err
		}
		if slices.ContainsFunc(labelled, func(l string) bool { return l == p.ImportPath || slices.Contains(p.Deps, l) }) {
			pkgs = append(pkgs, p.ImportPath)
		}
	}
	if len(pkgs) == 0 {
		return nil, fmt.Errorf("no package to analyse: %v %s", err, corpus.Tail(errs))
	}
	return pkgs, nil
}

// lint returns what the linter says. Packages that do not type-check here it
// leaves out.
func (o *options) lint(t *corpus.Tree, mod string, flags, pkgs []string) ([]*corpus.Diagnostic, error) {
	out, errs, err := t.Run(mod, o.bin, slices.Concat([]string{"-json"}, flags, pkgs)...)
	if err != nil && len(out) == 0 {
		return nil, fmt.Errorf("%w: %s", err, corpus.Tail(errs))
	}
	ds, failed := corpus.Diagnostics(out, t.Dir)
	if failed == nil && len(ds) == 0 && err != nil {
		failed = fmt.Errorf("nothing could be analysed: %s", corpus.Tail(errs))
	}
	return ds, failed
}

// tell adds the groups and forms to the diagnostics of a module.
func (o *options) tell(t *corpus.Tree, mod string, flags, pkgs []string, ds []*corpus.Diagnostic) error {
	out, errs, err := t.Run(mod, o.bin, slices.Concat([]string{"-f=sarif"}, flags, pkgs)...)
	if err != nil && len(out) == 0 {
		return fmt.Errorf("%w: %s", err, corpus.Tail(errs))
	}
	return corpus.Tell(ds, out, mod)
}

// fixedDirs returns the directories, relative to the module, that fixes change.
func fixedDirs(ds []*corpus.Diagnostic, mod string) []string {
	var dirs []string
	for _, d := range ds {
		if len(d.Fixes) == 0 {
			continue
		}
		rel, err := filepath.Rel(filepath.FromSlash(mod), filepath.FromSlash(path.Dir(d.File)))
		if dir := "./" + filepath.ToSlash(rel); err == nil && !slices.Contains(dirs, dir) {
			dirs = append(dirs, dir)
		}
	}
	slices.Sort(dirs)
	return dirs
}

// unformatted fails for changed files that gofmt would change now and would
// not have changed before.
func (f *figures) unformatted(t *corpus.Tree) {
	files, err := t.Changed()
	if err != nil {
		f.fail("gofmt", err.Error())
	}
	for _, name := range files {
		old, err := t.Git("show", "HEAD:"+name)
		if err != nil {
			f.fail("gofmt", err.Error())
			continue
		}
		now, err := os.ReadFile(filepath.Join(t.Dir, filepath.FromSlash(name)))
		if err != nil {
			f.fail("gofmt", err.Error())
			continue
		}
		if !isFormatted(now) && isFormatted([]byte(old)) {
			f.fail("gofmt", name)
		}
	}
	f.files += len(files)
}

func isFormatted(src []byte) bool {
	out, err := format.Source(src)
	return err == nil && bytes.Equal(out, src)
}

// checks are what the go command says of the touched packages.
type checks struct {
	t     *corpus.Tree
	mod   string
	path  string // of the module
	dirs  []string
	tests bool
	f     *figures
}

// A verdict is the result of all checks.
type verdict struct {
	build, vet outcome
	tests      map[string]string // result by test; nil if they did not end in time
}

// An outcome is that of a command, with what it printed but for positions.
type outcome struct {
	ok    bool
	lines []string
}

func (c *checks) run() verdict {
	v := verdict{build: c.command("build"), vet: c.command("vet")}
	if c.tests {
		v.tests = c.test()
	}
	return v
}

func (c *checks) command(verb string) outcome {
	args := append([]string{verb}, c.dirs...)
	if verb == "build" {
		args = slices.Insert(args, 1, "-o", os.DevNull)
	}
	_, errs, err := c.t.Run(c.mod, "go", args...)
	if errors.Is(err, corpus.ErrLimit) {
		c.f.note(fmt.Sprintf("go %s of %s: %v", verb, c.mod, err))
	}
	var lines []string
	for line := range strings.Lines(string(errs)) {
		lines = append(lines, positions.ReplaceAllString(line, ":"))
	}
	slices.Sort(lines)
	return outcome{err == nil, lines}
}

// test runs the tests, those that failed again, and returns their results.
func (c *checks) test() map[string]string {
	args := append([]string{"test", "-json", "-count=1", "-vet=off", "-timeout=" + (c.t.Limit * 9 / 10).String()}, c.dirs...)
	out, errs, err := c.t.Run(c.mod, "go", args...)
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		c.f.note(fmt.Sprintf("tests of %s: %v %s", c.mod, err, corpus.Tail(errs)))
		return nil
	}
	results := make(map[string]string)
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var e struct{ Action, Package, Test string }
		if dec.Decode(&e) != nil {
			break
		}
		if e.Action == "pass" || e.Action == "fail" || e.Action == "skip" {
			results[e.Package+" "+e.Test] = e.Action
		}
	}
	return results
}
