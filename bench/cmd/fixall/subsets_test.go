package main

import (
	"testing"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

func TestConflicts(t *testing.T) {
	t.Parallel()
	edit := func(file string, start, end int, text string) corpus.TextEdit {
		return corpus.TextEdit{Filename: file, Start: start, End: end, New: text}
	}
	have := []corpus.TextEdit{edit("a.go", 10, 20, "x"), edit("a.go", 30, 30, "var v = 1\n")}
	for _, tt := range []struct {
		name string
		edit corpus.TextEdit
		want bool
	}{
		{"the same", edit("a.go", 10, 20, "x"), false},
		{"the same insertion", edit("a.go", 30, 30, "var v = 1\n"), false},
		{"another insertion there", edit("a.go", 30, 30, "var w = 1\n"), true},
		{"overlapping", edit("a.go", 15, 25, "x"), true},
		{"beside", edit("a.go", 20, 25, "x"), false},
		{"another file", edit("b.go", 15, 25, "x"), false},
	} {
		if got := conflicts(have, []corpus.TextEdit{tt.edit}); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
