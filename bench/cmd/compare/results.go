package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// A result is what a comparison found on one module: in how many diagnostics each
// host differs from the first; nil if it was not run.
type result struct {
	Repo        string
	Commit      string
	Module      string // its directory
	Version     string // commit of mapperlint
	Diagnostics int
	Screened    *int
	Standalone  *int
	Golangci    *int   `json:",omitempty"`
	Failed      string `json:",omitempty"` // why there was nothing to compare
}

func (r result) name() string { return path.Join(r.Repo, r.Module) }

// same reports whether all hosts that ran say the same.
func (r result) same() bool {
	return !slices.ContainsFunc([]*int{r.Screened, r.Standalone, r.Golangci}, func(n *int) bool { return n != nil && *n > 0 })
}

func (r result) String() string {
	if r.Failed != "" {
		return fmt.Sprintf("%s: nothing to compare: %s", r.name(), r.Failed)
	}
	return fmt.Sprintf("%s: %d diagnostics; differences: go vet, screened %s, standalone %s, golangci-lint %s",
		r.name(), r.Diagnostics, number(r.Screened), number(r.Standalone), number(r.Golangci))
}

func number(n *int) string {
	if n == nil {
		return "–"
	}
	return fmt.Sprint(*n)
}

type results []result

// readResults reads what was compared; a file that is not there has nothing.
func readResults(name string) (results, error) {
	list, err := corpus.ReadLines[result](name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return list, err
}

// has reports whether a module was compared at these commits.
func (list results) has(r result, golangci bool) bool {
	return slices.ContainsFunc(list, func(x result) bool {
		return x.Repo == r.Repo && x.Module == r.Module && x.Commit == r.Commit && x.Version == r.Version && x.Failed == "" && (!golangci || x.Golangci != nil)
	})
}

// add puts a result in the place of an older one, and writes all to the file.
func (list *results) add(r result, name string) error {
	*list = append(slices.DeleteFunc(*list, func(x result) bool { return x.Repo == r.Repo && x.Module == r.Module }), r)
	slices.SortFunc(*list, func(x, y result) int {
		return cmp.Or(cmp.Compare(strings.ToLower(x.Repo), strings.ToLower(y.Repo)), cmp.Compare(x.Module, y.Module))
	})
	var buf bytes.Buffer
	for _, x := range *list {
		line, err := json.Marshal(x)
		if err != nil {
			return err
		}
		buf.Write(append(line, '\n'))
	}
	return os.WriteFile(name, buf.Bytes(), 0o666)
}

const heading = `# Hosts agree

<!-- Made by bench/cmd/compare; do not edit. -->

The same packages have the same diagnostics in every host. On modules of public repositories, at the commits of
bench/ecosystem/repos.jsonl: how many diagnostics go vet has with a tool that looks at each unit, and in how many others
differ. go vet with mapperlint, which answers most units without parsing them, and mapperlint standalone are compared in
all that they print with -json, fixes included; golangci-lint with the plugin in places and messages, where – says that it was not run.
`

// page is what was compared, in Markdown. A module that could not be loaded is not on it.
func page(list []result) string {
	var versions []string
	diagnostics, modules := 0, 0
	var rows strings.Builder
	for _, r := range list {
		if r.Failed != "" {
			continue
		}
		fmt.Fprintf(&rows, "| %s | %d | %s | %s | %s |\n", r.name(), r.Diagnostics, number(r.Screened), number(r.Standalone), number(r.Golangci))
		diagnostics, modules = diagnostics+r.Diagnostics, modules+1
		versions = append(versions, r.Version)
	}
	slices.Sort(versions)
	return fmt.Sprintf("%s\n%d modules, %d diagnostics, with mapperlint at %s.\n\n| module | diagnostics | go vet, screened | standalone | golangci-lint |\n| --- | ---: | ---: | ---: | ---: |\n%s",
		heading, modules, diagnostics, strings.Join(slices.Compact(versions), ", "), rows.String())
}
