package main

import (
	"path"
	"strings"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// A verdict is a line of labels/groups.jsonl or labels/setup.jsonl: what a reader
// said of a diagnostic, in whatever module or repository it is.
type verdict struct {
	Module       string // path@version, where a version may be the start of a commit
	Repo, Commit string // or these
	File         string // below the module, or the repository
	Line         int
	Group        string
	Category     string
	Label, Why   string
	Defect       string
}

// verdictsOf reads verdicts, and makes labels of those on the repositories at
// their commits.
func verdictsOf(repos []repository, names ...string) ([]label, error) {
	var list []label
	for _, name := range names {
		verdicts, err := corpus.ReadLines[verdict](name)
		if err != nil {
			return nil, err
		}
		for _, v := range verdicts {
			for _, r := range repos {
				if dir, ok := v.in(r); ok {
					list = append(list, v.label(r.Name, dir))
					break
				}
			}
		}
	}
	return list, nil
}

// in reports whether the verdict is on a repository at its commit, and the directory
// that its files are named from.
func (v *verdict) in(r repository) (dir string, ok bool) {
	if v.Repo != "" {
		return ".", v.Repo == r.Name && v.Commit == r.Commit
	}
	module, commit, _ := strings.Cut(v.Module, "@")
	if commit == "" || !strings.HasPrefix(r.Commit, commit) {
		return "", false
	}
	for dir, path := range r.Modules {
		if strings.EqualFold(path, module) {
			return dir, true
		}
	}
	return ".", strings.EqualFold("github.com/"+r.Name, module)
}

func (v *verdict) label(repo, dir string) label {
	file := v.File
	if !strings.HasPrefix(file, dir+"/") { // some are named from the root as it is
		file = path.Join(dir, file)
	}
	l := label{Repo: repo, File: file, Line: v.Line, Group: v.Group, Scope: v.Category, Label: v.Label, Why: v.Why, Defect: v.Defect}
	if v.Group == "" { // of the category that has no groups
		l.Group, l.Scope = setUp, setUp
	}
	return l
}

// setUp stands for a group in labels of set-up at the wrong time.
const setUp = "setup"
