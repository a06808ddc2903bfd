// Package comment tells by their words what comments speak of: the instance that a
// statement builds, or what its function does next.
package comment

import (
	"go/parser"
	"slices"
	"strings"
	"unicode"

	"github.com/mapperlint/mapperlint/internal/naming"
)

// A Comment stands above a statement that builds an instance, and goes.
type Comment struct {
	Text  string
	Lines int
	Name  string   // of the variable that the statement declares for the instance, or ""
	Kind  []string // words for what is built
	Holds bool     // the statement does nothing but hold a text that it is built of
	// Apart: an empty line follows the statement, and a comment after that if Followed.
	Apart, Followed bool
	// AboutNext reports whether the statement and the next one are one step.
	AboutNext func() bool
}

// Stays reports whether a comment speaks of what the function does next, and so
// stays where it is:
//
//	// Validate the request.
//	validate := validator.New()
//	if err := validate.Struct(req); err != nil {
//
// It moves along if it speaks of the instance, says where it is from, tells a tool what to
// do with the line below it, or has no other line there. Code that is commented out stays.
func Stays(c Comment) bool {
	if commentedOut(c.Text) {
		return true
	}
	if directive(c.Text) {
		return false
	}
	if strings.Contains(c.Text, "://") && !slices.Contains(steps, firstWord(c.Text)) || c.Name != "" && documents(c.Text, c.Name) {
		return false
	}
	subject := firstLine(c.Text) // what it begins with is what it is about
	made := ofMaking(subject, c.Kind)
	if heading(c.Text) && !made {
		return true
	}
	step := slices.Contains(steps, firstWord(label(c.Text)))
	if made || SpeaksOf(subject, c.Kind) {
		return (step || asMeans(subject, c.Kind)) && !made
	}
	if c.Apart && c.Followed {
		return false
	}
	own := c.Holds || c.Apart || c.Name != "" && SpeaksOf(c.Text, WordsOf(c.Name))
	return !own || step || namesStep(subject) || c.Lines > 2 || c.AboutNext()
}

// WordsOf returns the words of a name that say something.
func WordsOf(name string) []string {
	var words []string
	for _, w := range naming.Words(naming.Camel(name)) {
		if len(w) > 3 {
			words = append(words, strings.ToLower(w))
		}
	}
	return words
}

// steps are words that a comment on a step of a function begins with.
var steps = strings.Fields(`add apply bind call censor check clean collapse compare convert decode delete encode ensure escape
	execute extract fetch filter find first finally format generate get handle hide if iterate limit load loop map marshal mask merge next
	normalise normalize now parse prepare process query read redact reject remove render replace retrieve return run sanitise
	sanitize save scan search send skip sort split step store strip substitute then transform trim truncate try unmarshal
	update validate verify when write`)

// deeds are nouns for what a step of a function does.
var deeds = strings.Fields(`cleaning cleanup conversion detection escaping extraction normalisation normalization removal
	replacement sanitisation sanitization stripping substitution trimming`)

// namesStep reports whether the first clause of a comment names a step: simple removal of
// tags - a library does better.
func namesStep(line string) bool {
	line = strings.ToLower(strings.TrimLeft(line, "/* \t"))
	if end := strings.IndexAny(line, "-,.;:("); end >= 0 {
		line = line[:end]
	}
	return slices.ContainsFunc(strings.Fields(line), func(w string) bool { return slices.Contains(deeds, w) })
}

// means are words, of some languages, between what is done and what it is done with.
var means = strings.Fields(`using with via through by menggunakan dengan pakai usando utilizando mediante con com mit avec`)

// asMeans reports whether a comment speaks of the instance as of what something is done
// with: validation of the input using the validator.
func asMeans(line string, kind []string) bool {
	words := strings.FieldsFunc(strings.ToLower(line), func(r rune) bool { return !unicode.IsLetter(r) })
	for i, w := range words {
		if !SpeaksOf(w, kind) {
			continue
		}
		j := i - 1
		for j > 0 && slices.Contains(articles, words[j]) {
			j--
		}
		return j > 0 && slices.Contains(means, words[j])
	}
	return false
}

// articles may stand between these and the instance.
var articles = strings.Fields(`a an the our this el la un una o uma den die das dem einem einer le une`)

// making are words for the making of an instance, where it is clear that one is
// made: new lines are none, and what makes the error friendlier makes none.
var making = strings.Fields(`build create make init initialize initialise construct configure setup new register`)

// Makes reports whether a word, in small letters, is for the making of an instance.
func Makes(word string) bool { return slices.Contains(making, word) }

// madeOnce are words that speak of an instance wherever they stand.
var madeOnce = strings.Fields(`instance instantiate singleton cache reuse`)

// ofMaking reports whether a line of a comment speaks of the making of an instance
// that is called by one of the words.
func ofMaking(line string, kind []string) bool {
	return SpeaksOf(line, madeOnce) || SpeaksOf(line, making) && (SpeaksOf(line, kind) || heading(line))
}

// firstLine returns the first line of a comment that has a word.
func firstLine(doc string) string {
	for line := range strings.Lines(doc) {
		if firstWord(line) != "" {
			return line
		}
	}
	return ""
}

// heading reports whether a comment is but a word or two above a part of a
// function: // validation
func heading(doc string) bool {
	doc = strings.Trim(doc, "/* \t\n")
	return len(strings.Fields(doc)) <= 2 && !strings.HasSuffix(doc, ".")
}

// documents reports whether a comment is written like that of a declaration:
// validate knows the names of JSON.
func documents(doc, name string) bool {
	words := strings.Fields(strings.TrimLeft(doc, "/* \t"))
	return len(words) > 1 && words[0] == name && strings.HasSuffix(strings.TrimRight(words[1], "."), "s")
}

// label returns a comment without the word and colon before what it says: fallback: if
// there are none, ask again.
func label(doc string) string {
	before, said, ok := strings.Cut(strings.TrimLeft(doc, "/* \t"), ": ")
	if !ok || len(strings.Fields(before)) != 1 {
		return doc
	}
	return said
}

// firstWord returns the first word of a comment, in small letters.
func firstWord(doc string) string {
	words := strings.FieldsFunc(strings.ToLower(doc), func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

// directive reports whether a comment tells a tool what to do with the next line, and nobody
// else: a name, a colon, and what is to be done, with no blank between, as in
// cspell:disable-next-line.
func directive(doc string) bool {
	tool, what, ok := strings.Cut(strings.TrimLeft(doc, "/* \t"), ":")
	lower := func(r rune) bool { return 'a' <= r && r <= 'z' }
	return ok && tool != "" && strings.TrimFunc(tool, lower) == "" && what != "" && lower(rune(what[0]))
}

// commentedOut reports whether a comment is code: its last line parses as a
// statement that no sentence is.
func commentedOut(doc string) bool {
	lines := strings.Split(strings.TrimSpace(doc), "\n")
	code := strings.TrimSpace(strings.TrimPrefix(lines[len(lines)-1], "//"))
	if !strings.ContainsAny(code, "=(){}") {
		return false
	}
	if code == "}" || strings.HasSuffix(code, "{") || strings.Contains(code, ":=") {
		return true
	}
	_, err := parser.ParseExpr(code)
	return err == nil
}

// SpeaksOf reports whether a text has one of the words, in a form of it.
func SpeaksOf(text string, words []string) bool {
	for _, said := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		for _, w := range words {
			if said == w || len(w) > 3 && strings.HasPrefix(said, w[:len(w)-1]) {
				return true
			}
		}
	}
	return false
}
