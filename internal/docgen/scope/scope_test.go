package scope

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/scope"
)

func TestPageIsFresh(t *testing.T) {
	t.Parallel()
	got, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "scope.md"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, Markdown()) {
		t.Error("docs/scope.md is stale; run go generate ./internal/docgen/scope")
	}
}

// TestEveryRowHasALine: also those that are off, and no cell breaks a table.
func TestEveryRowHasALine(t *testing.T) {
	t.Parallel()
	lines := strings.Split(string(Markdown()), "\n")
	for _, row := range scope.Rows() {
		found := 0
		for _, line := range lines {
			if !strings.HasPrefix(line, "| "+row.ID+" | "+row.Framework+" |") {
				continue
			}
			found++
			if n := strings.Count(line, "|"); n != 6 {
				t.Errorf("%s: the line has %d bars, not 6", row.ID, n)
			}
			if !strings.HasSuffix(line, " | "+row.Source+" |") {
				t.Errorf("%s: the line does not end with its source", row.ID)
			}
		}
		if found != 1 {
			t.Errorf("%s has %d lines", row.ID, found)
		}
	}
}

// TestRecognised: what a reader needs to know of a row is there.
func TestRecognised(t *testing.T) {
	t.Parallel()
	row := &scope.Row{
		Kind: scope.Param, Keys: []string{"a.A", "a.B", "a.C", "a.D", "a.E", "a.F", "a.G"},
		With: "*a.S", Strong: true, Except: []string{"X"}, Note: "So it is.",
	}
	want := "parameter `a.A`, `a.B`, `a.C`, `a.D`, `a.E`, `a.F` and 1 more with `*a.S`; *held*; not X. So it is."
	if got := recognised(row); got != want {
		t.Errorf("recognised = %q, want %q", got, want)
	}
}
