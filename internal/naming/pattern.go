package naming

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
)

// patterns are regular expressions that have a name, whoever writes them.
var patterns = map[string]string{
	`\d`: "digit", `[0-9]`: "digit", `\d+`: "digits", `[0-9]+`: "digits", `^\d+$`: "digits", `^[0-9]+$`: "digits",
	`\D`: "nonDigit", `[^0-9]`: "nonDigit", `[^\d]`: "nonDigit", `\D+`: "nonDigits", `[^0-9]+`: "nonDigits", `[^\d]+`: "nonDigits",
	`\s`: "space", `\s+`: "spaces", `[\s]+`: "spaces", ` +`: "spaces", `[ ]+`: "spaces", `[ \t]+`: "spaces", `\n\s*\n`: "blankLine", `\s{2,}`: "spaces", ` {2,}`: "spaces",
	`\w+`: "word", `\W+`: "nonWord", `[^\w]+`: "nonWord", `[^a-zA-Z0-9]+`: "nonAlphanumeric", `[^a-zA-Z0-9]`: "nonAlphanumeric",
	`[^a-z0-9]+`: "nonAlphanumeric", `[^A-Za-z0-9]+`: "nonAlphanumeric", `-+`: "dashes", `-{2,}`: "dashes", `--+`: "dashes",
	`_+`: "underscores", `__+`: "underscores", `/+`: "slashes", `//+`: "slashes", `/{2,}`: "slashes",
	`\n`: "newline", `\r?\n`: "newline", `\n+`: "newlines", `\n{2,}`: "newlines", `\n{3,}`: "newlines",
	`<[^>]*>`: "tag", `<[^>]+>`: "tag", `<.*?>`: "tag",
}

// marks are characters that have a name, alone and several of them. Those that
// mean something else in an expression have a backslash before them.
var marks = map[string][2]string{
	`@`: {"atSign", "atSigns"}, `-`: {"dash", "dashes"}, `_`: {"underscore", "underscores"}, `/`: {"slash", "slashes"},
	`,`: {"comma", "commas"}, `;`: {"semicolon", "semicolons"}, `:`: {"colon", "colons"}, `#`: {"hash", "hashes"},
	` `: {"space", "spaces"}, `\.`: {"dot", "dots"}, `\|`: {"pipe", "pipes"}, `\*`: {"star", "stars"}, `\\`: {"backslash", "backslashes"},
}

// Pattern returns the word for what a regular expression matches, or "".
func Pattern(expr string) string {
	if name, ok := patterns[expr]; ok {
		return name
	}
	for mark, names := range marks {
		switch strings.Count(expr, mark) * len(mark) {
		case 0:
		case len(expr):
			return names[min(1, len(expr)/len(mark)-1)]
		}
	}
	return ""
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
			if w = strings.ToLower(w); !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
	}
	for _, sub := range re.Sub {
		words = literals(sub, words)
	}
	return words
}
