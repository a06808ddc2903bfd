package output

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"github.com/mapperlint/mapperlint/internal/regular"
)

// A Style is how [Text] prints findings.
type Style struct {
	Dir     string // the working directory, from which files are named
	Context int    // print the source line with so many lines around it; none at all if negative
	Color   bool
	NoFix   bool // say why there is no fix
}

// Text returns findings as people read them, and as editors, which look for
// file:line:column: at the beginning of a line, do:
//
//	api/users.go:16:7: validator.New builds ... [request]
//	    16 |	v := validator.New()
//	       |	     ^~~~~~~~~~~~~~~
//	    (*API).create calls check at api/users.go:21
//
// What belongs to a finding is indented below its line.
func Text(findings []Finding, style Style) []byte {
	p := &printer{Style: style, files: make(map[string][][]byte)}
	for _, f := range findings {
		p.finding(f)
	}
	return p.out.Bytes()
}

type printer struct {
	Style
	out   bytes.Buffer
	files map[string][][]byte // lines
}

// indentation begins what belongs to a finding.
const indentation = "    "

func (p *printer) finding(f Finding) {
	place := fmt.Sprintf("%s:%d:%d:", p.name(f.Where.File), f.Where.Start.Line, f.Where.Start.Column)
	fmt.Fprintf(&p.out, "%s %s", p.paint(bold, place), Printable(f.Message))
	if f.Category != "" {
		p.out.WriteString(" " + p.paint(cyan, "["+f.Category+"]"))
	}
	p.out.WriteByte('\n')
	if p.Context >= 0 {
		p.source(f.Where)
	}
	for _, r := range f.Related {
		if r.Step {
			fmt.Fprintf(&p.out, "%s%s at %s:%d\n", indentation, Printable(r.Message), p.name(r.Where.File), r.Where.Start.Line)
		}
	}
	for _, note := range f.Notes {
		p.out.WriteString(indentation + p.paint(green, Printable(note)) + "\n")
	}
	if p.NoFix && f.NoFix != "" {
		p.out.WriteString(indentation + p.paint(yellow, "no fix:") + " " + Printable(f.NoFix) + "\n")
	}
}

// source prints the line of a span, those around it, and marks the span.
func (p *printer) source(s Span) {
	lines := p.lines(s.File)
	from, to := max(s.Start.Line-p.Context, 1), min(s.Start.Line+p.Context, len(lines))
	if s.Start.Line > len(lines) {
		return
	}
	width := len(strconv.Itoa(to))
	for n := from; n <= to; n++ {
		line := bytes.TrimRight(lines[n-1], "\r\n")
		p.row(fmt.Sprintf("%*d", width, n), Printable(string(line)))
		if n == s.Start.Line {
			p.row(strings.Repeat(" ", width), p.paint(green, underline(string(line), s)))
		}
	}
}

func (p *printer) row(number, text string) {
	p.out.WriteString(strings.TrimRight(indentation+p.paint(dim, number+" |")+text, " \t") + "\n")
}

// underline returns the marks below a line: tabs stay, so that they stand below
// what they mark.
func underline(line string, s Span) string {
	start := min(s.Start.Column-1, len(line))
	end := len(line)
	if s.End.Line == s.Start.Line {
		end = max(min(s.End.Column-1, len(line)), start)
	}
	var b strings.Builder
	for _, r := range line[:start] {
		if r != '\t' {
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String() + "^" + strings.Repeat("~", max(len([]rune(line[start:end]))-1, 0))
}

func (p *printer) lines(name string) [][]byte {
	lines, ok := p.files[name]
	if !ok {
		if src, err := regular.ReadFile(name); err == nil {
			lines = bytes.SplitAfter(src, []byte("\n"))
		}
		p.files[name] = lines
	}
	return lines
}

// name returns a file as it is named from the working directory, or in full if
// that is shorter.
func (p *printer) name(file string) string {
	if rel, err := filepath.Rel(p.Dir, file); err == nil && len(rel) < len(file) {
		file = rel
	}
	return Printable(file)
}

// Printable returns s on one line: control characters, which the name of a file
// may have, are spelt as in Go.
func Printable(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) && r != '\t' }) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if unicode.IsControl(r) && r != '\t' {
			b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// The codes of a terminal's colours.
const (
	bold   = "1"
	dim    = "2"
	green  = "32"
	yellow = "33"
	cyan   = "36"
)

func (p *printer) paint(code, s string) string {
	if !p.Color {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}
