package label

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

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
		words = append(words, p.resultWord(first))
	}
	if word := p.patternWord(s); word != "" && p.purposeOf(s) != "" { // passwordUpperRegexp
		words = append(words, naming.Unexported(p.purposeOf(s))+naming.Exported(word))
	}
	words = append(words, p.fieldWord(s), p.literalWord(s), p.callbackWord(s), p.resultWord(first))
	for _, prop := range g.Props {
		if s := prop.Slice.Site; !beside || p.onlyWhole(s) {
			words = append(words, p.matcher(s))
		}
	}
	for _, prop := range g.Props {
		if naming.Whole(p.pattern(prop.Slice.Site)) { // a part of a name is no name
			words = append(words, p.matchedWord(prop))
		}
	}
	return words
}

// matcher returns what the function around a pattern is for, where to match is what the
// function does: its name says that it looks at something, password of checkPassword, or
// it does nothing else.
func (p *Namer) matcher(s *site.Site) string {
	if p.makes(s) {
		return p.purposeOf(s)
	}
	n := statements(s.Decl.Node())
	name := p.functionOf(s)
	only := n <= maxOnly && p.returns(s)
	all := naming.Whole(p.pattern(s)) && len(naming.Purpose(name)) < len(name) && p.returns(s) // newAction(text), that reads all of it
	if !only && (n > maxMatcher || !all && !naming.Examines(name)) {
		return ""
	}
	if purpose := naming.Purpose(name); purpose != "" || !p.isText(s) {
		return purpose
	}
	return p.receiverOf(s) // (Email).Validate
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

// finds reports whether a method of a pattern returns what it matches, or whether it
// does: not what a text is without that.
func finds(method string) bool {
	return !slices.ContainsFunc([]string{"Replace", "Split", "Expand"}, func(w string) bool { return strings.HasPrefix(method, w) })
}
