package label

import (
	"cmp"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/hoist/kind"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/naming"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// listNames returns names for a variable that holds a list of instances, the best first:
// what its sites call it, if that says more than that it is a list; that, or what its
// elements are, with what the function around it does something to: versionPatterns, of
// patterns in extractVersion.
func (p *Namer) listNames(g *Variable, i int) []string {
	first := g.Props[0]
	s := first.Slice.Site
	noun, local := p.listNoun(s), false
	var list []string
	if theirs := p.listLocal(g, i); theirs != "" {
		words := naming.Words(theirs)
		says := slices.ContainsFunc(words, func(w string) bool {
			return !p.saysKind(s.Members[0], singular(w)) && !qualities[strings.ToLower(w)]
		})
		switch {
		case words[0] == "by" && len(words) > 1: // handlesByType
			list = append(list, naming.Join("", noun+naming.Exported(theirs)))
		case says && len(words) > 1 || !first.Shares():
			list = append(list, theirs)
		}
		local = true
		if noun = naming.Exported(theirs); len(words) == 1 && !strings.HasSuffix(theirs, "s") { // goodRegexps, of good
			noun += p.listNoun(s)
		}
	}
	with := func(purpose string) {
		if name := named(purpose, noun); name != "" {
			list = append(list, name)
		}
	}
	switch purpose := p.commonPurpose(g); {
	case first.Form.Traits().Local:
		list = append(list, naming.Join("", noun))
		with(p.functionOf(s))
	case p.severalFunctions(g):
		if !vagueObjects[purpose] {
			with(purpose)
		}
		if local {
			list = append(list, naming.Join("", noun))
		}
		with(p.commonReceiver(g))
		with(p.functionOf(s))
	default:
		if !vagueObjects[purpose] {
			with(purpose)
		}
		with(p.functionOf(s))
		with(p.receiverOf(s) + naming.Exported(p.functionOf(s)))
	}
	first.Adorn(list)
	return list
}

// named is a name for several that are there for a purpose, or "" if that says no more:
// maskPatterns, of maskPattern.
func named(purpose, noun string) string {
	words := naming.Words(naming.Exported(purpose))
	last := len(words) - 1
	switch {
	case purpose == "":
		return ""
	case strings.EqualFold(singular(words[last]), singular(noun)):
		words = words[:last]
	default:
		words[last] = singular(words[last])
	}
	if len(words) == 0 {
		return ""
	}
	return naming.Join(strings.Join(words, ""), noun)
}

// listLocal is what the sites call a list, if that says more than that it is one: patterns,
// of patternList.
func (p *Namer) listLocal(g *Variable, i int) string {
	words := naming.Words(naming.Camel(cmp.Or(p.localName(g, i), p.shortLocal(g.Props[0]))))
	if last := len(words) - 1; last > 0 && containers[words[last]] {
		words = words[:last]
		if words[last-1] == singular(words[last-1]) {
			words[last-1] = plural(words[last-1])
		}
	}
	if name := strings.Join(words, ""); !listWords[name] {
		return name
	}
	return ""
}

// containers are words at the end of a name that say that something has elements.
var containers = map[string]bool{"List": true, "Slice": true, "Array": true, "Map": true, "Table": true, "Set": true}

// listWords are names that say no more than that something has elements, or a row of them.
var listWords = map[string]bool{
	"list": true, "lists": true, "items": true, "table": true, "tests": true, "cases": true, "elements": true, "entries": true, "values": true,
	"array": true, "slice": true, "all": true, "candidates": true, "options": true, "steps": true, "results": true,
}

// listNoun is what the elements of a list are called: by a loop that has one after another,
// by their type, or by what is built for them.
func (p *Namer) listNoun(s *site.Site) string {
	if s.Value.ParentEdgeKind() == edge.RangeStmt_X {
		id, ok := s.Value.Parent().Node().(*ast.RangeStmt).Value.(*ast.Ident)
		if ok && good(id.Name) && !listWords[id.Name+"s"] {
			return plural(naming.Exported(naming.Camel(id.Name)))
		}
	}
	if elem := typ.Pointee(elementOf(s.Type)); kind.Of(elem) != kind.Of(nil) {
		return plural(kind.Of(elem))
	}
	return plural(kind.Of(s.Members[0].Type))
}

// elementOf returns the type of the elements of a list.
func elementOf(t types.Type) types.Type {
	switch t := t.Underlying().(type) {
	case *types.Slice:
		return t.Elem()
	case *types.Array:
		return t.Elem()
	case *types.Map:
		return t.Elem()
	}
	return t
}

// plural is the word for several: rules, policies, prefixes.
func plural(word string) string {
	switch {
	case strings.HasSuffix(word, "y") && len(word) > 1 && !strings.ContainsAny(word[len(word)-2:len(word)-1], "aeiou"):
		return word[:len(word)-1] + "ies"
	case strings.HasSuffix(word, "s"), strings.HasSuffix(word, "x"), strings.HasSuffix(word, "ch"), strings.HasSuffix(word, "sh"):
		return word + "es"
	}
	return word + "s"
}

// singular is the word for one of several, before what there are several of for each:
// secretPatterns.
func singular(word string) string {
	switch {
	case len(word) > 4 && strings.HasSuffix(word, "ies"):
		return word[:len(word)-3] + "y"
	case len(word) > 3 && strings.HasSuffix(word, "s") && !slices.ContainsFunc([]string{"ss", "us", "is", "xes", "ches", "shes", "ses"}, func(end string) bool { return strings.HasSuffix(word, end) }):
		return word[:len(word)-1]
	}
	return word
}
