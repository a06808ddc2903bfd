package label

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/hoist/comment"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/kind"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/naming"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// isPattern reports whether an instance is a regular expression: there are many of
// these, and one is told from another by what it matches.
func isPattern(s *site.Site) bool { return kind.Of(s.Type) == "Regexp" }

// patternWords are the words for what a regular expression matches, beside those that
// its site and its text have: the best first, and none where nothing says it. What the
// function around it does says it only where matching is what the function does.
func (p *Namer) patternWords(g *Variable, beside bool) []string {
	first := g.Props[0]
	s := first.Slice.Site
	var words []string
	if beside {
		words = append(words, p.foundWord(first))
	}
	if word := p.patternWord(s); word != "" && p.purposeOf(s) != "" && !vagueObjects[p.purposeOf(s)] && !comment.SpeaksOf(p.purposeOf(s), []string{strings.ToLower(word)}) { // passwordUpperRegexp
		words = append(words, naming.Unexported(p.purposeOf(s))+naming.Exported(word))
	}
	words = append(words, p.fieldWord(s), p.literalWord(s, beside), p.callbackWord(s), p.foundWord(first))
	for _, prop := range g.Props {
		if s := prop.Slice.Site; !beside || p.onlyWhole(s) {
			words = append(words, p.matcher(prop))
		}
	}
	for _, prop := range g.Props {
		if s := prop.Slice.Site; naming.Whole(p.pattern(s)) || !beside && naming.Examines(p.functionOf(s)) && naming.FromStart(p.pattern(s)) { // a part of a name is no name
			words = append(words, p.matchedWord(prop))
		}
	}
	if !beside {
		words = append(words, p.conversion(s))
	}
	words = append(words, naming.WholeOf(p.pattern(s)), p.shortLocal(first))
	if !beside {
		words = append(words, p.ofTexts(s))
	}
	return words
}

// shortLocal is the name of a local that is too short to be one of a package, but says
// what the pattern is of: tag, and not reg.
func (p *Namer) shortLocal(prop *form.Proposal) string {
	v := prop.Slice.Site.Local
	if v == nil || prop.Keep || len(v.Name()) != naming.Promotable-1 || v.Name() != strings.ToLower(v.Name()) || shortKinds[v.Name()] || p.saysKind(prop.Slice.Site, v.Name()) {
		return ""
	}
	return strings.TrimRight(v.Name(), "0123456789_")
}

// shortKinds are short for patterns, for texts, or for anything.
var shortKinds = map[string]bool{
	"reg": true, "rex": true, "rgx": true, "pat": true, "ptn": true, "exp": true, "rxp": true, "exr": true, "res": true, "ret": true, "tmp": true,
	"str": true, "txt": true, "ptr": true, "obj": true, "val": true, "var": true, "buf": true, "out": true, "src": true, "dst": true, "cmd": true,
	"err": true, "any": true, "one": true, "two": true, "foo": true, "bar": true, "baz": true, "rep": true, "new": true, "old": true, "all": true,
	"the": true, "not": true, "has": true, "chk": true, "mat": true, "sub": true, "rgp": true, "rpl": true,
}

// ofTexts names a function that makes a text of a text, for the only pattern in it, which
// is short: what it does to the text is what the pattern is for.
func (p *Namer) ofTexts(s *site.Site) string {
	d, ok := s.Decl.Node().(*ast.FuncDecl)
	name := p.functionOf(s)
	if !ok || !p.returnsText(s) || statements(d) > maxMatcher || len(naming.Words(name)) < 2 && (naming.IsVerb(name) || len(name) < 6) {
		return ""
	}
	if p.isText(s) || slices.ContainsFunc(d.Type.Params.List, func(f *ast.Field) bool {
		return types.Identical(p.info.TypeOf(f.Type).Underlying(), types.Typ[types.String])
	}) {
		return name
	}
	return ""
}

