package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"
)

func TestProgressLine(t *testing.T) {
	t.Parallel()
	p := newProgress(os.Stderr)
	defer p.end()
	p.begin("loading packages", 0)
	if got, want := p.line(), "mapperlint: loading packages"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	p.begin("analysing", 2)
	failed := errors.New("failed")
	a := &analysis.Analyzer{Run: func(*analysis.Pass) (any, error) { return 1, failed }}
	p.watch(a)
	if result, err := a.Run(nil); result != 1 || err != failed {
		t.Errorf("the run returned %v, %v", result, err)
	}
	if got, want := p.line(), "mapperlint: analysing 1/2 packages"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestProgressSilent says that nothing is shown where nobody looks.
func TestProgressSilent(t *testing.T) {
	t.Parallel()
	f, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if p := newProgress(f); p.draw != nil {
		t.Error("a file is taken for a terminal")
	}
	drawn := ""
	p := &progress{draw: func(s string) { drawn += s }, stop: make(chan struct{})}
	p.end()
	if drawn != eraseLine {
		t.Errorf("the end draws %q, want %q", drawn, eraseLine)
	}
}
