package hoist

import (
	"bytes"
	"go/ast"
	"go/token"
	"sort"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
)

// A source is the text of a file. Offsets are into text, whose lines end in a
// newline alone, whatever they end in on disk.
type source struct {
	tok   *token.File
	text  string
	crlf  bool
	lines []int // where each line starts
}

// newSource returns nil if the bytes are not those that tok was made from, or
// if their lines end now in one way and now in another.
func newSource(tok *token.File, content []byte) *source {
	if len(content) != tok.Size() {
		return nil
	}
	s := &source{tok: tok}
	switch returns := bytes.Count(content, []byte("\r")); {
	case returns == 0:
	case returns == bytes.Count(content, []byte("\r\n")) && returns == bytes.Count(content, []byte("\n")):
		s.crlf = true
		content = bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n"))
	default:
		return nil
	}
	s.text = string(content)
	s.lines = append(s.lines, 0)
	for i := range len(s.text) {
		if s.text[i] == '\n' {
			s.lines = append(s.lines, i+1)
		}
	}
	return s
}

// off returns the offset of p.
func (s *source) off(p token.Pos) int {
	o := s.tok.Offset(p)
	if !s.crlf {
		return o
	}
	// On disk, line i starts i bytes later.
	line := sort.Search(len(s.lines), func(i int) bool { return s.lines[i]+i > o }) - 1
	return min(o-line, len(s.text))
}

// pos is the inverse of off.
func (s *source) pos(off int) token.Pos {
	if s.crlf {
		off += s.line(off)
	}
	return s.tok.Pos(off)
}

// line returns the index of the line that holds off.
func (s *source) line(off int) int {
	return sort.Search(len(s.lines), func(i int) bool { return s.lines[i] > off }) - 1
}

// start returns where a line starts; the line after the last starts at the end.
func (s *source) start(line int) int {
	if line >= len(s.lines) {
		return len(s.text)
	}
	return s.lines[line]
}

// lineText returns a line without its newline; lines that do not exist are
// empty.
func (s *source) lineText(line int) string {
	if line < 0 || line >= len(s.lines) {
		return ""
	}
	return strings.TrimSuffix(s.text[s.lines[line]:s.start(line+1)], "\n")
}

// blank reports whether a line that exists holds nothing but space.
func (s *source) blank(line int) bool {
	return line >= 0 && line < len(s.lines) && strings.TrimSpace(s.lineText(line)) == ""
}

// span returns the offsets of a node.
func (s *source) span(n ast.Node) (start, end int) { return s.off(n.Pos()), s.off(n.End()) }

// node returns the text of a node.
func (s *source) node(n ast.Node) string {
	start, end := s.span(n)
	return s.text[start:end]
}

// A unit is a statement that stands on lines of its own, with the comment
// directly above it and the one at its end.
type unit struct {
	stmt        inspector.Cursor
	doc         int // line of the comment above, or first
	first, last int // lines of the statement
	trailing    string
}

// unit returns the lines of a statement; ok is false if it shares a line with
// other code.
func (f *file) unit(c inspector.Cursor) (u unit, ok bool) {
	s := f.src
	start, end := s.span(c.Node())
	u = unit{stmt: c, first: s.line(start), last: s.line(end)}
	if strings.TrimSpace(s.text[s.start(u.first):start]) != "" {
		return u, false
	}
	rest := strings.TrimSpace(s.text[end : s.start(u.last)+len(s.lineText(u.last))])
	if rest != "" && !strings.HasPrefix(rest, "//") && !loneComment(rest) {
		return u, false
	}
	u.trailing = rest
	u.doc = u.first
	if g := f.commentEndingOn(u.first - 1); g != nil {
		first := s.line(s.off(g.Pos()))
		if strings.TrimSpace(s.text[s.start(first):s.off(g.Pos())]) == "" {
			u.doc = first
		}
	}
	return u, true
}

// loneComment reports whether text is one /* */ comment.
func loneComment(text string) bool {
	return strings.HasPrefix(text, "/*") && strings.Index(text, "*/") == len(text)-2
}

// commentEndingOn returns the comment group whose last line is the given one,
// if it is not the trailing comment of code.
func (f *file) commentEndingOn(line int) *ast.CommentGroup {
	for _, g := range f.syntax.Comments {
		last := g.List[len(g.List)-1]
		// The end of a /* */ comment counts from text without carriage returns.
		end := f.src.line(f.src.off(last.Pos())) + strings.Count(last.Text, "\n")
		if end != line {
			continue
		}
		first := f.src.line(f.src.off(g.Pos()))
		if before := f.src.text[f.src.start(first):f.src.off(g.Pos())]; strings.TrimSpace(before) == "" {
			return g
		}
	}
	return nil
}

// docText returns the comment above a unit, with its newline, not indented.
func (f *file) docText(u unit) string {
	var b strings.Builder
	for line := u.doc; line < u.first; line++ {
		b.WriteString(strings.TrimLeft(f.src.lineText(line), " \t"))
		b.WriteByte('\n')
	}
	return b.String()
}

// commented reports whether a comment stands above, in or after a statement.
func (f *file) commented(u unit) bool {
	for _, g := range f.syntax.Comments {
		if line := f.src.line(f.src.off(g.Pos())); line >= u.doc && line <= u.last {
			return true
		}
	}
	return false
}
