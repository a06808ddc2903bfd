package label

import (
	"go/ast"

	"github.com/mapperlint/mapperlint/internal/hoist/kind"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/naming"
)

// isReplacer reports whether an instance is a strings.Replacer: there are as many of
// these as there are texts to make fit for something.
func (p *Namer) isReplacer(s *site.Site) bool {
	return kind.Of(s.Type) == "Replacer" && site.Library(p.info, s) == "strings"
}

// replacerNames returns names for a strings.Replacer, the best first: after the key that
// its function is registered by, what it replaces, and what the function works on. One that
// escapes is an escaper, and its opposite an unescaper. A replacer of nothing that has a
// name has none.
func (p *Namer) replacerNames(g *Variable) []string {
	s := g.Props[0].Slice.Site
	pairs := p.pairs(s)
	noun := naming.ReplacerOf(pairs)
	var names []string
	with := func(word string) {
		if word != "" && !vagueObjects[word] {
			names = append(names, naming.Join(word, noun))
		}
	}
	with(p.callbackWord(s))
	switch noun {
	case "Replacer":
		with(naming.Replaced(pairs))
	case "Escaper":
		with(naming.Escaped(pairs))
	}
	beside := len(p.others(s)) > 0 // of two, the function says nothing
	switch {
	case p.severalFunctions(g):
		with(p.commonPurpose(g))
	case !beside:
		with(p.purpose(s))
	}
	if !beside && p.purpose(s) == "" && !p.severalFunctions(g) && !repeats(p.functionOf(s), noun) { // quoteEscaper
		with(p.functionOf(s))
	}
	if noun != "Replacer" {
		names = append(names, naming.Unexported(noun))
	}
	return names
}

// pairs are the texts that a replacer replaces, each before what takes its place, or nil
// if they are not all constant.
func (p *Namer) pairs(s *site.Site) []string {
	call, ok := s.Build.At.Node().(*ast.CallExpr)
	if !ok || call.Ellipsis.IsValid() {
		return nil
	}
	var pairs []string
	for _, arg := range call.Args {
		tv := p.info.Types[arg]
		if tv.Value == nil {
			return nil
		}
		pairs = append(pairs, p.text(s, arg))
	}
	return pairs
}
