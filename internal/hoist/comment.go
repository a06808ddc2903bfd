package hoist

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/textedit"
)

// aboutNext reports whether the comment above a statement that goes is for the
// step which the statement takes together with the next one, and so stays:
//
//	// Collapse dashes.
//	re := regexp.MustCompile(`-+`)
//	s = re.ReplaceAllString(s, "-")
//
// The next line must be all that uses the local, whose name says little, and
// the comment must not speak of what is built, or say where it is from.
func (p *planner) aboutNext(sl *slice, u textedit.Unit) bool {
	s := sl.s
	if u.Doc == u.First || len(s.local.Name()) >= promotable {
		return false
	}
	next, ok := s.stmt.NextSibling()
	if !ok || next.ParentEdgeKind() != s.stmt.ParentEdgeKind() || s.file.src.Line(s.file.src.Off(next.Node().Pos())) != u.Last+1 {
		return false
	}
	if !slices.ContainsFunc(p.uses(sl, s.local), next.Contains) || slices.ContainsFunc(p.uses(sl, s.local), func(c inspector.Cursor) bool { return !next.Contains(c) }) {
		return false
	}
	doc := s.file.src.DocText(u)
	return !strings.Contains(doc, "://") && !speaksOf(doc, p.kindWords(s))
}

// kindWords are the words for what is built: regexp, compile, validator, new.
func (p *planner) kindWords(s *site) []string {
	words := []string{"instance", "build", "create", "pattern", "match"}
	name := s.b.Constructor.Name
	name = name[strings.LastIndex(name, "/")+1:]
	for _, part := range strings.FieldsFunc(name+" "+kindOf(s.typ), func(r rune) bool { return !unicode.IsLetter(r) }) {
		for _, w := range camelWords(part) {
			words = append(words, strings.ToLower(w))
		}
	}
	return words
}

// speaksOf reports whether a text has one of the words, in a form of it.
func speaksOf(text string, words []string) bool {
	for _, said := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		for _, w := range words {
			if said == w || len(w) > 3 && strings.HasPrefix(said, w[:len(w)-1]) {
				return true
			}
		}
	}
	return false
}
