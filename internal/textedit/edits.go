package textedit

import (
	"cmp"
	"go/ast"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// An Edit replaces a part of a source. Fixes of different diagnostics are
// merged by drivers, which coalesce equal edits and keep the order of
// different insertions at one place; a fix therefore inserts at most once at
// any place, and what several fixes share is the same bytes at the same place.
type Edit struct {
	Start, End int
	Text       string
}

// Sorted sorts edits by place and drops what is said twice.
func Sorted(edits []Edit) []Edit {
	slices.SortStableFunc(edits, func(x, y Edit) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
	})
	return slices.Compact(edits)
}

// Overlaps reports whether sorted edits touch the same text, or insert twice
// at one place.
func Overlaps(edits []Edit) bool {
	for i := 1; i < len(edits); i++ {
		x, y := edits[i-1], edits[i]
		if y.Start < x.End || x.Start == y.Start && x.End == y.End {
			return true
		}
	}
	return false
}

// Apply returns text[from:to] with the edits that lie in it.
func Apply(text string, from, to int, edits []Edit) string {
	var b strings.Builder
	at := from
	for _, e := range edits {
		if e.Start < from || e.End > to {
			continue
		}
		b.WriteString(text[at:e.Start])
		b.WriteString(e.Text)
		at = e.End
	}
	b.WriteString(text[at:to])
	return b.String()
}

// A Change is the edits of one fix in one file.
type Change struct {
	Edits   []Edit
	Removed []Unit // the statements that the edits delete
	Refused string // why it cannot be made
}

// TextEdits converts edits to what drivers take.
func (s *Source) TextEdits(edits []Edit) []analysis.TextEdit {
	out := make([]analysis.TextEdit, len(edits))
	for i, e := range edits {
		text := e.Text
		if s.crlf {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		out[i] = analysis.TextEdit{Pos: s.pos(e.Start), End: s.pos(e.End), NewText: []byte(text)}
	}
	return out
}

// Alignment returns the width of the names in the last lines of a block that
// gofmt aligns, or 0 if it cannot be told from the lines.
func (src *Source) Alignment(block *ast.GenDecl) int {
	last := block.Specs[len(block.Specs)-1].(*ast.ValueSpec)
	start, end := src.Span(last)
	line := src.Line(start)
	if src.Line(end) != line || src.Line(src.Off(block.Rparen)) != line+1 || last.Comment != nil {
		return 0
	}
	return strings.Index(src.Text[start:end], "=") - 1
}

// Replace replaces text[start:end].
func Replace(start, end int, text string) Edit { return Edit{start, end, text} }

// Insert inserts text at a place.
func Insert(at int, text string) Edit { return Edit{at, at, text} }

// Delete deletes text[start:end].
func Delete(start, end int) Edit { return Edit{start, end, ""} }
