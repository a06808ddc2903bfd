// Command fixall applies all fixes to labelled repositories and checks what
// became of them.
//
//	go -C bench run ./cmd/fixall -labels=FILE -repos=FILE -mirror=DIR -bin=PATH [flags]
//	go -C bench run ./cmd/fixall -only=OWNER/NAME -all -mirror=DIR -bin=PATH [flags]
//	go -C bench run ./cmd/fixall -results=cmd/fixall/results.jsonl -page=../docs/fixed.md
//	go -C bench run ./cmd/fixall -replay=FILE -mirror=DIR -bin=PATH [flags]
//
// A labels file has a site a line, a repos file a repository and its commit,
// both as JSON; DIR holds a clone of each, bare or not, as OWNER+NAME/repo or
// OWNER/NAME. In each module the packages with labelled sites, and all that
// import them, are fixed. Then what was touched has to be formatted, to build,
// to pass go vet, and to have the test results that it had before, and a
// second run must not report what was fixed. With -subsets, random sets of the
// fixes are applied alone before that, and must build and pass go vet.
//
// With -results, what became of the fixes is kept, by the group of what is built and
// the form of the fix; -page makes a page of that.
//
// Without labels, the newest commits of the repositories that -only names are
// fixed, in all their modules.
//
// With -replay, the fixes of people are done again: the commit before is
// fixed at the sites that they mended, and the difference is printed beside
// theirs; after their commit these sites must be silent.
//
// The exit status is 1 if a fix failed, or a repository could not be checked.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// options are the command line.
type options struct {
	labels, repos, replay string
	mirror, work, bin     string
	only                  []string
	groups                string
	flags                 []string // for the linter
	limit                 time.Duration
	diffs                 string
	all, narrow, noTests  bool
	subsets               int
	results, page         string
}

func main() {
	log.SetFlags(0)
	o := parse()
	if o.page != "" {
		if err := writePage(o.page, o.results); err != nil {
			log.Fatal(err)
		}
		return
	}
	if err := os.MkdirAll(o.work, 0o777); err != nil {
		log.Fatal(err)
	}
	run := o.fixAll
	if o.replay != "" {
		run = o.replayAll
	}
	ok, err := run(os.Stdout)
	if err != nil {
		log.Fatal(err)
	}
	if !ok {
		os.Exit(1)
	}
}

func parse() *options {
	o := new(options)
	flag.StringVar(&o.labels, "labels", "", "`file` of labelled sites")
	flag.StringVar(&o.repos, "repos", "", "`file` of repositories and commits")
	flag.StringVar(&o.replay, "replay", "", "`file` of fixes by people, to be done again")
	flag.StringVar(&o.mirror, "mirror", "", "`directory` of clones")
	flag.StringVar(&o.work, "work", filepath.Join(os.TempDir(), "fixall"), "`directory` for checkouts")
	flag.StringVar(&o.bin, "bin", "", "mapperlint")
	flag.StringVar(&o.groups, "groups", "mapper,typemap,codec,validator,compiled,client", "groups of constructors; default is the linter's own default")
	flag.DurationVar(&o.limit, "limit", 10*time.Minute, "time for each command")
	flag.StringVar(&o.diffs, "diffs", "", "`directory` to write the diff of each repository to")
	flag.BoolVar(&o.all, "all", false, "fix all packages of the modules")
	flag.BoolVar(&o.narrow, "narrow", false, "fix the packages with sites alone")
	flag.IntVar(&o.subsets, "subsets", 0, "`number` of random sets of the fixes to apply in each module")
	flag.StringVar(&o.results, "results", "", "`file` to keep the counts by group and form in, a line for each repository")
	flag.StringVar(&o.page, "page", "", "`file` to write the counts that -results has to, as a page; nothing else is done")
	flag.BoolVar(&o.noTests, "notests", false, "run no tests")
	flag.Func("only", "repository, or fix with -replay, to look at; repeatable", collect(&o.only))
	flag.Func("flag", "flag for mapperlint; repeatable", collect(&o.flags))
	flag.Parse()
	if flag.NArg() > 0 || o.page != "" && o.results == "" || o.page == "" && (o.mirror == "" || o.bin == "" || o.replay == "" && (o.labels == "") != (o.repos == "") || o.unlabelled() && (!o.all || len(o.only) == 0)) {
		flag.Usage()
		os.Exit(2)
	}
	for _, dir := range []*string{&o.mirror, &o.work, &o.bin} {
		abs, err := filepath.Abs(*dir)
		if err != nil {
			log.Fatal(err)
		}
		*dir = abs
	}
	return o
}

