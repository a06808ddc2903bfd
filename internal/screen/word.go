package screen

import "bytes"

// A search looks for identifiers in source.
type search struct {
	words    map[string]bool // after a dot
	written  map[string]bool // after a dot, and assigned
	methods  map[string]bool // after a dot, and not of a package
	packages map[string]bool // what packages may be called
}

func newSearch() *search {
	return &search{words: make(map[string]bool), written: make(map[string]bool)}
}

func (s *search) add(words ...string) {
	for _, w := range words {
		s.words[w] = true
	}
}

func (s *search) addWritten(words []string) {
	for _, w := range words {
		s.written[w] = true
	}
}

// addMethods adds names of methods. What stands before the dot is then not the
// name of an imported package. It is guessed from the paths; a name that is not
// guessed only makes the search find more.
func (s *search) addMethods(names, imports []string) {
	s.methods, s.packages = make(map[string]bool), make(map[string]bool)
	for _, name := range names {
		s.methods[name] = true
	}
	for _, path := range imports {
		s.packages[packageName(path)] = true
	}
}

// packageName returns how the package of an import path is most likely called.
func packageName(path string) string {
	dir, name := "", []byte(path)
	if i := bytes.LastIndexByte(name, '/'); i >= 0 {
		dir, name = path[:i], name[i+1:]
	}
	if number, ok := bytes.CutPrefix(name, []byte("v")); ok && dir != "" && len(number) > 0 && len(bytes.Trim(number, "0123456789")) == 0 {
		return packageName(dir) // a major version
	}
	name, _, _ = bytes.Cut(name, []byte(".")) // gopkg.in/yaml.v3
	return string(name)
}

func (s *search) empty() bool { return len(s.words)+len(s.written)+len(s.methods) == 0 }

// found reports whether one of the words stands in src after a dot, in code,
// in a comment or in a string, or whether it may stand without a dot because a
// package is imported so.
func (s *search) found(src []byte) bool {
	if s.empty() {
		return false
	}
	for from := 0; ; {
		i := bytes.IndexByte(src[from:], '.')
		if i < 0 {
			return hasDotImport(src)
		}
		dot := from + i
		from = dot + 1
		start := from
		for start < len(src) && isBlank(src[start]) { // a chain of calls may go on in the next line
			start++
		}
		end := endOfWord(src, start)
		word := string(src[start:end])
		if s.words[word] || s.written[word] && isAssigned(src[end:]) || s.methods[word] && !s.packages[qualifier(src, dot)] {
			return true
		}
	}
}

// isAssigned reports whether what is before src may be assigned there: an
// assignment, or a step, follows on the line, or the line goes on below.
func isAssigned(src []byte) bool {
	line, _, _ := bytes.Cut(src, []byte("\n"))
	for i, c := range line {
		switch c {
		case '=':
			compares := i > 0 && bytes.IndexByte([]byte("=!<>:"), line[i-1]) >= 0 || i+1 < len(line) && line[i+1] == '='
			if !compares || i > 1 && (line[i-2] == line[i-1]) { // <<=
				return true
			}
		case '+', '-':
			if i+1 < len(line) && line[i+1] == c {
				return true
			}
		}
	}
	line = bytes.TrimRight(line, " \t\r")
	return bytes.HasSuffix(line, []byte(",")) || bytes.HasSuffix(line, []byte(".")) || bytes.HasSuffix(line, []byte("(")) || bytes.HasSuffix(line, []byte("["))
}

// qualifier returns the identifier before the dot, if that is all: not the last
// part of a longer selector.
func qualifier(src []byte, dot int) string {
	start := dot
	for start > 0 && inIdentifier(src[start-1]) {
		start--
	}
	if before := bytes.TrimRight(src[:start], " \t\r\n"); bytes.HasSuffix(before, []byte(".")) {
		return ""
	}
	return string(src[start:dot])
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

// isWritten reports whether src may be a file that a person has written: anything but
// one that says, in a line of the comments above its package clause, that it is
// generated, as ast.IsGenerated has it. What cgo makes of a file may be either.
func isWritten(src []byte) bool {
	for {
		src = bytes.TrimLeft(src, "\ufeff \t\r\n")
		var comment []byte
		switch {
		case bytes.HasPrefix(src, []byte("//")):
			comment, src, _ = bytes.Cut(src, []byte("\n"))
		case bytes.HasPrefix(src, []byte("/*")):
			_, src, _ = bytes.Cut(src, []byte("*/"))
		default:
			return true
		}
		text, ok := bytes.CutPrefix(bytes.TrimRight(comment, "\r"), []byte("// Code generated "))
		if ok && bytes.HasSuffix(text, []byte(" DO NOT EDIT.")) && !bytes.HasPrefix(text, []byte("by cmd/cgo;")) {
			return false
		}
	}
}

// declares reports whether src declares a function, not a method, with such a
// name, one of whose parameters may be of a type of the package.
func declares(src []byte, such func(name string) bool) bool {
	if such == nil {
		return false
	}
	for _, rest := range bytes.SplitAfter(src, []byte("\nfunc "))[1:] {
		if n := endOfWord(rest, 0); n > 0 && such(string(rest[:n])) && takesOwn(rest[n:]) {
			return true
		}
	}
	return false
}

// takesOwn reports whether one of the parameters that src begins with may be of a
// type of the package: its type is no name of another package, with a dot, which is
// all that functions have that fill a registry: RegisterDefaults(s *runtime.Scheme).
func takesOwn(src []byte) bool {
	list, _, ok := bytes.Cut(src, []byte(")"))
	list, opened := bytes.CutPrefix(list, []byte("("))
	if !ok || !opened || bytes.ContainsAny(list, "(/") {
		return true // type parameters, functions, comments
	}
	for param := range bytes.SplitSeq(list, []byte(",")) {
		if param = bytes.TrimSpace(param); len(param) > 0 && !bytes.Contains(param, []byte(".")) {
			return true
		}
	}
	return false
}
