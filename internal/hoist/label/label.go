// Package label gives out the names of the variables that fixes declare: what all
// sites call the instance, else what it is made for or of, else what people call such
// an instance. Names say what is in the variable, and are free where it is used.
package label

import (
	"cmp"
	"slices"
)

// NameAll finds names for variables, of all that there are: first for those whose
// sites call it something, then for those that are nothing special, so that what is
// special is what the others are told apart by; those with more sites before others.
// It returns those that there is no name for.
func (p *Namer) NameAll(unnamed, all []*Variable) (nameless []*Variable) {
	p.variables, p.inside = all, contentsOf(all)
	rank := func(g *Variable) int {
		first := g.Props[0]
		switch {
		case p.localName(g, 0) != "":
			return 0
		case p.argumentWord(first.Slice.Site) == "" && len(p.setupWords(first)) == 0:
			return 1
		}
		return 2
	}
	named := slices.DeleteFunc(slices.Clone(unnamed), func(g *Variable) bool {
		return g.Props[0].Form.Traits().Named
	})
	order := slices.SortedStableFunc(slices.Values(named), func(x, y *Variable) int {
		return cmp.Or(rank(x)-rank(y), len(y.Props)-len(x.Props))
	})
	for _, g := range order {
		if !p.name(g) {
			nameless = append(nameless, g)
		}
	}
	return nameless
}

// name finds free names for a variable.
func (p *Namer) name(g *Variable) bool {
	first := g.Props[0]
	for i, out := range first.Slice.Outlets() {
		if first.Call && i > 0 {
			break // one function yields them all
		}
		list := p.candidates(g, i)
		free := func(name string) bool { return p.available(g, i, name) && !p.staysElsewhere(g, name, out.Type) }
		n := slices.IndexFunc(list, func(name string) bool {
			return free(name) && !p.nameOfText(first.Slice.Site, name) && (first.Form.Traits().Local || !p.ambiguous(name, out.Type)) && !p.ambiguousCall(g, name)
		})
		if n < 0 {
			n = slices.IndexFunc(list, free)
		}
		if n < 0 {
			return false
		}
		p.names.take(list[n], first)
		g.Names = append(g.Names, list[n])
	}
	return true
}
