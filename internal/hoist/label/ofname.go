package label

import (
	"go/ast"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/kind"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/naming"
)

// ownName returns the word of the name that a template itself is given: letter, of
// template.New("letter").Parse(text). One that says no more than that it is a template
// says nothing, nor does one that another has, too.
func (p *Namer) ownName(g *Variable) string {
	word := p.nameGiven(g.Props[0].Slice.Site)
	if word != "" && slices.ContainsFunc(p.similar(g), func(h *Variable) bool { return p.nameGiven(h.Props[0].Slice.Site) == word }) {
		return ""
	}
	return word
}

// nameGiven is ownName, of one site.
func (p *Namer) nameGiven(s *site.Site) string {
	if kind.Of(s.Type) != "Template" {
		return ""
	}
	for _, c := range []inspector.Cursor{s.Value, s.Base} {
		if !c.Valid() {
			continue
		}
		for c := range c.Preorder((*ast.CallExpr)(nil)) {
			call := c.Node().(*ast.CallExpr)
			fn := funcs.StaticCallee(p.info, call)
			if fn == nil || fn.Name() != "New" || fn.Signature().Recv() != nil || len(call.Args) != 1 {
				continue
			}
			name := p.text(s, call.Args[0])
			name = strings.TrimSuffix(name, path.Ext(name))
			words := naming.Words(naming.Exported(naming.Camel(strings.ReplaceAll(name, " ", "-"))))
			words = slices.DeleteFunc(words, func(w string) bool { return texts[strings.ToLower(w)] || vagueNames[strings.ToLower(w)] })
			if word := strings.Join(words, ""); good(word) && len(word) > 2 && len(words) < 4 {
				return word
			}
		}
	}
	return ""
}

// vagueNames are words in names of templates that say nothing of what these are for.
var vagueNames = map[string]bool{
	"main": true, "html": true, "base": true, "file": true, "name": true, "test": true, "my": true, "the": true, "page": true, "new": true,
	"body": true, "content": true, "output": true, "data": true, "foo": true, "temp": true, "tmp": true, "inline": true, "root": true,
}
