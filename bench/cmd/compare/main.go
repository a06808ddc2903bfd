// Command compare checks that the hosts of mapperlint say the same: on each module,
// go vet with a tool that looks at every unit, go vet with mapperlint, which answers
// most units without parsing them, mapperlint standalone, and golangci-lint with the
// plugin. The first three are compared in all that they print, fixes included; of
// golangci-lint, which has its own form, places and messages are.
//
//	go -C bench run ./cmd/compare [flags] MODULE-DIRECTORY...
//	go -C bench run ./cmd/compare -mirror=DIR -out=../docs/agreement.md [flags]
//
// The second form takes the repositories of ecosystem/repos.jsonl, at their commits,
// of which -mirror has clones, and makes a page of them. What was compared is kept in
// cmd/compare/results.jsonl, and not compared again at the same commit of mapperlint.
// The exit status is 1 if hosts differ.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// options are the command line.
type options struct {
	root, mirror, work, only string
	results, out             string
	golangci                 bool
	limit                    time.Duration
}

func main() {
	log.SetFlags(0)
	var o options
	flag.StringVar(&o.root, "root", "..", "root of the repository")
	flag.StringVar(&o.mirror, "mirror", "", "`directory` with clones of repositories, as OWNER+NAME/repo or OWNER/NAME")
	flag.StringVar(&o.work, "work", filepath.Join(os.TempDir(), "mapperlint-compare"), "`directory` for their trees")
	flag.StringVar(&o.only, "only", "", "comma-separated `names` of repositories, OWNER/NAME (default all)")
	flag.StringVar(&o.results, "results", "cmd/compare/results.jsonl", "`file` with what was compared")
	flag.StringVar(&o.out, "out", "", "write the page to this `file`")
	flag.BoolVar(&o.golangci, "golangci", false, "also compare golangci-lint, which loads whole programs from source")
	flag.DurationVar(&o.limit, "limit", 10*time.Minute, "time for each run of a host")
	flag.Parse()
	same, err := o.run(flag.Args())
	if err != nil {
		log.Fatal(err)
	}
	if !same {
		os.Exit(1)
	}
}

// run reports whether the hosts say the same.
func (o *options) run(dirs []string) (same bool, err error) {
	bin, err := os.MkdirTemp("", "mapperlint-compare-")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(bin)
	h := &hosts{bin: bin, golangci: o.golangci}
	if err := h.build(o.root); err != nil {
		return false, err
	}
	same = true
	for _, dir := range dirs {
		t := &corpus.Tree{Dir: dir, Limit: o.limit}
		r := result{Repo: dir, Module: "."}
		h.compare(t, &r)
		log.Print(r)
		same = same && r.same()
	}
	if o.mirror != "" {
		ok, err := o.repositories(h)
		if err != nil {
			return false, err
		}
		same = same && ok
	}
	if o.out == "" {
		return same, nil
	}
	list, err := corpus.ReadLines[result](o.results)
	if err != nil {
		return false, err
	}
	return same, os.WriteFile(o.out, []byte(page(list)), 0o666)
}

// A repository is a line of ecosystem/repos.jsonl.
type repository struct {
	Name    string            `json:"repo"`
	Commit  string            `json:"commit"`
	Modules map[string]string `json:"modules"` // module path by directory
}

// repositories compares the hosts on the repositories.
func (o *options) repositories(h *hosts) (same bool, err error) {
	repos, err := corpus.ReadLines[repository]("ecosystem/repos.jsonl")
	if err != nil {
		return false, err
	}
	done, err := readResults(o.results)
	if err != nil {
		return false, err
	}
	version, err := revision(o.root)
	if err != nil {
		return false, err
	}
	same = true
	for _, r := range repos {
		if o.only != "" && !strings.Contains(","+o.only+",", ","+r.Name+",") {
			continue
		}
		var t *corpus.Tree
		for module := range r.Modules {
			got := result{Repo: r.Name, Commit: r.Commit, Module: module, Version: version}
			if done.has(got, o.golangci) {
				continue
			}
			if t == nil {
				if t, err = corpus.Checkout(o.mirror, o.work, r.Name, r.Commit, o.limit); err != nil {
					log.Printf("%s: %v", r.Name, err)
					break
				}
			}
			h.compare(t, &got)
			log.Print(got)
			same = same && got.same()
			if err := done.add(got, o.results); err != nil {
				return false, err
			}
		}
	}
	return same, nil
}

// revision names the last commit that changed what is compared.
func revision(root string) (string, error) {
	cmd := exec.Command("git", "log", "-1", "--format=%h", "--", "go.mod", "cmd/mapperlint", "internal", "passes", "plugin")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("git log: %w", err)
	}
	return strings.TrimSpace(string(out)), nil
}