// conversion returns what a function turns into what, for the only pattern that it goes by:
// camelToSnake.
func (p *Namer) conversion(s *site.Site) string {
	name := p.functionOf(s)
	words := naming.Words(naming.Exported(name))
	if i := slices.Index(words, "To"); i < 1 || i > len(words)-2 || len(words) > 4 || !naming.Nominal(name) || !p.returnsText(s) {
		return ""
	}
	return strings.Join(words, "")
}

// foundWord names what is found by the variable that gets it, or by the function that is
// for it and says more: size in extractColSize.
func (p *Namer) foundWord(prop *form.Proposal) string {
	word := p.resultWord(prop)
	if purpose := p.purpose(prop.Slice.Site); word != "" && endOf(purpose, word) {
		return purpose
	}
	return word
}

// literalWord returns the only word that stands in that expression, or what the function
// is for whose only pattern it is, if that begins with the word: unixSocket.
func (p *Namer) literalWord(s *site.Site, beside bool) string {
	word := naming.Literal(p.pattern(s))
	purpose := p.purpose(s)
	if word != "" && !beside && len(purpose) > len(word) && strings.EqualFold(naming.Words(purpose)[0], word) {
		return purpose
	}
	return word
}

// unfitWord names the characters that a function looks for which makes a text fit for
// something: invalidFilenameChars, of sanitizeFilename.
func (p *Namer) unfitWord(s *site.Site) string {
	object := p.purpose(s)
	if !isPattern(s) || object == "" || vagueObjects[object] || !naming.OfCharacters(p.pattern(s)) || len(p.others(s)) > 0 {
		return ""
	}
	switch name := p.functionOf(s); {
	case naming.Changes(name):
		return "invalid" + object + "Chars"
	case naming.Escapes(name):
		return "special" + object + "Chars"
	}
	return ""
}

// takenWord names the characters that a function takes out by what it says that they are,
// where the set of them has no more of a name than special: shellMetacharacters, of
// removeShellMetacharacters.
func (p *Namer) takenWord(s *site.Site) string {
	object := p.purpose(s)
	switch p.patternWord(s) {
	case "special", "disallowedChar", "disallowedChars", "separator", "separators":
		if naming.Takes(p.functionOf(s)) && strings.HasSuffix(object, "s") && !vagueObjects[object] && len(p.others(s)) == 0 {
			return object
		}
	}
	return ""
}

// vagueObjects are what functions say that they work on if it is a text of any kind.
var vagueObjects = map[string]bool{
	"String": true, "Str": true, "Text": true, "Input": true, "Value": true, "Content": true, "Contents": true, "Data": true,
	"Output": true, "Raw": true, "Bytes": true, "Line": true, "Lines": true, "Args": true, "Special": true, "Chars": true, "All": true,
}

// matcher returns what the function around a pattern is for, where to match is what the
// function does: its name says that it looks at something, password of checkPassword, or
// that it takes something out, or it does nothing else. A function that replaces what it
// finds is called after what it returns: shortName.
func (p *Namer) matcher(prop *form.Proposal) string {
	s := prop.Slice.Site
	if p.makes(s) {
		return p.purposeOf(s)
	}
	name := p.functionOf(s)
	if !p.finds(prop) && !naming.Takes(name) || !p.looks(prop, name) {
		return ""
	}
	if purpose := p.purpose(s); purpose != "" || !p.isText(s) {
		if vagueObjects[purpose] || p.findsAll(prop) && !strings.HasSuffix(purpose, "s") {
			return "" // what it finds are parts: pairs of a header
		}
		return purpose
	}
	return p.receiverOf(s) // (Email).Validate
}

// looks reports whether to match is what the function around a pattern does.
func (p *Namer) looks(prop *form.Proposal, name string) bool {
	s := prop.Slice.Site
	n := statements(s.Decl.Node())
	switch {
	case n <= maxOnly && p.returns(s):
		return true
	case naming.Examines(name):
		return n <= maxMatcher || p.ofParameter(prop)
	case naming.Takes(name) && p.finds(prop) && p.ofParameter(prop): // splitVolume(text), of its parts
		return n <= maxMatcher && p.returns(s)
	case n > maxMatcher || !p.returns(s):
		return false
	case naming.Nominal(name): // RemoteName, which returns what is found
		return p.returnsText(s)
	}
	return naming.Whole(p.pattern(s)) // newAction(text), that reads all of it
}

