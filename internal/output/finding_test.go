package output

import (
	"slices"
	"testing"
)

const source = "package p\n\nvar größe = New()\r\n"

func TestPointOf(t *testing.T) {
	t.Parallel()
	got, ok := PointOf([]byte(source), 3, 15) // the N of New, after two letters of two bytes
	if want := (Point{Offset: 25, Line: 3, Column: 15, Rune: 13}); !ok || got != want {
		t.Errorf("%+v, %t; want %+v", got, ok, want)
	}
	if got, ok := PointOf([]byte(source), 2, 1); !ok || got.Offset != 10 {
		t.Errorf("empty line: %+v, %t", got, ok)
	}
	for _, at := range [][2]int{{0, 1}, {1, 0}, {5, 1}, {1, 11}, {4, 2}} {
		if got, ok := PointOf([]byte(source), at[0], at[1]); ok {
			t.Errorf("line %d column %d is %+v", at[0], at[1], got)
		}
	}
}

func TestLineAt(t *testing.T) {
	t.Parallel()
	for offset, want := range map[int]string{0: "package p", 9: "package p", 10: "", 25: "var größe = New()", len(source): ""} {
		if got := LineAt([]byte(source), offset); got != want {
			t.Errorf("%d: %q, want %q", offset, got, want)
		}
	}
}

func span(file string, start, end int) Span {
	from, _ := PointOf([]byte(source), 1, start+1)
	to, _ := PointOf([]byte(source), 1, end+1)
	return Span{File: file, Start: from, End: to}
}

func TestMerge(t *testing.T) {
	t.Parallel()
	edits := []Edit{
		{span("p.go", 8, 9), "main"},
		{span("p.go", 0, 0), "// P.\n"},
		{span("p.go", 0, 0), "//\n"},
	}
	got := Merge([]byte(source), edits)
	if want := (Edit{span("p.go", 0, 9), "// P.\n//\npackage main"}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if edits[0].New != "main" {
		t.Error("the argument was sorted")
	}
	if got := Merge([]byte(source), edits[:1]); got != edits[0] {
		t.Errorf("%+v, want %+v", got, edits[0])
	}
}

func TestSort(t *testing.T) {
	t.Parallel()
	first, same := Finding{Message: "m", Where: span("a.go", 1, 2)}, Finding{Message: "m", Where: span("a.go", 1, 2)}
	other, later, file := first, first, first
	other.Message = "n"
	later.Where = span("a.go", 3, 4)
	file.Where.File = "b.go"
	got := Sort([]Finding{file, later, same, other, first})
	want := []Finding{first, other, later, file}
	if !slices.EqualFunc(got, want, func(a, b Finding) bool { return a.Where == b.Where && a.Message == b.Message }) {
		t.Errorf("%+v, want %+v", got, want)
	}
}