func collect(list *[]string) func(string) error {
	return func(s string) error {
		*list = append(*list, s)
		return nil
	}
}

// unlabelled reports whether the repositories are those that -only names.
func (o *options) unlabelled() bool { return o.replay == "" && o.labels == "" && o.repos == "" }

// wanted reports whether -only leaves a name out.
func (o *options) wanted(name string) bool {
	return len(o.only) == 0 || slices.Contains(o.only, name)
}

// linterFlags are those for the linter, with the groups g unless these are default.
func (o *options) linterFlags(g string) []string {
	flags := slices.Clone(o.flags)
	if g != "default" {
		flags = append(flags, "-groups="+g)
	}
	return flags
}

// fixAll fixes the repositories, smallest first, and reports whether all is well.
func (o *options) fixAll(w io.Writer) (bool, error) {
	sites, repos, err := o.corpus()
	if err != nil {
		return false, err
	}
	slices.SortStableFunc(repos, func(x, y repository) int { return x.Lines - y.Lines })
	var total figures
	ok := true
	for _, r := range repos {
		of := sitesOf(sites, r)
		if !o.wanted(r.Name) || len(of) == 0 && !o.unlabelled() {
			continue
		}
		f := o.fixRepo(r, of)
		f.print(w, r.Name)
		if o.results != "" && (f.withFix > 0 || len(f.failures) == 0) {
			if err := keep(o.results, r, f); err != nil {
				return false, err
			}
		}
		total.add(f)
		ok = ok && len(f.failures) == 0
	}
	total.failures = nil
	total.print(w, "total")
	return ok, nil
}

// corpus returns what is to be fixed.
func (o *options) corpus() (sites []site, repos []repository, err error) {
	if o.unlabelled() {
		for _, name := range o.only {
			repos = append(repos, repository{Name: name, Commit: "HEAD"})
		}
		return nil, repos, nil
	}
	if sites, err = corpus.ReadLines[site](o.labels); err != nil {
		return nil, nil, err
	}
	repos, err = corpus.ReadLines[repository](o.repos)
	return sites, repos, err
}

// modulesOf returns the directories of the modules that have sites; without
// labels, of all but those of tests and dependencies.
func (o *options) modulesOf(t *corpus.Tree, sites []site) ([]string, error) {
	var modules []string
	for _, s := range sites {
		if !slices.Contains(modules, s.Module) {
			modules = append(modules, s.Module)
		}
	}
	if o.unlabelled() {
		out, err := t.Git("ls-files", "--", "go.mod", "*/go.mod", ":!*vendor/*", ":!*testdata/*")
		if err != nil {
			return nil, err
		}
		for _, name := range strings.Fields(out) {
			modules = append(modules, path.Dir(name))
		}
	}
	slices.Sort(modules)
	return modules, nil
}

// fixRepo fixes the modules of a repository.
func (o *options) fixRepo(r repository, sites []site) *figures {
	f := new(figures)
	start := time.Now()
	t, err := corpus.Checkout(o.mirror, o.work, r.Name, r.Commit, o.limit)
	if err != nil {
		f.fail("checkout", err.Error())
		return f
	}
	modules, err := o.modulesOf(t, sites)
	if err != nil {
		f.fail("modules", err.Error())
		return f
	}
	for _, m := range modules {
		o.fixModule(t, m, sites, f)
	}
	if o.diffs != "" {
		if err := t.SaveDiff(filepath.Join(o.diffs, strings.ReplaceAll(r.Name, "/", "+")+".diff")); err != nil {
			f.fail("diff", err.Error())
		}
	}
	f.note(fmt.Sprintf("%.0f s", time.Since(start).Seconds()))
	return f
}