// finds reports whether all uses of a pattern find something or test for it: what they
// find is what is wanted.
func (p *Namer) finds(prop *form.Proposal) bool {
	uses, _ := p.uses(prop)
	return !slices.ContainsFunc(uses, func(u use) bool { return !u.finds() })
}

// findsAll reports whether a use of a pattern finds all that there is in a text, and
// its function does not take the first of that alone.
func (p *Namer) findsAll(prop *form.Proposal) bool {
	uses, _ := p.uses(prop)
	return slices.ContainsFunc(uses, func(u use) bool {
		return strings.HasPrefix(u.method, "FindAll") && !p.onlyFirst(prop.Slice.Site, u.call.Node().(*ast.CallExpr))
	})
}

// ofParameter reports whether all uses of a pattern look at a parameter of the function.
func (p *Namer) ofParameter(prop *form.Proposal) bool {
	uses, _ := p.uses(prop)
	return len(uses) > 0 && !slices.ContainsFunc(uses, func(u use) bool {
		id, ok := u.text.(*ast.Ident)
		if !ok {
			return true
		}
		v, ok := p.info.Uses[id].(*types.Var)
		return !ok || !p.isParameter(prop.Slice.Site, v)
	})
}

// isParameter reports whether v is a parameter of the function around the build.
func (p *Namer) isParameter(s *site.Site, v *types.Var) bool {
	d, ok := s.Decl.Node().(*ast.FuncDecl)
	return ok && slices.ContainsFunc(d.Type.Params.List, func(f *ast.Field) bool {
		return slices.ContainsFunc(f.Names, func(id *ast.Ident) bool { return p.info.Defs[id] == types.Object(v) })
	})
}

// returnsText reports whether the first result of the function around the build is a text.
func (p *Namer) returnsText(s *site.Site) bool {
	d, ok := s.Decl.Node().(*ast.FuncDecl)
	return ok && d.Type.Results != nil && typ.IsBasic(p.info.TypeOf(d.Type.Results.List[0].Type)) && types.Identical(p.info.TypeOf(d.Type.Results.List[0].Type).Underlying(), types.Typ[types.String])
}

// onlyWhole reports whether a pattern says how all of a text has to be, as no other of
// the function does.
func (p *Namer) onlyWhole(s *site.Site) bool {
	return naming.Whole(p.pattern(s)) && !slices.ContainsFunc(p.others(s), naming.Whole)
}

// maxMatcher is how many statements a function has at most whose name stands for what
// one pattern in it matches, and maxOnly of one that does nothing but that.
const (
	maxMatcher = 12
	maxOnly    = 3
)

// returns reports whether the function around the build returns something, the match.
func (p *Namer) returns(s *site.Site) bool {
	d, ok := s.Decl.Node().(*ast.FuncDecl)
	return ok && d.Type.Results != nil
}

// makes reports whether the function around the build returns a pattern: it is named
// after that.
func (p *Namer) makes(s *site.Site) bool {
	d, ok := s.Decl.Node().(*ast.FuncDecl)
	return ok && d.Type.Results != nil && slices.ContainsFunc(d.Type.Results.List, func(f *ast.Field) bool {
		return types.Identical(typ.Pointee(p.info.TypeOf(f.Type)), typ.Pointee(s.Type))
	})
}

// statements counts the statements of a declaration, without blocks.
func statements(decl ast.Node) int {
	n := 0
	ast.Inspect(decl, func(x ast.Node) bool {
		switch x.(type) {
		case *ast.BlockStmt:
		case ast.Stmt:
			n++
		}
		return true
	})
	return n
}

// isText reports whether the receiver of the method around the build is a text.
func (p *Namer) isText(s *site.Site) bool {
	d, ok := s.Decl.Node().(*ast.FuncDecl)
	return ok && d.Recv != nil && len(d.Recv.List) == 1 && typ.IsBasic(p.info.TypeOf(d.Recv.List[0].Type))
}
