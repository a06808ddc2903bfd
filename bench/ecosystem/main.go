// Command ecosystem says what a change of mapperlint does to public code: it runs
// two executables over pinned commits of repositories and compares what they
// report.
//
//	go -C bench run ./ecosystem -head=PATH [-base=PATH] [flags]
//
// Sources come from -mirror, a directory with a clone of each repository, bare
// or not, as OWNER+NAME/repo or OWNER/NAME; without it, through the module proxy,
// which has those whose module path is that of the repository.
//
// Each repository of repos.jsonl is analysed with the default groups and with
// all, by both executables in turn. A finding is the same if repository, file,
// enclosing function, what is built and category are: lines may move. With the
// default groups the fixes of -head are applied, and what they touch has to pass
// go vet as before. The summary, in Markdown, lists what was added, removed and
// changed, with links and the labels that people gave (labels.jsonl).
//
// The exit status is 1 for a panic, a fix that does not compile, and more than a
// tenth more time or memory; with -release also for a new finding that nobody
// has labelled.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// options are the command line.
type options struct {
	base, head    string
	repos, labels string
	verdicts      []string
	mirror, work  string
	only          []string
	groups        []string
	limit, budget time.Duration
	runs          int
	noFixes       bool
	resume        bool
	release       bool
	tolerance     float64 // percent
	out, results  string
	unlabelled    string
}

func main() {
	log.SetFlags(log.Ltime)
	o, err := parse(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "ecosystem:", err)
		os.Exit(2)
	}
	ok, err := o.check()
	if err != nil {
		log.Fatal(err)
	}
	if !ok {
		os.Exit(1)
	}
}

func parse(args []string) (*options, error) {
	o := &options{groups: []string{"default", "all"}, verdicts: []string{"labels/groups.jsonl", "labels/setup.jsonl"}}
	fs := flag.NewFlagSet("ecosystem", flag.ContinueOnError)
	fs.StringVar(&o.base, "base", "", "mapperlint before the change; without it nothing is compared")
	fs.StringVar(&o.head, "head", "", "mapperlint after the change")
	fs.StringVar(&o.repos, "repos", "ecosystem/repos.jsonl", "`file` of repositories")
	fs.StringVar(&o.labels, "labels", "ecosystem/labels.jsonl", "`file` of labelled places")
	fs.Func("verdicts", "further `file` of labels, of any modules; repeatable (default: labels/groups.jsonl and labels/setup.jsonl)", func(s string) error {
		if !given(fs, "verdicts") {
			o.verdicts = nil
		}
		o.verdicts = append(o.verdicts, s)
		return nil
	})
	fs.StringVar(&o.mirror, "mirror", "", "`directory` of clones; default is the module proxy")
	fs.StringVar(&o.work, "work", filepath.Join(os.TempDir(), "ecosystem"), "`directory` for checkouts")
	fs.DurationVar(&o.limit, "limit", 20*time.Minute, "time for each command")
	fs.DurationVar(&o.budget, "time", 0, "look at no further repository after this time; the summary names those that are left out")
	fs.IntVar(&o.runs, "runs", 1, "run each executable so often; the least cost counts")
	fs.BoolVar(&o.noFixes, "nofixes", false, "apply no fixes")
	fs.BoolVar(&o.resume, "resume", false, "take what an earlier run with the same executables and -work saw, instead of looking again")
	fs.BoolVar(&o.release, "release", false, "fail for new findings that nobody has labelled")
	fs.Float64Var(&o.tolerance, "tolerance", 10, "fail if time or memory grows by more than so many `percent`")
	fs.StringVar(&o.out, "out", "", "`file` for the summary (default standard output)")
	fs.StringVar(&o.results, "results", "", "write figures for docs/measurements.md to this `file`")
	fs.StringVar(&o.unlabelled, "unlabelled", "", "write what -head finds and nobody has labelled to this `file`, a line each, after each repository")
	fs.Func("only", "look at this `repository` alone; repeatable", func(s string) error { o.only = append(o.only, s); return nil })
	fs.Func("groups", "groups of constructors, or default; repeatable (default: default and all)", func(s string) error {
		if !given(fs, "groups") {
			o.groups = nil
		}
		o.groups = append(o.groups, s)
		return nil
	})
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	if fs.NArg() > 0 || o.head == "" || o.runs < 1 {
		return nil, fmt.Errorf("want -head, at least one run and no arguments, not %q", fs.Args())
	}
	for _, path := range []*string{&o.base, &o.head, &o.mirror, &o.work} {
		if *path == "" {
			continue
		}
		abs, err := filepath.Abs(*path)
		if err != nil {
			return nil, err
		}
		*path = abs
	}
	return o, nil
}

func given(fs *flag.FlagSet, name string) (found bool) {
	fs.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}

// check runs all, writes the summary and the results, and reports whether the
// change may be made.
func (o *options) check() (bool, error) {
	repos, err := corpus.ReadLines[repository](o.repos)
	if err != nil {
		return false, err
	}
	list, err := corpus.ReadLines[label](o.labels)
	if err != nil {
		return false, err
	}
	more, err := verdictsOf(repos, o.verdicts...)
	if err != nil {
		return false, err
	}
	known := newLabels(list)
	for _, l := range more { // two readers may have looked at one place
		if known.at[spot(l.Repo, place{l.File, l.Line})] == nil {
			list = append(list, l)
		}
	}
	r := &report{options: o, labels: newLabels(list)}
	start := time.Now()
	for _, repo := range repos {
		if len(o.only) > 0 && !slices.Contains(o.only, repo.Name) {
			continue
		}
		l, err := o.lookOrRecall(repo, o.budget > 0 && time.Since(start) > o.budget)
		if err != nil {
			return false, err
		}
		r.repos = append(r.repos, l)
		if err := r.writeUnlabelled(); err != nil { // now, since all take hours
			return false, err
		}
	}
	if len(r.repos) == 0 {
		return false, fmt.Errorf("no repository of %s is wanted", o.repos)
	}
	r.compare()
	if err := writeTo(o.out, os.Stdout, r.summary()); err != nil {
		return false, err
	}
	if o.results != "" {
		if err := r.publish(o.results); err != nil {
			return false, err
		}
	}
	return len(r.failures()) == 0, nil
}

// lookOrRecall returns what is seen of a repository: what was in an earlier run, if
// that is wanted, and what that lacks. When the time is over nothing is looked at.
func (o *options) lookOrRecall(repo repository, over bool) (*looked, error) {
	l := &looked{repository: repo, base: make(map[string]*run), head: make(map[string]*run)}
	if o.resume {
		if err := o.recall(l); err != nil {
			return nil, err
		}
	}
	if !o.lacks(l) {
		return l, nil
	}
	if over {
		if len(l.head) == 0 {
			l.err = "the time was over"
		}
		return l, nil
	}
	log.Print(repo.Name)
	o.look(l)
	if l.err != "" {
		log.Printf("%s is left out: %s", repo.Name, l.err)
	}
	return l, o.keep(l)
}

func writeTo(name string, w io.Writer, text string) error {
	if name == "" {
		_, err := io.WriteString(w, text)
		return err
	}
	return os.WriteFile(name, []byte(text), 0o666)
}
