package kind

import (
	"strings"
	"unicode"

	"github.com/mapperlint/mapperlint/internal/hoist/comment"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/naming"
)

// Words are the words for what is built: regexp, compile, validator, new.
func Words(s *site.Site) []string {
	words := []string{"pattern", "match"}
	if Of(s.Type) == "Regexp" {
		words = append(words, expressions...)
	}
	name := s.Build.Constructor.Name
	name = name[strings.LastIndex(name, "/")+1:]
	for _, part := range strings.FieldsFunc(name+" "+Of(s.Type)+" "+s.Build.Entry.Called, func(r rune) bool { return !unicode.IsLetter(r) }) {
		for _, w := range naming.Words(part) {
			if w = strings.ToLower(w); w != "must" && !comment.Makes(w) { // which say what has to be, and is done
				words = append(words, w)
			}
		}
	}
	return words
}

// expressions are what a regular expression is called in full, in the languages that
// comments are written in most.
var expressions = strings.Fields(`expression expresión expressão espressione ausdruck 正则 正規表現`)
