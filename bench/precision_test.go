package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPrecisionIsFresh: docs/measurements.md says of the groups what the labels say.
func TestPrecisionIsFresh(t *testing.T) {
	t.Parallel()
	want, err := precision("..")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(filepath.Join("..", "docs", "measurements.md"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(page), want) {
		t.Errorf("docs/measurements.md lacks this section:\n%s", want)
	}
}
