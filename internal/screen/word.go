package screen

import (
	"bytes"
)

// words is a set of identifiers.
type words map[string]bool

func (w words) add(list ...string) {
	for _, s := range list {
		w[s] = true
	}
}

// selected reports whether one of the words stands in src after a dot, in code,
// in a comment or in a string, or whether it may stand without a dot because a
// package is imported so.
func (w words) selected(src []byte) bool {
	if len(w) == 0 {
		return false
	}
	for from := 0; ; {
		i := bytes.IndexByte(src[from:], '.')
		if i < 0 {
			return hasDotImport(src)
		}
		from += i + 1
		start := from
		for start < len(src) && isBlank(src[start]) { // a chain of calls may go on in the next line
			start++
		}
		if w[string(src[start:endOfWord(src, start)])] {
			return true
		}
	}
}

// hasWord reports whether the identifier word stands in src.
func hasWord(src []byte, word string) bool {
	for from := 0; ; {
		i := bytes.Index(src[from:], []byte(word))
		if i < 0 {
			return false
		}
		start := from + i
		from = start + len(word)
		if (start == 0 || !inIdentifier(src[start-1])) && endOfWord(src, start) == from {
			return true
		}
	}
}

// endOfWord returns where the identifier at start ends.
func endOfWord(src []byte, start int) int {
	for start < len(src) && inIdentifier(src[start]) {
		start++
	}
	return start
}

// inIdentifier reports whether c is a letter, a digit or an underscore of
// ASCII. What is beyond ASCII ends a word, so that a word may be seen where
// there is none, never the reverse.
func inIdentifier(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// hasDotImport reports whether src may import a package with a dot in place of
// a name.
func hasDotImport(src []byte) bool {
	for from := 0; ; {
		i := bytes.IndexByte(src[from:], '"')
		if i < 0 {
			return false
		}
		if before, ok := bytes.CutSuffix(trimBlanks(src[:from+i]), []byte(".")); ok {
			before = trimBlanks(before)
			if len(before) == 0 || bytes.HasSuffix(before, []byte("import")) || bytes.IndexByte([]byte("\n(;"), before[len(before)-1]) >= 0 {
				return true
			}
		}
		from += i + 1
	}
}

func trimBlanks(src []byte) []byte { return bytes.TrimRight(src, " \t\r") }

// isGenerated reports whether src may be a file that ast.IsGenerated knows.
func isGenerated(src []byte) bool {
	return bytes.Contains(src, []byte("// Code generated ")) && bytes.Contains(src, []byte("DO NOT EDIT."))
}

// declares reports whether src declares a function, not a method, with such a
// name.
func declares(src []byte, such func(name string) bool) bool {
	if such == nil {
		return false
	}
	for _, rest := range bytes.SplitAfter(src, []byte("\nfunc "))[1:] {
		if n := endOfWord(rest, 0); n > 0 && such(string(rest[:n])) {
			return true
		}
	}
	return false
}
