package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// TestPage compares the page with what it is made of.
func TestPage(t *testing.T) {
	t.Parallel()
	list, err := corpus.ReadLines[result]("results.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "fixed.md"))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != pageOf(list) {
		t.Error("docs/fixed.md is stale: go -C bench run ./cmd/fixall -results=cmd/fixall/results.jsonl -page=../docs/fixed.md")
	}
}

// TestKeep: a repository has one line, the newest.
func TestKeep(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "results.jsonl")
	for _, n := range []int{1, 2} {
		for _, name := range []string{"b/b", "a/a"} {
			if err := keep(file, repository{Name: name, Commit: "c"}, &figures{withFix: n}); err != nil {
				t.Fatal(err)
			}
		}
	}
	list, err := corpus.ReadLines[result](file)
	if err != nil || len(list) != 2 || list[0].Repo != "a/a" || list[0].Fixes != 2 {
		t.Errorf("%+v, %v", list, err)
	}
}
