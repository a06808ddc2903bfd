package textedit

import (
	"bytes"
	"go/ast"
	"go/token"
	"sort"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
)

// A Source is the text of a file. Offsets are into text, whose lines end in a
// newline alone, whatever they end in on disk.
type Source struct {
	syntax *ast.File
	Tok    *token.File
	Text   string
	crlf   bool
	lines  []int // where each line starts
}

// NewSource returns nil if the bytes are not those that tok was made from, or
// if their lines end now in one way and now in another.
func NewSource(syntax *ast.File, tok *token.File, content []byte) *Source {
	if len(content) != tok.Size() {
		return nil
	}
	s := &Source{syntax: syntax, Tok: tok}
	switch returns := bytes.Count(content, []byte("\r")); {
	case returns == 0:
	case returns == bytes.Count(content, []byte("\r\n")) && returns == bytes.Count(content, []byte("\n")):
		s.crlf = true
		content = bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n"))
	default:
		return nil
	}
	s.Text = string(content)
	s.lines = append(s.lines, 0)
	for i := range len(s.Text) {
		if s.Text[i] == '\n' {
			s.lines = append(s.lines, i+1)
		}
	}
	return s
}

// Off returns the offset of p.
func (s *Source) Off(p token.Pos) int {
	o := s.Tok.Offset(p)
	if !s.crlf {
		return o
	}
	// On disk, line i starts i bytes later.
	line := sort.Search(len(s.lines), func(i int) bool { return s.lines[i]+i > o }) - 1
	return min(o-line, len(s.Text))
}

// pos is the inverse of off.
func (s *Source) pos(off int) token.Pos {
	if s.crlf {
		off += s.Line(off)
	}
	return s.Tok.Pos(off)
}

// Line returns the index of the line that holds off.
func (s *Source) Line(off int) int {
	return sort.Search(len(s.lines), func(i int) bool { return s.lines[i] > off }) - 1
}

// Start returns where a line starts; the line after the last starts at the end.
func (s *Source) Start(line int) int {
	if line >= len(s.lines) {
		return len(s.Text)
	}
	return s.lines[line]
}

// LineText returns a line without its newline; lines that do not exist are
// empty.
func (s *Source) LineText(line int) string {
	if line < 0 || line >= len(s.lines) {
		return ""
	}
	return strings.TrimSuffix(s.Text[s.lines[line]:s.Start(line+1)], "\n")
}

// Blank reports whether a line that exists holds nothing but space.
func (s *Source) Blank(line int) bool {
	return line >= 0 && line < len(s.lines) && strings.TrimSpace(s.LineText(line)) == ""
}

// Span returns the offsets of a node.
func (s *Source) Span(n ast.Node) (start, end int) { return s.Off(n.Pos()), s.Off(n.End()) }

// Node returns the text of a node.
func (s *Source) Node(n ast.Node) string {
	start, end := s.Span(n)
	return s.Text[start:end]
}

// A Unit is a statement that stands on lines of its own, with the comment
// directly above it and the one at its end.
type Unit struct {
	Stmt        inspector.Cursor
	Doc         int // line of the comment above, or first
	First, Last int // lines of the statement
	Trailing    string
}

// Unit returns the lines of a statement; ok is false if it shares a line with
// other code.
func (s *Source) Unit(c inspector.Cursor) (u Unit, ok bool) {
	start, end := s.Span(c.Node())
	u = Unit{Stmt: c, First: s.Line(start), Last: s.Line(end)}
	if strings.TrimSpace(s.Text[s.Start(u.First):start]) != "" {
		return u, false
	}
	rest := strings.TrimSpace(s.Text[end : s.Start(u.Last)+len(s.LineText(u.Last))])
	if rest != "" && !strings.HasPrefix(rest, "//") && !loneComment(rest) {
		return u, false
	}
	u.Trailing = rest
	u.Doc = u.First
	if g := s.CommentEndingOn(u.First - 1); g != nil {
		first := s.Line(s.Off(g.Pos()))
		if strings.TrimSpace(s.Text[s.Start(first):s.Off(g.Pos())]) == "" {
			u.Doc = first
		}
	}
	return u, true
}

// loneComment reports whether text is one /* */ comment.
func loneComment(text string) bool {
	return strings.HasPrefix(text, "/*") && strings.Index(text, "*/") == len(text)-2
}

// CommentEndingOn returns the comment group whose last line is the given one,
// if it is not the trailing comment of code.
func (s *Source) CommentEndingOn(line int) *ast.CommentGroup {
	for _, g := range s.syntax.Comments {
		last := g.List[len(g.List)-1]
		// The end of a /* */ comment counts from text without carriage returns.
		end := s.Line(s.Off(last.Pos())) + strings.Count(last.Text, "\n")
		if end != line {
			continue
		}
		first := s.Line(s.Off(g.Pos()))
		if before := s.Text[s.Start(first):s.Off(g.Pos())]; strings.TrimSpace(before) == "" {
			return g
		}
	}
	return nil
}

// DocText returns the comment above a unit, with its newline, not indented.
func (s *Source) DocText(u Unit) string {
	var b strings.Builder
	for line := u.Doc; line < u.First; line++ {
		b.WriteString(strings.TrimLeft(s.LineText(line), " \t"))
		b.WriteByte('\n')
	}
	return b.String()
}

// Commented reports whether a comment stands above, in or after a statement.
func (s *Source) Commented(u Unit) bool {
	for _, g := range s.syntax.Comments {
		if line := s.Line(s.Off(g.Pos())); line >= u.Doc && line <= u.Last {
			return true
		}
	}
	return false
}

// Paragraph reports whether nothing but blank lines, one at least, stands
// between two lines.
func (s *Source) Paragraph(after, before int) bool {
	for line := after + 1; line < before; line++ {
		if !s.Blank(line) {
			return false
		}
	}
	return before > after+1
}

// DocOf returns the doc comment of a declaration, or nil.
func DocOf(d ast.Decl) *ast.CommentGroup {
	switch d := d.(type) {
	case *ast.FuncDecl:
		return d.Doc
	case *ast.GenDecl:
		return d.Doc
	}
	return nil
}

// IndentOf returns the blanks that a line begins with.
func IndentOf(line string) string {
	return line[:len(line)-len(strings.TrimLeft(line, " \t"))]
}
