// Package mutate changes Go sources as somebody does who is editing them, for tests
// of what must live with whatever an editor shows.
package mutate

import (
	"go/scanner"
	"go/token"
	"math/rand/v2"
	"strings"
)

// Source returns a source with one change, which r chooses, and what was done to it:
// "truncated", "line deleted", ... The result may be equal to src.
func Source(r *rand.Rand, src string) (changed, how string) {
	m := mutations[r.IntN(len(mutations))]
	return m.make(r, src), m.how
}

// A mutation is one kind of change.
type mutation struct {
	how  string
	make func(r *rand.Rand, src string) string
}

// mutations are ways in which a file is for a moment, or by mistake.
var mutations = []mutation{
	{"truncated", func(r *rand.Rand, src string) string { return src[:r.IntN(len(src)+1)] }},
	{"line deleted", func(r *rand.Rand, src string) string {
		return onLine(r, src, func(string) string { return "" })
	}},
	{"line twice", func(r *rand.Rand, src string) string {
		return onLine(r, src, func(line string) string { return line + line })
	}},
	{"line in comment", func(r *rand.Rand, src string) string {
		return onLine(r, src, func(line string) string { return "//" + line })
	}},
	{"line half written", func(r *rand.Rand, src string) string {
		return onLine(r, src, func(line string) string { return line[:r.IntN(len(line))] + "\n" })
	}},
	{"lines exchanged", exchangeLines},
	{"lines deleted", deleteLines},
	{"token deleted", func(r *rand.Rand, src string) string {
		return onToken(r, src, nil, func(string) string { return "" })
	}},
	{"token twice", func(r *rand.Rand, src string) string {
		return onToken(r, src, nil, func(tok string) string { return tok + " " + tok })
	}},
	{"name half written", func(r *rand.Rand, src string) string {
		return onToken(r, src, isName, func(tok string) string { return tok[:r.IntN(len(tok))] })
	}},
	{"other name", func(r *rand.Rand, src string) string {
		other := "_"
		onToken(r, src, isName, func(tok string) string { other = tok; return tok })
		return onToken(r, src, isName, func(string) string { return other })
	}},
	{"statement begun", func(r *rand.Rand, src string) string {
		return onLine(r, src, func(line string) string { return line + begun[r.IntN(len(begun))] + "\n" })
	}},
	{"bracket added", func(r *rand.Rand, src string) string {
		at := r.IntN(len(src) + 1)
		return src[:at] + string("(){}[]\"`"[r.IntN(8)]) + src[at:]
	}},
}

// begun are what somebody writes first.
var begun = []string{
	"if ", "if x := ", "for ", "for range ", "for i := range", "switch {", "select {", "case ", "go ", "defer ", "defer func() {",
	"func ", "func(", "var ", "var x = ", "type T ", "type T struct {", "x.", "x := ", "return ", "goto ", "break", "continue", "func (",
	"[]", "map[", "chan ", "import ", "const c = iota", "...", "x[", "x.(", "x.(type)", "&", "*", "<-",
}

// onLine changes one line, which ends with a newline.
func onLine(r *rand.Rand, src string, change func(string) string) string {
	lines := strings.SplitAfter(src, "\n")
	i := r.IntN(len(lines))
	if lines[i] == "" {
		return src
	}
	lines[i] = change(lines[i])
	return strings.Join(lines, "")
}

func exchangeLines(r *rand.Rand, src string) string {
	lines := strings.SplitAfter(src, "\n")
	if len(lines) < 3 {
		return src
	}
	i := r.IntN(len(lines) - 2)
	lines[i], lines[i+1] = lines[i+1], lines[i]
	return strings.Join(lines, "")
}

func deleteLines(r *rand.Rand, src string) string {
	lines := strings.SplitAfter(src, "\n")
	from := r.IntN(len(lines))
	to := min(len(lines), from+1+r.IntN(8))
	return strings.Join(append(lines[:from:from], lines[to:]...), "")
}

func isName(tok token.Token) bool { return tok == token.IDENT }

// onToken changes one of the tokens that may be chosen; all may if that is nil.
func onToken(r *rand.Rand, src string, may func(token.Token) bool, change func(string) string) string {
	type span struct{ from, to int }
	var spans []span
	fset := token.NewFileSet()
	file := fset.AddFile("", -1, len(src))
	var sc scanner.Scanner
	sc.Init(file, []byte(src), func(token.Position, string) {}, 0)
	for {
		pos, tok, lit := sc.Scan()
		if tok == token.EOF {
			break
		}
		if lit == "" {
			lit = tok.String()
		}
		from := file.Offset(pos)
		if lit == "\n" || from+len(lit) > len(src) || may != nil && !may(tok) {
			continue
		}
		spans = append(spans, span{from, from + len(lit)})
	}
	if len(spans) == 0 {
		return src
	}
	s := spans[r.IntN(len(spans))]
	return src[:s.from] + change(src[s.from:s.to]) + src[s.to:]
}
