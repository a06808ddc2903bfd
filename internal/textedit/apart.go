package textedit

import (
	"go/scanner"
	"go/token"
	"strings"
)

// Apart puts the comments that stand behind lines above them where several changes of a file
// insert lines at one place: gofmt aligns such comments with each other, and each change has to
// be right alone. Lines that an empty one parts from the others stay as they are.
func Apart(changes []*Change) {
	texts := make(map[int]map[string]bool)
	eachLine(changes, func(e *Edit) {
		if texts[e.Start] == nil {
			texts[e.Start] = make(map[string]bool)
		}
		texts[e.Start][e.Text] = true
	})
	eachLine(changes, func(e *Edit) {
		if len(texts[e.Start]) > 1 {
			e.Text = commentsAbove(e.Text)
		}
	})
}

// eachLine visits the edits that insert lines with a comment behind one of them.
func eachLine(changes []*Change, visit func(*Edit)) {
	for _, c := range changes {
		for i := range c.Edits {
			e := &c.Edits[i]
			if e.Start == e.End && !strings.HasPrefix(e.Text, "\n") && !strings.HasSuffix(e.Text, "\n\n") && len(behind(e.Text)) > 0 {
				visit(e)
			}
		}
	}
}

// behind returns the offsets of the line comments in the text of statements that stand behind
// code, in order.
func behind(text string) (at []int) {
	file := token.NewFileSet().AddFile("", -1, len(text))
	var s scanner.Scanner
	s.Init(file, []byte(text), func(token.Position, string) {}, scanner.ScanComments)
	code := 0 // the line on which the last token ended
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			return at
		}
		if tok == token.COMMENT && strings.HasPrefix(lit, "//") {
			if file.Line(pos) == code {
				at = append(at, file.Offset(pos))
			}
		} else if lit != "\n" { // no inserted semicolon
			code = file.Line(pos) + strings.Count(lit, "\n")
		}
	}
}

// commentsAbove moves these comments to lines of their own above the statements.
func commentsAbove(text string) string {
	indent := text[:len(text)-len(strings.TrimLeft(text, "\t"))]
	var above, code strings.Builder
	from := 0
	for _, at := range behind(text) {
		comment, _, _ := strings.Cut(text[at:], "\n")
		above.WriteString(indent + comment + "\n")
		code.WriteString(strings.TrimRight(text[from:at], " \t"))
		from = at + len(comment)
	}
	return above.String() + code.String() + text[from:]
}
