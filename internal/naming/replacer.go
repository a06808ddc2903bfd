package naming

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ReplacerOf returns what people call a replacer of these pairs: Escaper, if all that it
// writes is an escape of what it reads, Unescaper for the opposite, else Replacer.
func ReplacerOf(pairs []string) string {
	switch {
	case all(pairs, isEscape), prefixed(pairs):
		return "Escaper"
	case all(pairs, func(from, to string) bool { return isEscape(to, from) }):
		return "Unescaper"
	}
	return "Replacer"
}

// Escaped returns the word for what an escaper of these pairs escapes for: like, of the
// wildcards of SQL's LIKE; or "".
func Escaped(pairs []string) string {
	froms := ""
	for i := 0; i+1 < len(pairs); i += 2 {
		froms += pairs[i]
	}
	if strings.Contains(froms, "%") && strings.Contains(froms, "_") && strings.Trim(froms, `%_\[!`) == "" {
		return "like"
	}
	return ""
}

// Replaced returns the word for what these pairs replace, or "".
func Replaced(pairs []string) string {
	switch {
	case all(pairs, func(from, _ string) bool { return from == "\n" || from == "\r" || from == "\r\n" }):
		return "newline"
	case all(pairs, func(from, _ string) bool { return from != "" && strings.TrimSpace(from) == "" }):
		return "whitespace"
	case all(pairs, func(from, _ string) bool {
		return from == "-" || from == "_" || from == " " || from == "." || from == "/"
	}):
		return "separator"
	case len(pairs) == 2:
		return placeholder(pairs[0])
	}
	return ""
}

// placeholder returns the word in {word}, $word or %WORD%, or "".
func placeholder(text string) string {
	word := strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if len(word) < 3 || len(text) == len(word) || strings.ContainsFunc(word, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) || r > unicode.MaxASCII }) {
		return ""
	}
	if word == strings.ToUpper(word) {
		word = strings.ToLower(word)
	}
	return Camel(word)
}

// prefixed reports whether each pair puts the same mark before a character: ^& for &.
func prefixed(pairs []string) bool {
	mark := ""
	return all(pairs, func(from, to string) bool {
		before, ok := strings.CutSuffix(to, from)
		if mark == "" {
			mark = before
		}
		r, n := utf8.DecodeRuneInString(mark)
		return ok && from != "" && before == mark && n == len(mark) && (unicode.IsPunct(r) || unicode.IsSymbol(r))
	})
}

// all reports whether something holds for each pair, of those that there are.
func all(pairs []string, holds func(from, to string) bool) bool {
	for i := 0; i+1 < len(pairs); i += 2 {
		if !holds(pairs[i], pairs[i+1]) {
			return false
		}
	}
	return len(pairs) > 1
}

// isEscape reports whether a text is how another one, a character or a newline, is
// written where it would mean something else.
func isEscape(plain, escaped string) bool {
	r, n := utf8.DecodeRuneInString(plain)
	if n == 0 || n != len(plain) && plain != "\r\n" {
		return false
	}
	switch {
	case strings.HasPrefix(escaped, "\\"):
		return strings.TrimPrefix(escaped, "\\") == plain || escaped == fmt.Sprintf(`\u%04x`, r) || strings.Contains(strconv.Quote(plain), escaped)
	case strings.HasPrefix(escaped, "&") && strings.HasSuffix(escaped, ";"):
		return true
	case strings.HasPrefix(escaped, "%"):
		return strings.EqualFold(escaped, fmt.Sprintf("%%%02x", r))
	}
	return escaped == plain+plain
}
