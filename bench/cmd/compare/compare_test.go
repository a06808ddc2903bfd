package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// TestPage says that the page is made of the results.
func TestPage(t *testing.T) {
	t.Parallel()
	list, err := corpus.ReadLines[result]("results.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../../docs/agreement.md")
	if err != nil {
		t.Fatal(err)
	}
	if want := page(list); string(got) != want {
		t.Errorf("docs/agreement.md is stale: go -C bench run ./cmd/compare -out=../docs/agreement.md\n%s", want)
	}
}

func TestResults(t *testing.T) {
	t.Parallel()
	none, two := 0, 2
	r := result{Repo: "a/b", Commit: "c", Module: "m", Version: "v", Diagnostics: 3, Screened: &none, Standalone: &two}
	if r.same() {
		t.Error("a host that differs is the same")
	}
	if text := page([]result{r, {Repo: "a/c", Failed: "it does not build"}}); !strings.Contains(text, "| a/b/m | 3 | 0 | 2 | – |\n") || strings.Contains(text, "a/c") {
		t.Error(text)
	}
	name := filepath.Join(t.TempDir(), "results.jsonl")
	list, err := readResults(name)
	if err != nil || list != nil {
		t.Fatal(list, err)
	}
	r.Standalone = &none
	for range 2 {
		if err := list.add(r, name); err != nil {
			t.Fatal(err)
		}
	}
	list, err = readResults(name)
	if err != nil || len(list) != 1 || !list[0].same() {
		t.Fatal(list, err)
	}
	other := r
	other.Version = "w"
	if !list.has(r, false) || list.has(r, true) || list.has(other, false) {
		t.Error("what was compared is not known by its commits and hosts")
	}
}

func TestDifference(t *testing.T) {
	t.Parallel()
	if n := difference(result{}, "host", []string{"a", "b"}, []string{"b", "c", "d"}); n != 3 {
		t.Errorf("%d differences", n)
	}
	diagnostics := []string{`{"posn":"/w/m/a.go:1:2","message":"x"}`, `{"posn":"/w/m/a.go:1:2","message":"x","suggested_fixes":[]}`}
	got := places(diagnostics, &corpus.Tree{Dir: filepath.FromSlash("/w")}, "m")
	if want := []string{"a.go:1:2: x"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
