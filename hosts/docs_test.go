package hosts

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// TestVersions asserts that what is run here is of the versions that the docs
// name.
func TestVersions(t *testing.T) {
	t.Parallel()
	if v := runtime.Version(); !strings.HasPrefix(v, "go"+goNewest) {
		unavailable(t, "Go "+goNewest, fmt.Errorf("this is %s", v))
	}
	required := regexp.MustCompile(`golangci-lint/v2 (v\S+)`).FindStringSubmatch(readRepo(t, "hosts/golangci/go.mod"))
	if required == nil || required[1] != golangciVersion {
		t.Errorf("hosts/golangci/go.mod requires %q, the tests name %s", required, golangciVersion)
	}
	if !strings.Contains(readRepo(t, "examples/golangci/.custom-gcl.yml"), "version: "+golangciVersion+"\n") {
		t.Errorf("examples/golangci/.custom-gcl.yml is not for %s, which is tested", golangciVersion)
	}
	heavy(t)
	p := newProject(t)
	for version, gopls := range map[string]*binary{goplsVersion: goplsBinary, goplsOldest: goplsOldBinary} {
		if out := p.run(t, gopls.get(t), "version"); !strings.Contains(string(out), version+"+mapperlint.devel") {
			t.Errorf("gopls %s calls itself %s", version, out)
		}
	}
}

// table is the table of docs/hosts.md: what the tests assert of each host.
func table() string {
	var b strings.Builder
	b.WriteString("| host, as tested | findings | related places | fix | suppress | options | other packages |\n|---|---|---|---|---|---|---|\n")
	yes := func(is bool, more ...string) string {
		if !is {
			return "no"
		}
		return strings.Join(slices.DeleteFunc(append([]string{"yes"}, more...), func(s string) bool { return s == "" }), ", ")
	}
	for _, h := range hosts {
		fixed := h.fixed
		if h.fix != nil {
			fixed = yes(true, h.fixed)
		}
		// Suppression and facts are in what is found and what is fixed.
		fmt.Fprintf(&b, "| %s | %s | %s | %s | yes | yes, %s | yes |\n",
			h.docs, yes(h.findings != nil, h.shown), yes(h.related), fixed, h.setting)
	}
	return b.String()
}

const (
	tableBegin = "<!-- Written by go test -run TestTable -update in hosts/. -->\n"
	tableEnd   = "<!-- end -->\n"
)

// TestTable asserts that docs/hosts.md has the table; -update writes it.
func TestTable(t *testing.T) {
	t.Parallel()
	docs := readRepo(t, "docs/hosts.md")
	head, rest, ok := strings.Cut(docs, tableBegin)
	old, tail, ok2 := strings.Cut(rest, tableEnd)
	if !ok || !ok2 {
		t.Fatal("docs/hosts.md has no place for the table")
	}
	want := "\n" + table() + "\n"
	if *update {
		if err := os.WriteFile(filepath.FromSlash("../docs/hosts.md"), []byte(head+tableBegin+want+tableEnd+tail), 0o666); err != nil {
			t.Fatal(err)
		}
	} else if old != want {
		t.Errorf("the table of docs/hosts.md is stale; go test -run TestTable -update writes it:\n%s",
			diff(strings.Split(old, "\n"), strings.Split(want, "\n")))
	}
}

// TestDocs asserts that docs/hosts.md shows the files of examples/ as they are,
// and names the versions that are tested.
func TestDocs(t *testing.T) {
	t.Parallel()
	docs := readRepo(t, "docs/hosts.md")
	for _, want := range []string{golangciVersion, goplsVersion, goplsOldest, goOldest, "MAPPERLINT_FLAGS"} {
		if !strings.Contains(docs, want) {
			t.Errorf("docs/hosts.md does not name %s", want)
		}
	}
	for _, name := range []string{"examples/golangci/.custom-gcl.yml", "examples/golangci/.golangci.yml", "examples/bazel/BUILD.bazel", "examples/bazel/nogo.json", "examples/bazel/MODULE.bazel",
		"examples/editors/neovim.lua", "examples/editors/neovim-0.7.lua", "examples/editors/emacs.el"} {
		if !strings.Contains(docs, readRepo(t, name)) {
			t.Errorf("docs/hosts.md does not show %s as it is", name)
		}
	}
}
