package label

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/hoist/comment"
	"github.com/mapperlint/mapperlint/internal/hoist/kind"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/naming"
	"github.com/mapperlint/mapperlint/internal/uniq"
)

// candidates returns names for outlet i of a variable, the best first:
//
//  1. what its sites call it, if they agree or say no more than its kind;
//  2. the type that it is made for: userStruct;
//  3. a word that it is made with, or that its constructor is called by: jsonMapper,
//     strictPolicy;
//  4. what people call such an instance: validate, decoder, scheme;
//  5. what tells it from others: its library, its options and set-up, the
//     receiver or the function that it serves.
//
// What is compiled of a text of its own is called after its function before
// it is called after its kind: there are many of its kind.
func (p *Namer) candidates(g *Variable, i int) []string {
	first := g.Props[0]
	s, typ := first.Slice.Site, first.NamedFor(i)
	if len(s.Members) > 0 {
		return p.listNames(g, i)
	}
	noun := kind.Of(typ)
	var list []string
	single := s.Build.Entry.Group == catalogue.Compiled && !p.severalFunctions(g)
	theirs := p.localName(g, i)
	global := (single || isPattern(s)) && first.Shares()
	quality := ""
	if global && theirs != "" && p.saysQuality(s, theirs) {
		quality, theirs = theirs, ""
	}
	bare := global && theirs != "" && len(naming.Words(theirs)) == 1 // space, filter: of a package, what space?
	if theirs != "" && !bare && !(global && p.saysKind(s, theirs)) {
		list = append(list, theirs)
	}
	with := func(purposes ...string) {
		for _, purpose := range purposes {
			if purpose != "" && !repeats(purpose, noun) {
				list = append(list, naming.Join(purpose, noun))
			}
		}
	}
	if bare && !p.saysKind(s, theirs) && !strings.HasSuffix(theirs, "er") {
		with(theirs)
	}
	if p.isReplacer(s) && first.Shares() {
		return append(list, p.replacerNames(g)...)
	}
	with(p.subjectWord(g), p.argumentWord(s), p.constructorWord(s, noun), p.textWord(s))
	if word := p.textWord(s); word != "" && shorts[noun] != "" && p.nameOfText(s, naming.Join(word, noun)) {
		list = append(list, naming.Join(word, shorts[noun]))
	}
	with(p.fileWord(s), p.ownName(g), p.unfitWord(s), p.takenWord(s), p.patternWord(s))
	similar := p.similar(g)
	if len(similar) > 0 && p.severalFunctions(g) {
		with(p.commonPurpose(g))
	}
	beside := len(p.others(s)) > 0
	if p.isBase(s) && len(list) > 0 {
		list = append(list, naming.Idiomatic("base"+naming.Exported(list[0])))
	}
	if isPattern(s) {
		with(p.patternWords(g, beside)...)
		if name := p.qualified(s, quality); name != "" {
			list = append(list, name)
		}
		first.Adorn(list)
		return list
	}
	if single {
		if beside {
			with(p.resultWord(first))
		}
		with(p.fieldWord(s), p.callbackWord(s))
		if !beside {
			with(p.saidPurposes(g)...)
			with(p.purposeOf(s))
		}
		if theirs != "" {
			list = append(list, theirs)
		}
	}
	if i == 0 {
		list = append(list, kind.Called(s.Build.Entry, typ))
	} else {
		list = append(list, naming.Join("", noun))
	}
	if len(similar) > 0 { // the library says nothing that tells it apart
		with(p.different(g, similar)...)
	}
	list = append(list, naming.Join("", kind.Long(typ)))
	with(p.setupWords(first)...)
	with(p.commonReceiver(g))
	switch {
	case single:
		if p.purposeOf(s) == "" {
			with(p.functionOf(s))
		}
	case !p.severalFunctions(g):
		with(p.purposeOf(s), p.functionOf(s), p.receiverOf(s)+naming.Exported(p.functionOf(s)))
		if repeats(p.functionOf(s), noun) {
			with("default")
		}
		list = append(list, naming.Join("", noun+"For"+naming.Exported(p.functionOf(s))))
	default: // what one function is for is not what the variable is for
		if s.Build.Entry.Group == catalogue.Compiled { // but what a text is about, one of them says
			with(p.saidPurposes(g)...)
		}
		with("default")
		for _, prop := range g.Props {
			with(p.purposeOf(prop.Slice.Site))
		}
	}
	first.Adorn(list)
	return list
}

// repeats reports whether a purpose says no more than what an instance is called:
// validate, of a Validator.
func repeats(purpose, kind string) bool {
	n := naming.CommonPrefix(strings.ToLower(purpose), strings.ToLower(kind))
	return n >= 5 && n >= len(purpose)-1
}

