// Package output writes findings: as text for people, and for other tools as
// SARIF 2.1.0 (code scanning), rdjson (reviewdog) and workflow commands (GitHub's
// annotations). The encoders are pure functions; what they write depends on their
// arguments alone, so equal findings are equal bytes.
package output

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Finding is a diagnostic with its positions resolved.
type Finding struct {
	Category string
	Group    string // of what is built: validator, codec; "" of what is not about a build
	Message  string
	URL      string // documentation of the category
	Where    Span
	Line     string // text of the line where it starts
	Related  []Related
	Fix      *Fix   // nil if there is none
	NoFix    string // why there is none, or it cannot be made; may be ""
	Ask      string // the function to name in -request for a fix where it is built, or ""

	Notes  []string // what else is to be said of it, a line each
	Ranked bool     // Rank is known
	Rank   float64  // how much it matters, from 0 to 100
}

// withNotes is the message with all that is to be said, for formats with one text.
func withNotes(f Finding) string {
	return strings.Join(append([]string{f.Message}, f.Notes...), "\n")
}

// A Related is a further place that explains a finding.
type Related struct {
	Message string
	Where   Span
	Step    bool // it is on the way to the build, and not what the message tells
}

// A Fix is a change that is applied as a whole.
type Fix struct {
	Message string
	Form    string // the way to mend: package, once, loop; may be ""
	Edits   []Edit
	// Whole are the edits as one, for tools which offer each edit alone; see
	// [Merge]. Nil if they are not all in the file of the finding.
	Whole *Edit
}

// An Edit replaces the text of a span.
type Edit struct {
	Where Span
	New   string
}

// A Span is a half-open range of a file.
type Span struct {
	File       string // absolute, or relative to the root of the report
	Start, End Point
}

// A Point is a place in a file. Lines and columns count from 1, offsets from 0.
type Point struct {
	Offset int
	Line   int
	Column int // in bytes
	Rune   int // column in code points
}

// PointOf returns the point at a line and a column in bytes, if the file has it.
func PointOf(src []byte, line, column int) (Point, bool) {
	if line < 1 || column < 1 {
		return Point{}, false
	}
	start := 0
	for range line - 1 {
		i := bytes.IndexByte(src[start:], '\n')
		if i < 0 {
			return Point{}, false
		}
		start += i + 1
	}
	offset := start + column - 1
	if offset > len(src) || bytes.IndexByte(src[start:offset], '\n') >= 0 {
		return Point{}, false
	}
	return Point{offset, line, column, 1 + utf8.RuneCount(src[start:offset])}, true
}

// LineAt returns the text of the line that holds an offset, "" behind the end.
func LineAt(src []byte, offset int) string {
	if offset > len(src) {
		return ""
	}
	rest := src[1+bytes.LastIndexByte(src[:offset], '\n'):]
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	return string(bytes.TrimSuffix(rest, []byte("\r")))
}

// Merge returns one edit of a file that does what the edits do, which do not
// overlap. It replaces what lies between them by the same text. Of insertions
// at one place the first of the list comes first. There must be an edit.
func Merge(src []byte, edits []Edit) Edit {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b Edit) int { return cmp.Compare(a.Where.Start.Offset, b.Where.Start.Offset) })
	whole := edits[0]
	for _, e := range edits[1:] {
		whole.New += string(src[whole.Where.End.Offset:e.Where.Start.Offset]) + e.New
		whole.Where.End = e.Where.End
	}
	return whole
}

// Sort orders findings by place, and drops those that are there already: a file
// belongs to a package and to the variant of it that is built for its tests.
func Sort(findings []Finding) []Finding {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(a.Where.File, b.Where.File),
			cmp.Compare(a.Where.Start.Offset, b.Where.Start.Offset),
			cmp.Compare(a.Where.End.Offset, b.Where.End.Offset),
			cmp.Compare(a.Message, b.Message),
		)
	})
	return slices.CompactFunc(findings, func(a, b Finding) bool { return a.Where == b.Where && a.Message == b.Message })
}
