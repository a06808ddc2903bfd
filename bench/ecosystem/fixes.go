package main

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// fixes is what became of a repository's fixes.
type fixes struct {
	offered, applied int
	files            int
	failed           []string // what was right before
}

// applyFixes applies the fixes of the default groups, module by module, and
// compares what go vet says of the touched packages. The tree is left as it was.
func (o *options) applyFixes(t *corpus.Tree, r repository, found []finding) *fixes {
	f := new(fixes)
	for _, x := range found {
		if x.Fix {
			f.offered++
		}
	}
	if f.offered == 0 {
		return f
	}
	for _, mod := range r.dirs() {
		dirs := touched(found, mod)
		if len(dirs) == 0 {
			continue
		}
		was, _ := vet(t, mod, dirs)
		_, errs, err := t.Run(mod, o.head, "-fix", "./...")
		if why := panicked(errs); why != "" {
			f.failed = append(f.failed, "-fix: "+why)
		}
		if err != nil && strings.Contains(string(errs), "nothing was written") {
			f.failed = append(f.failed, "-fix: "+corpus.Tail(errs))
		}
		if now, text := vet(t, mod, dirs); was && !now {
			f.failed = append(f.failed, fmt.Sprintf("go vet %s: %s", strings.Join(dirs, " "), text))
		}
	}
	left := o.analyse(t, r, o.head, "default")
	f.applied = f.offered
	for _, x := range left.findings {
		if x.Fix {
			f.applied--
		}
	}
	files, err := t.Changed()
	if err != nil {
		f.failed = append(f.failed, err.Error())
	}
	f.files = len(files)
	if err := t.At(r.Commit); err != nil { // which a clone without its large files can, too
		f.failed = append(f.failed, err.Error())
	}
	return f
}

// touched returns the directories of a module in which something is fixed.
func touched(found []finding, mod string) []string {
	var dirs []string
	for _, f := range found {
		rel, err := filepath.Rel(filepath.FromSlash(mod), filepath.FromSlash(path.Dir(f.File)))
		dir := "./" + filepath.ToSlash(rel)
		if f.Fix && err == nil && filepath.IsLocal(rel) && !slices.Contains(dirs, dir) {
			dirs = append(dirs, dir)
		}
	}
	slices.Sort(dirs)
	return dirs
}

// vet reports whether packages compile and pass go vet, or what it says.
func vet(t *corpus.Tree, mod string, dirs []string) (bool, string) {
	_, errs, err := t.Run(mod, "go", append([]string{"vet"}, dirs...)...)
	return err == nil, corpus.Tail(errs)
}
