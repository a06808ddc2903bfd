package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	namedTest = regexp.MustCompile("`((?:Test|Fuzz|Benchmark)[A-Z][A-Za-z]*)`")
	namedFile = regexp.MustCompile("`((?:cmd|docs|internal|testdata)/[A-Za-z0-9_./]+)`")
	declared  = regexp.MustCompile(`(?m)^func ((?:Test|Fuzz|Benchmark)[A-Z][A-Za-z]*)\(`)
)

// TestNamedTestsExist asserts that the tests and files which the pages written by
// hand name as evidence are there.
func TestNamedTestsExist(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	tests := declaredTests(t, root)
	for page, least := range map[string]int{"mended.md": 8, "linter-rules.md": 3} {
		text, err := os.ReadFile(filepath.Join(root, "docs", page))
		if err != nil {
			t.Fatal(err)
		}
		names := namedTest.FindAllStringSubmatch(string(text), -1)
		for _, m := range names {
			if !tests[m[1]] {
				t.Errorf("docs/%s names %s, which is no test", page, m[1])
			}
		}
		for _, m := range namedFile.FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(m[1]))); err != nil {
				t.Errorf("docs/%s: %v", page, err)
			}
		}
		if len(names) < least {
			t.Errorf("docs/%s names %d tests: the pattern is wrong", page, len(names))
		}
	}
}

func declaredTests(t *testing.T, root string) map[string]bool {
	t.Helper()
	tests := make(map[string]bool)
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, "_test.go") {
			return nil
		}
		src, err := os.ReadFile(path)
		for _, m := range declared.FindAllSubmatch(src, -1) {
			tests[string(m[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return tests
}
