package hoist

import (
	"go/ast"
	"go/format"
	"slices"
	"strings"
)

// tidy adds what gofmt would change after the fixes of a file: comments that
// are aligned with a line move when the line gets longer, shorter, or goes.
// Where several fixes touch lines that are aligned with each other, each gets
// the spaces that are right when all are applied: they agree, so that drivers
// can merge them. Declarations that were not formatted before stay as they are.
func (p *planner) tidy(f *file, props []*proposal) {
	for _, d := range f.syntax.Decls {
		start, end := f.declLines(d)
		var here []*proposal
		var edits []edit
		for _, prop := range props {
			if own := within(prop.edits, start, end); len(own) > 0 {
				here = append(here, prop)
				edits = append(edits, own...)
			}
		}
		if len(here) == 0 {
			continue
		}
		before := f.src.text[start:end]
		if clean, err := format.Source([]byte(before)); err != nil || string(clean) != before {
			continue
		}
		if edits = sorted(edits); clash(edits) {
			for _, prop := range here {
				f.align(within(prop.edits, start, end), []*proposal{prop}, start, end)
			}
			continue
		}
		f.align(edits, here, start, end)
	}
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

// within returns the edits that change what lies strictly inside.
func within(edits []edit, start, end int) []edit {
	var in []edit
	for _, e := range edits {
		if e.start >= start && e.end <= end && e.end > start && e.start < end {
			in = append(in, e)
		}
	}
	return in
}

// clash reports whether two of the sorted edits change the same text.
func clash(edits []edit) bool {
	for i := 1; i < len(edits); i++ {
		if edits[i].start < edits[i-1].end {
			return true
		}
	}
	return false
}

// A piece is a part of the edited text: of the source at from, or an edit.
type piece struct {
	at, size int // in the edited text
	from     int // in the source, if edit is nil
	edit     *edit
}

// pieces splits the edited text of a part of the source.
func pieces(start, end int, edits []edit) []piece {
	var ps []piece
	at, from := 0, start
	keep := func(to int) {
		if to > from {
			ps = append(ps, piece{at, to - from, from, nil})
			at += to - from
		}
	}
	for _, e := range edits {
		if e.start < start || e.end > end {
			continue
		}
		keep(e.start)
		if e.text != "" {
			ps = append(ps, piece{at, len(e.text), 0, &e})
			at += len(e.text)
		}
		from = e.end
	}
	keep(end)
	return ps
}

// align gives the proposals what makes the edited lines of a declaration
// clean. One whose result does not parse is refused.
func (f *file) align(edits []edit, props []*proposal, start, end int) {
	after := apply(f.src.text, start, end, edits)
	clean, err := format.Source([]byte(after))
	if err != nil {
		for _, prop := range props {
			prop.refused = "its result does not parse"
		}
		return
	}
	ps := pieces(start, end, edits)
	// Positions in the text of an edit shift as it is changed, so go backwards.
	diffs := spaceDiffs(after, string(clean))
	for i := len(diffs) - 1; i >= 0; i-- {
		d := diffs[i]
		for _, pc := range ps {
			if d.start < pc.at || d.end > pc.at+pc.size {
				continue
			}
			if pc.edit != nil {
				respace(props, pc.edit, d.start-pc.at, d.end-pc.at, d.text)
			} else {
				from := pc.from + d.start - pc.at
				f.space(props, edit{from, from + d.end - d.start, d.text})
			}
			break
		}
	}
}

// respace changes the text of an edit in every proposal that has it.
func respace(props []*proposal, e *edit, start, end int, text string) {
	old := *e
	e.text = e.text[:start] + text + e.text[end:]
	for _, prop := range props {
		for i := range prop.edits {
			if prop.edits[i] == old {
				prop.edits[i] = *e
			}
		}
	}
}

// space adds an edit of white space to the proposals that change one of the
// lines around it, up to the next empty ones.
func (f *file) space(props []*proposal, e edit) {
	first := f.src.line(e.start)
	last := first
	for !f.src.blank(first-1) && first > 0 {
		first--
	}
	for !f.src.blank(last+1) && last < len(f.src.lines) {
		last++
	}
	from, to := f.src.start(first), f.src.start(last+1)
	for _, prop := range props {
		if slices.ContainsFunc(prop.edits, func(x edit) bool { return x.start < to && x.end >= from }) {
			prop.edits = sorted(append(prop.edits, e))
		}
	}
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
