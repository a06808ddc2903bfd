package hoist

import (
	"slices"

	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// declare writes the declaration of a group, as the file of its place would.
func (p *planner) declare(g *group) {
	if g.Props[0].Dropped() || g.used != nil || !g.Props[0].Shares() {
		return
	}
	p.spellOut(g)
	if !p.locate(g) {
		g.text = ""
		g.refuse(reason.Because(reason.FixNoPlace, ""))
		return
	}
	// The expression of a site in that file is the one that moves.
	i := slices.IndexFunc(g.Props, func(prop *form.Proposal) bool { return prop.Slice.Site.File == g.at.file })
	if i > 0 {
		g.Props = slices.Concat(g.Props[i:], g.Props[:i])
		p.spellOut(g)
		g.at.text, g.at.needs = g.text, nil
	}
}

// spellOut writes the declaration of a group as the file of its first site.
func (p *planner) spellOut(g *group) {
	first, names := g.Props[0], g.Names
	if first.BlankErr {
		names = append(slices.Clip(names), "_")
	}
	decl := source.Declare(names, first.Type, first.Init)
	g.text = p.opts.Nolint(decl, first.Trailing)
	g.trailing = g.text != decl
}
