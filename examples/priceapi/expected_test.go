package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestExpected asserts that expected.txt, which mapperlint's own tests compare
// with its findings, lists the lines with a WRONG comment and no others.
func TestExpected(t *testing.T) {
	t.Parallel()
	list, err := os.ReadFile("expected.txt")
	if err != nil {
		t.Fatal(err)
	}
	var listed []string
	for line := range strings.Lines(string(list)) {
		category, position, _ := strings.Cut(strings.TrimSpace(line), " ")
		if !slices.Contains([]string{"request", "loop", "call"}, category) {
			t.Errorf("expected.txt: unknown category in %q", line)
		}
		listed = append(listed, position)
	}
	slices.Sort(listed)
	if marked := wrongLines(t); !slices.Equal(listed, marked) {
		t.Errorf("expected.txt lists %q, the sources mark %q", listed, marked)
	}
}

// wrongLines returns file:line of each WRONG comment, sorted.
func wrongLines(t *testing.T) []string {
	t.Helper()
	var lines []string
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		src, err := os.ReadFile(path)
		n := 0
		for line := range strings.Lines(string(src)) {
			if n++; strings.Contains(line, "// WRONG: ") {
				lines = append(lines, fmt.Sprintf("%s:%d", filepath.ToSlash(path), n))
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(lines)
	return lines
}
