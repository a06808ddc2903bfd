package screen

import (
	"bytes"
)

// words is a set of identifiers.
type words map[string]bool

func newWords(list ...string) words {
	w := make(words)
	w.add(list...)
	return w
}

func (w words) add(list ...string) {
	for _, s := range list {
		w[s] = true
	}
}

// in reports whether one of the words stands in src, not as a part of a longer
// identifier.
func (w words) in(src []byte) bool {
	for word := range w {
		if hasWord(src, word, func([]byte) bool { return true }) {
			return true
		}
	}
	return false
}

// selected reports whether one of the words stands in src after a dot, or src
// has a dot import, so that it need not.
func (w words) selected(src []byte) bool {
	if len(w) > 0 && hasDotImport(src) {
		return true
	}
	for word := range w {
		if hasWord(src, word, endsInDot) {
			return true
		}
	}
	return false
}

func endsInDot(before []byte) bool {
	return bytes.HasSuffix(bytes.TrimRight(before, " \t\r\n"), []byte("."))
}

// hasWord reports whether the identifier word stands in src, whether in code,
// in a comment or in a string, after such text.
func hasWord(src []byte, word string, after func(before []byte) bool) bool {
	w := []byte(word)
	for from := 0; ; {
		i := bytes.Index(src[from:], w)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(w)
		if (start == 0 || !inIdentifier(src[start-1])) && (end == len(src) || !inIdentifier(src[end])) && after(src[:start]) {
			return true
		}
		from = end
	}
}

// inIdentifier reports whether c is a letter, a digit or an underscore of
// ASCII. What is beyond ASCII ends a word, so that hasWord may answer yes where
// the answer is no, never the reverse.
func inIdentifier(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

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
		n := 0
		for n < len(rest) && inIdentifier(rest[n]) {
			n++
		}
		if n > 0 && such(string(rest[:n])) {
			return true
		}
	}
	return false
}
