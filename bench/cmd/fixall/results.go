package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// A result is what became of the fixes of one repository.
type result struct {
	Repo     string
	Commit   string // as the repository is at
	Date     string // on which it was run, as 2006-01-02
	Machine  string
	Fixes    int // that were offered
	Files    int // that they changed
	Tests    int // that were compared
	Subsets  int // random sets of the fixes that built and passed go vet
	Failures int
	Rows     []*row
}

// keep puts the result of a repository in the file, in place of an older one.
func keep(file string, r repository, f *figures) error {
	list, err := corpus.ReadLines[result](file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	list = slices.DeleteFunc(list, func(x result) bool { return x.Repo == r.Name })
	list = append(list, result{
		r.Name, r.Commit, time.Now().UTC().Format(time.DateOnly), machine(), f.withFix, f.files, f.tests, f.subsets, len(f.failures), f.rows.sorted(),
	})
	slices.SortFunc(list, func(x, y result) int { return strings.Compare(x.Repo, y.Repo) })
	var b strings.Builder
	for _, x := range list {
		line, err := json.Marshal(x)
		if err != nil {
			return err
		}
		b.Write(append(line, '\n'))
	}
	return os.WriteFile(file, []byte(b.String()), 0o666)
}

// machine names what the go command runs on.
func machine() string {
	return fmt.Sprintf("%d cores, %s/%s, %s", runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, runtime.Version())
}

// writePage writes the page of all results.
func writePage(page, results string) error {
	list, err := corpus.ReadLines[result](results)
	if err != nil {
		return err
	}
	return os.WriteFile(page, []byte(pageOf(list)), 0o666)
}

const pageHead = `# Fixes in public code

<!-- Made by bench/cmd/fixall; do not edit. -->

What became of the fixes of public repositories, whose code is no part of this project: all fixes are applied at once by
` + "`mapperlint -fix`" + `, with the groups compiled and client beside the default ones. *Applied*: the diagnostic is gone in a second
run, which reports nothing new. *Compiled*: the module builds and passes go vet as before. *Tested*: the package has tests
that pass on that machine without the fixes; *the same*: with them all its tests have the results that they had. How fixes
look is told in [fixes.md](fixes.md).

`

// pageOf is the page of results.
func pageOf(list []result) string {
	var b strings.Builder
	b.WriteString(pageHead)
	var all tally
	for _, r := range list {
		of := make(tally)
		for _, x := range r.Rows {
			of[[2]string{x.Group, x.Form}] = x
		}
		all.add(of)
	}
	b.WriteString("| group | form | offered | applied | compiled | tested | the same |\n|---|---|---:|---:|---:|---:|---:|\n")
	var sum row
	for _, x := range all.sorted() {
		fmt.Fprintf(&b, "| %s | %s | %d | %d | %d | %d | %d |\n", x.Group, x.Form, x.Offered, x.Applied, x.Compiled, x.Tested, x.Same)
		sum.Offered += x.Offered
		sum.Applied += x.Applied
		sum.Compiled += x.Compiled
		sum.Tested += x.Tested
		sum.Same += x.Same
	}
	fmt.Fprintf(&b, "| all | | %d | %d | %d | %d | %d |\n", sum.Offered, sum.Applied, sum.Compiled, sum.Tested, sum.Same)
	b.WriteString("\n| repository | fixes | files | tests compared | subsets | failures | on | machine |\n|---|---:|---:|---:|---:|---:|---|---|\n")
	for _, r := range list {
		fmt.Fprintf(&b, "| %s@%.7s | %d | %d | %d | %d | %d | %s | %s |\n", r.Repo, r.Commit, r.Fixes, r.Files, r.Tests, r.Subsets, r.Failures, r.Date, r.Machine)
	}
	b.WriteString("\nA subset is a random set of the fixes that was applied alone, built and vetted.\n")
	return b.String()
}