// localName returns what the sites call outlet i, if that can be the name of a
// package variable: all that name it agree, or the name says no more than what
// it is.
func (p *Namer) localName(g *Variable, i int) string {
	first := g.Props[0]
	if first.Suffix != "" {
		return ""
	}
	typ := first.NamedFor(i)
	local := first.Form.Traits().Local || first.Steps != ""
	count := make(map[string]int)
	var names []string
	for _, prop := range g.Props {
		if v := prop.Slice.Outlets()[i].Var; v != nil && (!prop.Keep || first.Call) {
			name := v.Name()
			if !local {
				name = naming.Unexported(naming.Camel(name))
			}
			uniq.Add(&names, name)
			count[name]++
		}
	}
	names = slices.DeleteFunc(names, func(name string) bool {
		return !local && (!good(name) || endOf(kind.Of(typ), name)) || naming.Contradicts(name, kind.Of(typ)) ||
			p.contradicted(g, i, name)
	})
	if len(names) > 1 {
		words := kind.Words(first.Slice.Site)
		names = slices.DeleteFunc(names, func(name string) bool {
			return slices.ContainsFunc(naming.Words(name), func(w string) bool { return !slices.Contains(words, strings.ToLower(w)) })
		})
	}
	slices.SortStableFunc(names, func(x, y string) int { return count[y] - count[x] })
	if len(names) == 0 || !local && 2*count[names[0]] < len(g.Props) && p.subjectWord(g) != "" {
		return ""
	}
	return names[0]
}

// contradicted reports whether a method that a site calls is the opposite of
// what a name says: an encoder that decodes.
func (p *Namer) contradicted(g *Variable, i int, name string) bool {
	for _, prop := range g.Props {
		v := prop.Slice.Outlets()[i].Var
		if v == nil {
			continue
		}
		for _, c := range prop.Slice.Uses(v) {
			if sel, ok := c.Parent().Node().(*ast.SelectorExpr); ok && naming.Contradicts(name, sel.Sel.Name) {
				return true
			}
		}
	}
	return false
}

// saysKind reports whether a name says no more than what kind of thing it is:
// regex, tmpl.
func (p *Namer) saysKind(s *site.Site, name string) bool {
	words := append(kind.Words(s), kindWords...)
	return !slices.ContainsFunc(naming.Words(naming.Camel(name)), func(w string) bool { return !comment.SpeaksOf(w, words) })
}

// ambiguousCall reports whether a variable of the package, or one that is given
// to others, has the name of what a function yields, or what people call that:
// getValidator, beside validate, says nothing of the difference.
func (p *Namer) ambiguousCall(g *Variable, name string) bool {
	of, ok := strings.CutPrefix(name, "get")
	if !g.Props[0].Call || !ok {
		return false
	}
	called := naming.Unexported(of)
	s := g.Props[0].Slice.Site
	return p.isThere(called) || of == kind.Of(s.Type) && p.isThere(kind.Called(s.Build.Entry, s.Type))
}

// isThere reports whether a variable of the package has the name, or gets it.
func (p *Namer) isThere(name string) bool {
	_, isVar := p.pkg.Pkg.Scope().Lookup(name).(*types.Var)
	return isVar || p.names.given[name]
}

// similar returns the other variables that have an instance of the same type.
func (p *Namer) similar(g *Variable) []*Variable {
	var list []*Variable
	for _, other := range p.variables {
		if other != g && other.Props[0].Slice.Site.Type != nil && types.Identical(other.Props[0].Slice.Site.Type, g.Props[0].Slice.Site.Type) {
			list = append(list, other)
		}
	}
	return list
}

// different returns the words for what a variable is made and configured with that
// no other one has.
func (p *Namer) different(g *Variable, others []*Variable) []string {
	return slices.DeleteFunc(p.setupWords(g.Props[0]), func(word string) bool {
		return slices.ContainsFunc(others, func(other *Variable) bool { return slices.Contains(p.setupWords(other.Props[0]), word) })
	})
}

// endOf reports whether a kind says more than a name, which is the end of it:
// decMode, mode.
func endOf(kind, name string) bool {
	return len(kind) > len(name) && strings.HasSuffix(strings.ToLower(kind), strings.ToLower(name))
}

// isBase reports whether the function makes another instance of the one that it
// builds, and goes on with that: userStruct := NewStruct(new(User)).For(flavor).
func (p *Namer) isBase(s *site.Site) bool {
	if s.Value.ParentEdgeKind() != edge.SelectorExpr_X || s.Value.Parent().ParentEdgeKind() != edge.CallExpr_Fun {
		return false
	}
	return site.SameType(p.info, s.Value, s.Value.Parent().Parent())
}
