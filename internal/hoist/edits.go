package hoist

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// An edit replaces a part of a source. Fixes of different diagnostics are
// merged by drivers, which coalesce equal edits and keep the order of
// different insertions at one place; a fix therefore inserts at most once at
// any place, and what several fixes share is the same bytes at the same place.
type edit struct {
	start, end int
	text       string
}

// sorted sorts edits by place and drops what is said twice.
func sorted(edits []edit) []edit {
	slices.SortStableFunc(edits, func(x, y edit) int {
		return cmp.Or(cmp.Compare(x.start, y.start), cmp.Compare(x.end, y.end))
	})
	return slices.Compact(edits)
}

// overlaps reports whether sorted edits touch the same text, or insert twice
// at one place.
func overlaps(edits []edit) bool {
	for i := 1; i < len(edits); i++ {
		x, y := edits[i-1], edits[i]
		if y.start < x.end || x.start == y.start && x.end == y.end {
			return true
		}
	}
	return false
}

// apply returns text[from:to] with the edits that lie in it.
func apply(text string, from, to int, edits []edit) string {
	var b strings.Builder
	at := from
	for _, e := range edits {
		if e.start < from || e.end > to {
			continue
		}
		b.WriteString(text[at:e.start])
		b.WriteString(e.text)
		at = e.end
	}
	b.WriteString(text[at:to])
	return b.String()
}

// textEdits converts edits to what drivers take.
func (s *source) textEdits(edits []edit) []analysis.TextEdit {
	out := make([]analysis.TextEdit, len(edits))
	for i, e := range edits {
		text := e.text
		if s.crlf {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		out[i] = analysis.TextEdit{Pos: s.pos(e.start), End: s.pos(e.end), NewText: []byte(text)}
	}
	return out
}
