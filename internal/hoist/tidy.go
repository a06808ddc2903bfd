package hoist

import (
	"go/ast"
	"go/format"
	"strings"
)

// tidy adds the edits that gofmt would make after the given ones: a changed
// or deleted line moves the comments that are aligned with it. Declarations
// that were not formatted before are left as they are. ok is false if the
// result does not parse.
func tidy(f *file, edits []edit) (out []edit, ok bool) {
	out = edits
	for _, d := range f.syntax.Decls {
		start, end := f.declLines(d)
		if !touched(edits, start, end) {
			continue
		}
		before := f.src.text[start:end]
		if clean, err := format.Source([]byte(before)); err != nil || string(clean) != before {
			continue
		}
		after := apply(f.src.text, start, end, edits)
		clean, err := format.Source([]byte(after))
		if err != nil {
			return nil, false
		}
		if string(clean) == after {
			continue
		}
		if out, ok = align(f.src, out, start, end, after, string(clean)); !ok {
			return nil, false
		}
	}
	return out, true
}

// declLines returns the lines of a declaration, its doc comment included.
func (f *file) declLines(d ast.Decl) (start, end int) {
	start, end = f.src.span(d)
	if doc := docOf(d); doc != nil {
		start = f.src.off(doc.Pos())
	}
	start = f.src.start(f.src.line(start))
	return start, f.src.start(f.src.line(end) + 1)
}

// touched reports whether an edit changes what lies strictly inside.
func touched(edits []edit, start, end int) bool {
	for _, e := range edits {
		if e.start > start && e.end < end || e.end > e.start && e.start < end && e.end > start {
			return true
		}
	}
	return false
}

// A piece is a part of the edited text: of the source at from, or of edit e.
type piece struct {
	at, size int // in the edited text
	from     int // in the source, if edit < 0
	edit     int
}

// pieces splits the edited text of a part of the source.
func pieces(start, end int, edits []edit) []piece {
	var ps []piece
	at, from := 0, start
	keep := func(to int) {
		if to > from {
			ps = append(ps, piece{at, to - from, from, -1})
			at += to - from
		}
	}
	for i, e := range edits {
		if e.start < start || e.end > end {
			continue
		}
		keep(e.start)
		if e.text != "" {
			ps = append(ps, piece{at, len(e.text), 0, i})
			at += len(e.text)
		}
		from = e.end
	}
	keep(end)
	return ps
}

// align adds what makes clean of after, which differ in white space only.
func align(src *source, edits []edit, start, end int, after, clean string) ([]edit, bool) {
	ps := pieces(start, end, edits)
	out := append([]edit(nil), edits...)
	// Positions in the text of an edit shift as it is changed, so go backwards.
	diffs := spaceDiffs(after, clean)
	for i := len(diffs) - 1; i >= 0; i-- {
		d := diffs[i]
		ok := false
		for _, p := range ps {
			if d.start < p.at || d.end > p.at+p.size {
				continue
			}
			if p.edit >= 0 {
				e := &out[p.edit]
				e.text = e.text[:d.start-p.at] + d.text + e.text[d.end-p.at:]
			} else {
				from := p.from + d.start - p.at
				out = append(out, edit{from, from + d.end - d.start, d.text})
			}
			ok = true
			break
		}
		if !ok {
			return nil, false
		}
	}
	out = sorted(out)
	return out, !overlaps(out)
}

// spaceDiffs returns the edits that make clean of text; nil, if they differ
// in more than white space.
func spaceDiffs(text, clean string) []edit {
	var diffs []edit
	i, j := 0, 0
	for i < len(text) || j < len(clean) {
		if i < len(text) && j < len(clean) && text[i] == clean[j] && !isSpace(text[i]) {
			i++
			j++
			continue
		}
		x, y := i, j
		for i < len(text) && isSpace(text[i]) {
			i++
		}
		for j < len(clean) && isSpace(clean[j]) {
			j++
		}
		if x == i && y == j {
			return nil // not white space
		}
		if text[x:i] != clean[y:j] {
			// Only what differs, so that line ends stay out of it.
			n := commonPrefix(text[x:i], clean[y:j])
			diffs = append(diffs, edit{x + n, i, clean[y+n : j]})
		}
	}
	return diffs
}

func isSpace(b byte) bool { return strings.IndexByte(" \t\n", b) >= 0 }
