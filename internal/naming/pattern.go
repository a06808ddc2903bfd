package naming

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
)

// patterns are regular expressions that have a name, whoever writes them, beside
// those that look for characters.
var patterns = map[string]string{
	`^\d+$`: "digits", `^[0-9]+$`: "digits", `\n\s*\n`: "blankLine", `\r?\n`: "newline",
	`<[^>]*>`: "tag", `<[^>]+>`: "tag", `<.*?>`: "tag",
}

// Pattern returns the word for what a regular expression matches, or "".
func Pattern(expr string) string {
	if name, ok := patterns[expr]; ok {
		return name
	}
	if name := characters(expr); name != "" {
		return name
	}
	return formOf(expr)
}

// Literal returns the only word that whatever a regular expression matches has
// in it, or "": think, of <think>.*?</think>.
func Literal(expr string) string {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return ""
	}
	if words := literals(re, nil); len(words) == 1 && len(words[0]) > 2 {
		return words[0]
	}
	return ""
}

// literals adds the words that whatever the expression matches has in it. Where
// there is a choice, there are several.
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
	for _, sub := range re.Sub {
		words = literals(sub, words)
	}
	return words
}

// Whole reports whether a regular expression says how all of a text has to be.
func Whole(expr string) bool {
	re, err := syntax.Parse(expr, syntax.Perl)
	return err == nil && re.Op == syntax.OpConcat && anchor(re.Sub[0], syntax.OpBeginText) && anchor(re.Sub[len(re.Sub)-1], syntax.OpEndText)
}
