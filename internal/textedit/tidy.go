package textedit

import (
	"go/ast"
	"go/format"
	"slices"
	"strings"
)

// Tidy adds what gofmt would change after the fixes of a file: comments that
// are aligned with a line move when the line gets longer, shorter, or goes.
// Where several fixes touch lines that are aligned with each other, each gets
// the spaces that are right when all are applied: they agree, so that drivers
// can merge them. Declarations that were not formatted before stay as they are.
func (s *Source) Tidy(changes []*Change) {
	for _, run := range s.runs() {
		start, end := run[0], run[1]
		var here []*Change
		var edits []Edit
		for _, c := range changes {
			if own := within(c.Edits, start, end); len(own) > 0 {
				here = append(here, c)
				edits = append(edits, own...)
			}
		}
		if len(here) == 0 {
			continue
		}
		before := s.Text[start:end]
		if clean, err := format.Source([]byte(before)); err != nil || string(clean) != before {
			continue
		}
		if edits = Sorted(edits); clash(edits) {
			for _, c := range here {
				s.align(within(c.Edits, start, end), []*Change{c}, start, end)
			}
			continue
		}
		s.align(edits, here, start, end)
	}
}

// runs returns the starts and ends of declarations, as offsets; those without an
// empty line between them are one, since gofmt aligns them with each other.
func (s *Source) runs() [][2]int {
	var runs [][2]int
	for _, d := range s.syntax.Decls {
		start, end := s.declLines(d)
		if n := len(runs); n > 0 && runs[n-1][1] >= start {
			runs[n-1][1] = max(end, runs[n-1][1])
			continue
		}
		runs = append(runs, [2]int{start, end})
	}
	return runs
}

// declLines returns the lines of a declaration, its doc comment included.
func (s *Source) declLines(d ast.Decl) (start, end int) {
	start, end = s.Span(d)
	if doc := DocOf(d); doc != nil {
		start = s.Off(doc.Pos())
	}
	start = s.Start(s.Line(start))
	return start, s.Start(s.Line(end) + 1)
}

// within returns the edits that change what lies strictly inside.
func within(edits []Edit, start, end int) []Edit {
	var in []Edit
	for _, e := range edits {
		if e.Start >= start && e.End <= end && e.End > start && e.Start < end {
			in = append(in, e)
		}
	}
	return in
}

// clash reports whether two of the sorted edits change the same text.
func clash(edits []Edit) bool {
	for i := 1; i < len(edits); i++ {
		if edits[i].Start < edits[i-1].End {
			return true
		}
	}
	return false
}

// A piece is a part of the edited text: of the source at from, or an edit.
type piece struct {
	at, size int // in the edited text
	from     int // in the source, if edit is nil
	edit     *Edit
}

// pieces splits the edited text of a part of the source.
func pieces(start, end int, edits []Edit) []piece {
	var ps []piece
	at, from := 0, start
	keep := func(to int) {
		if to > from {
			ps = append(ps, piece{at, to - from, from, nil})
			at += to - from
		}
	}
	for _, e := range edits {
		if e.Start < start || e.End > end {
			continue
		}
		keep(e.Start)
		if e.Text != "" {
			ps = append(ps, piece{at, len(e.Text), 0, &e})
			at += len(e.Text)
		}
		from = e.End
	}
	keep(end)
	return ps
}

// align gives the proposals what makes the edited lines of a declaration
// clean. One whose result does not parse is refused.
func (s *Source) align(edits []Edit, changes []*Change, start, end int) {
	after := Apply(s.Text, start, end, edits)
	clean, err := format.Source([]byte(after))
	if err != nil {
		for _, c := range changes {
			c.Refused = "its result does not parse"
		}
		return
	}
	ps := pieces(start, end, edits)
	// Positions in the text of an edit shift as it is changed, so go backwards.
	diffs := spaceDiffs(after, string(clean))
	for i := len(diffs) - 1; i >= 0; i-- {
		d := diffs[i]
		for _, pc := range ps {
			if d.Start < pc.at || d.End > pc.at+pc.size {
				continue
			}
			if pc.edit != nil {
				respace(changes, pc.edit, d.Start-pc.at, d.End-pc.at, d.Text)
			} else {
				from := pc.from + d.Start - pc.at
				s.space(changes, Edit{from, from + d.End - d.Start, d.Text})
			}
			break
		}
	}
}

// respace changes the text of an edit in every proposal that has it.
func respace(changes []*Change, e *Edit, start, end int, text string) {
	old := *e
	e.Text = e.Text[:start] + text + e.Text[end:]
	for _, c := range changes {
		for i := range c.Edits {
			if c.Edits[i] == old {
				c.Edits[i] = *e
			}
		}
	}
}

// space adds an edit of white space to the proposals that change one of the
// lines around it, up to the next empty ones.
func (s *Source) space(changes []*Change, e Edit) {
	first := s.Line(e.Start)
	last := first
	for !s.Blank(first-1) && first > 0 {
		first--
	}
	for !s.Blank(last+1) && last < len(s.lines) {
		last++
	}
	from, to := s.Start(first), s.Start(last+1)
	for _, c := range changes {
		if slices.ContainsFunc(c.Edits, func(x Edit) bool { return x.Start < to && x.End >= from }) {
			c.Edits = Sorted(append(c.Edits, e))
		}
	}
}

// spaceDiffs returns the edits that make clean of text; nil, if they differ
// in more than white space.
func spaceDiffs(text, clean string) []Edit {
	var diffs []Edit
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
			n := sharedPrefix(text[x:i], clean[y:j])
			diffs = append(diffs, Edit{x + n, i, clean[y+n : j]})
		}
	}
	return diffs
}

func isSpace(b byte) bool { return strings.IndexByte(" \t\n", b) >= 0 }

// sharedPrefix returns how many bytes two texts have in common at their start.
func sharedPrefix(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return i
}
