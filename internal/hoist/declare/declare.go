// Package declare writes the declarations of the variables that proposals share: in
// the file, and at the place, where a reader looks for them, with the imports that
// they need there.
package declare

import (
	"slices"

	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
)

// Decide writes a declaration, and decides where it stands; there may be no place. All
// are decided on before the first is inserted: those at one place are told apart.
func (p *Writer) Decide(g *Declaration) bool {
	p.declarations = append(p.declarations, g)
	p.spellOut(g)
	if !p.locate(g) {
		g.Text = ""
		return false
	}
	// The expression of a site in that file is the one that moves.
	i := slices.IndexFunc(g.Props, func(prop *form.Proposal) bool { return prop.Slice.Site.File == g.At.File })
	if i > 0 {
		g.Props = slices.Concat(g.Props[i:], g.Props[:i])
		p.spellOut(g)
		g.At.Text, g.At.Needs = g.Text, nil
	}
	return true
}

// spellOut writes a declaration as the file of its first site.
func (p *Writer) spellOut(g *Declaration) {
	first, names := g.Props[0], g.Names
	if first.BlankErr {
		names = append(slices.Clip(names), "_")
	}
	decl := source.Declare(names, first.Type, first.Init)
	g.Text = p.opts.Nolint(decl, first.Trailing)
	g.Trailing = g.Text != decl
}
