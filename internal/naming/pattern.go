package naming

import (
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// patterns are regular expressions that have a name, whoever writes them, beside
// those that look for characters.
var patterns = map[string]string{
	`^\d+$`: "digits", `^-?\d+$`: "integer", `^[+-]?\d+$`: "integer", `^\d+(\.\d+)?$`: "number", `^-?\d+(\.\d+)?$`: "number",
	`^[+-]?\d+(\.\d+)?$`: "number", `^\d*\.?\d+$`: "number", `^-?\d*\.?\d+$`: "number", `\d+(\.\d+)?`: "number", `-?\d+(\.\d+)?`: "number",
	`^[a-zA-Z]:`: "driveLetter", `^[A-Za-z]:[\\/]`: "driveLetter",
	`(.)([A-Z][a-z]+)`: "firstCap", `([a-z0-9])([A-Z])`: "allCap", `([a-z])([A-Z])`: "allCap", `([A-Z]+)([A-Z][a-z])`: "acronym",
	`\n\s*\n`: "blankLine", `\n\s+\n`: "blankLine", `\n *\n`: "blankLine", `\n[ \t]*\n`: "blankLine", `\n  \n`: "blankLine",
	`.*`: "matchAll", `^.*$`: "matchAll", `(?s).*`: "matchAll", `.+`: "matchAll", `^.+$`: "matchAll",
	`\n\n`: "blankLine", `\n\n+`: "blankLines", `\n{3,}`: "blankLines", `\n\s*\n\s*\n`: "blankLines", `\n+`: "newlines",
	` +\n`: "trailingSpaces", `[ \t]+\n`: "trailingSpaces",
	`<[^>]*>`: "tag", `<[^>]+>`: "tag", `<.*?>`: "tag",
}

// byForm are patterns in the form that parsing gives them. To parse them takes as long as
// to look at a small package, and few have anything to name.
var byForm = sync.OnceValue(func() map[string]string {
	by := make(map[string]string)
	for expr, name := range patterns {
		by[formed(expr)] = name
	}
	return by
})

// formed returns an expression as the parser writes it, however it was written, and with
// one kind of newline; or "".
func formed(expr string) string {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return ""
	}
	return unixLines(re).String()
}

// unixLines takes \n for \r?\n and (\r?\n).
func unixLines(re *syntax.Regexp) *syntax.Regexp {
	if re.Op == syntax.OpCapture {
		if inner := unixLines(re.Sub[0]); isLiteral(inner, '\n') {
			return inner
		}
	}
	out := *re
	out.Sub = nil
	for i, sub := range re.Sub {
		if re.Op == syntax.OpConcat && i+1 < len(re.Sub) && sub.Op == syntax.OpQuest && isLiteral(sub.Sub[0], '\r') && startsWith(re.Sub[i+1], '\n') {
			continue
		}
		out.Sub = append(out.Sub, unixLines(sub))
	}
	if out.Op == syntax.OpConcat && len(out.Sub) == 1 {
		return out.Sub[0]
	}
	return &out
}

func isLiteral(re *syntax.Regexp, r rune) bool {
	return re.Op == syntax.OpLiteral && len(re.Rune) == 1 && re.Rune[0] == r
}

func startsWith(re *syntax.Regexp, r rune) bool { return re.Op == syntax.OpLiteral && re.Rune[0] == r }

// Pattern returns the word for what a regular expression matches, or "".
func Pattern(expr string) string {
	if name, ok := byForm()[formed(expr)]; ok {
		return name
	}
	if name := characters(expr); name != "" {
		return name
	}
	return formOf(expr)
}

// Literal returns the only word that whatever a regular expression matches has
// in it, or "": think, of <think>.*?</think>. A word that is what people call a kind of
// text, which the expression does not match, would say something else: url, of url\(.
func Literal(expr string) string {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return ""
	}
	words := literals(re, nil)
	if len(words) != 1 || len(words[0]) < 3 || slices.ContainsFunc(forms, func(f form) bool { return strings.EqualFold(f.name, words[0]) }) {
		return ""
	}
	return words[0]
}

// literals adds the words that whatever the expression matches has in it. Where
// there is a choice, or a word may be a part of one, there are several.
func literals(re *syntax.Regexp, words []string) []string {
	switch re.Op {
	case syntax.OpAlternate:
		return append(words, "", "")
	case syntax.OpLiteral:
		for _, w := range strings.FieldsFunc(string(re.Rune), func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsLetter(r) }) {
			if !slices.ContainsFunc(words, func(other string) bool { return strings.EqualFold(other, w) }) {
				words = append(words, Unexported(w))
			}
		}
	}
	for i, sub := range re.Sub {
		if re.Op == syntax.OpConcat && sub.Op == syntax.OpLiteral && (i > 0 && unicode.IsLetter(sub.Rune[0]) && takesLetter(re.Sub[i-1]) ||
			i+1 < len(re.Sub) && unicode.IsLetter(sub.Rune[len(sub.Rune)-1]) && takesLetter(re.Sub[i+1])) {
			words = append(words, "", "")
		}
		words = literals(sub, words)
	}
	return words
}

// takesLetter reports whether an expression beside a word may match more letters of it.
func takesLetter(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return true
	case syntax.OpCharClass:
		for i := 0; i < len(re.Rune); i += 2 {
			if re.Rune[i] <= 'z' && 'a' <= re.Rune[i+1] {
				return true
			}
		}
	case syntax.OpStar, syntax.OpPlus, syntax.OpQuest, syntax.OpRepeat, syntax.OpCapture:
		return takesLetter(re.Sub[0])
	}
	return false
}

// FromStart reports whether a regular expression says how a text has to begin.
func FromStart(expr string) bool {
	re, err := syntax.Parse(expr, syntax.Perl)
	return err == nil && re.Op == syntax.OpConcat && anchor(re.Sub[0], syntax.OpBeginText)
}

// Whole reports whether a regular expression says how all of a text has to be.
func Whole(expr string) bool {
	re, err := syntax.Parse(expr, syntax.Perl)
	return err == nil && whole(re)
}

func whole(re *syntax.Regexp) bool {
	return re.Op == syntax.OpConcat && anchor(re.Sub[0], syntax.OpBeginText) && anchor(re.Sub[len(re.Sub)-1], syntax.OpEndText)
}
