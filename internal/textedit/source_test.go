package textedit

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"golang.org/x/tools/go/ast/inspector"
)

// parse returns the source of a file and a cursor at it.
func parse(t *testing.T, text string) (*Source, inspector.Cursor) {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "x.go", text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	s := NewSource(f, fset.File(f.FileStart), []byte(text))
	if s == nil {
		t.Fatal("no source")
	}
	for c := range inspector.New([]*ast.File{f}).Root().Preorder((*ast.File)(nil)) {
		return s, c
	}
	return nil, inspector.Cursor{}
}

// statement returns the statement of a function body that starts with text.
func statement(t *testing.T, s *Source, file inspector.Cursor, text string) inspector.Cursor {
	t.Helper()
	for c := range file.Preorder() {
		if stmt, ok := c.Node().(ast.Stmt); ok && strings.HasPrefix(s.Node(stmt), text) {
			return c
		}
	}
	t.Fatalf("no statement %q", text)
	return inspector.Cursor{}
}

const steps = `package p

func f() int {
	// what it is
	// and why
	a := 1 // one
	b := 2; c := 3

	/* of two
	lines */
	d := 4 /* four */
	e := 5 /* five */ + 1
	return a + b + c + d + e
}
`

// TestUnit: which statements have lines of their own, and with what comments.
func TestUnit(t *testing.T) {
	for _, ends := range []string{"\n", "\r\n"} {
		s, file := parse(t, strings.ReplaceAll(steps, "\n", ends))
		for _, test := range []struct {
			stmt          string
			ok            bool
			doc, trailing string
		}{
			{"a := 1", true, "// what it is\n// and why\n", "// one"},
			{"b := 2", false, "", ""},
			{"c := 3", false, "", ""},
			{"d := 4", true, "/* of two\nlines */\n", "/* four */"},
			{"e := 5", true, "", ""},
		} {
			u, ok := s.Unit(statement(t, s, file, test.stmt))
			if ok != test.ok {
				t.Errorf("%q, line ends %q: a unit: %v, want %v", test.stmt, ends, ok, test.ok)
			}
			if ok && (s.DocText(u) != test.doc || u.Trailing != test.trailing) {
				t.Errorf("%q, line ends %q: comments %q and %q, want %q and %q", test.stmt, ends, s.DocText(u), u.Trailing, test.doc, test.trailing)
			}
		}
	}
}

// TestLineEnds: offsets count line feeds, positions and new text what is on disk.
func TestLineEnds(t *testing.T) {
	s, file := parse(t, strings.ReplaceAll(steps, "\n", "\r\n"))
	stmt := statement(t, s, file, "d := 4")
	start, end := s.Span(stmt.Node())
	if got := s.Text[start:end]; got != "d := 4" {
		t.Errorf("the span holds %q", got)
	}
	e := s.TextEdits([]Edit{Replace(start, end, "d := 4\n\td++")})[0]
	if e.Pos != stmt.Node().Pos() || e.End != stmt.Node().End() {
		t.Error("the edit does not cover the statement")
	}
	if string(e.NewText) != "d := 4\r\n\td++" {
		t.Errorf("new text %q", e.NewText)
	}
}

// TestMixedLineEnds: such a file cannot be edited, nor one that has changed.
func TestMixedLineEnds(t *testing.T) {
	fset := token.NewFileSet()
	const text = "package p\r\n\nvar x = 1\n"
	f, err := parser.ParseFile(fset, "x.go", text, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	tok := fset.File(f.FileStart)
	if NewSource(f, tok, []byte(text)) != nil {
		t.Error("mixed line ends are taken")
	}
	if NewSource(f, tok, []byte(text+"// more\n")) != nil {
		t.Error("another text than the parsed one is taken")
	}
}
