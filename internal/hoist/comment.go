package hoist

import (
	"go/parser"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/naming"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// staysBehind reports whether the comment above a statement that goes speaks
// of what the function does next, and so stays where it is:
//
//	// Validate the request.
//	validate := validator.New()
//	if err := validate.Struct(req); err != nil {
//
// It moves along if it speaks of the instance, says where it is from, or has no
// other line below it. Code that is commented out stays.
func (p *reader) staysBehind(sl *slice, u textedit.Unit) bool {
	s := sl.s
	if u.Doc == u.First {
		return false
	}
	doc, apart := s.File.Src.DocText(u), s.File.Src.Blank(u.Last+1)
	if commentedOut(doc) {
		return true
	}
	if strings.Contains(doc, "://") || s.Local != nil && documents(doc, s.Local.Name()) {
		return false
	}
	subject := firstLine(doc) // what it begins with is what it is about
	made := ofMaking(subject, p.kindWords(s))
	if heading(doc) && !made {
		return true
	}
	if made || speaksOf(subject, p.kindWords(s)) {
		return slices.Contains(steps, firstWord(doc)) && !made
	}
	if apart && s.File.Src.Comment(u.Last+2) {
		return false
	}
	own := apart || s.Local != nil && speaksOf(doc, wordsOf(s.Local.Name()))
	return !own || slices.Contains(steps, firstWord(doc)) || u.First-u.Doc > 2 || p.aboutNext(sl, u)
}

// wordsOf returns the words of a name that say something.
func wordsOf(name string) []string {
	var words []string
	for _, w := range naming.Words(naming.Camel(name)) {
		if len(w) > 3 {
			words = append(words, strings.ToLower(w))
		}
	}
	return words
}

// steps are words that a comment on a step of a function begins with.
var steps = strings.Fields(`add apply bind call check clean collapse compare convert decode delete encode ensure escape
	execute extract fetch filter find first finally format generate get handle if iterate limit load loop map marshal merge next
	normalise normalize now parse prepare process query read reject remove render replace retrieve return run sanitise
	sanitize save scan search send skip sort split step store strip substitute then transform trim truncate try unmarshal
	update validate verify when write`)

// making are words for the making of an instance, where it is clear that one is
// made: new lines are none, and what makes the error friendlier makes none.
var making = strings.Fields(`build create make init initialize initialise construct configure setup new register`)

// madeOnce are words that speak of an instance wherever they stand.
var madeOnce = strings.Fields(`instance instantiate singleton cache reuse`)

// ofMaking reports whether a line of a comment speaks of the making of an instance
// that is called by one of the words.
func ofMaking(line string, kind []string) bool {
	return speaksOf(line, madeOnce) || speaksOf(line, making) && (speaksOf(line, kind) || heading(line))
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

// firstWord returns the first word of a comment, in small letters.
func firstWord(doc string) string {
	words := strings.FieldsFunc(strings.ToLower(doc), func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) == 0 {
		return ""
	}
	return words[0]
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

// aboutNext reports whether the comment above a statement is for the step which
// the statement takes together with the next one:
//
//	// Collapse dashes.
//	re := regexp.MustCompile(`-+`)
//	s = re.ReplaceAllString(s, "-")
//
// The next line must be all that uses the local, whose name says little.
func (p *reader) aboutNext(sl *slice, u textedit.Unit) bool {
	s := sl.s
	if s.Local == nil || len(s.Local.Name()) >= promotable {
		return false
	}
	next, ok := s.Stmt.NextSibling()
	if !ok || next.ParentEdgeKind() != s.Stmt.ParentEdgeKind() || s.File.Src.Line(s.File.Src.Off(next.Node().Pos())) != u.Last+1 {
		return false
	}
	uses := p.uses(sl, s.Local)
	return slices.ContainsFunc(uses, next.Contains) && !slices.ContainsFunc(uses, func(c inspector.Cursor) bool { return !next.Contains(c) })
}

// kindWords are the words for what is built: regexp, compile, validator, new.
func (p *reader) kindWords(s *site.Site) []string {
	words := []string{"pattern", "match"}
	name := s.Build.Constructor.Name
	name = name[strings.LastIndex(name, "/")+1:]
	for _, part := range strings.FieldsFunc(name+" "+kindOf(s.Type)+" "+s.Build.Entry.Called, func(r rune) bool { return !unicode.IsLetter(r) }) {
		for _, w := range naming.Words(part) {
			if w = strings.ToLower(w); w != "must" && !slices.Contains(making, w) { // which say what has to be, and is done
				words = append(words, w)
			}
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
