package hoist

import (
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/label"
)

// unite gives what would stand above its handler, in the function that makes that, the
// package variable of equal builds of other functions, or one that is there: a package
// has one of a kind.
func (p *planner) unite() {
	sites := make(map[string]map[any]bool) // functions, by key of the variable
	count := func(prop *form.Proposal) {
		if key, ok := prop.Key(); ok && key != "" && prop.Shares() {
			if sites[key] == nil {
				sites[key] = make(map[any]bool)
			}
			sites[key][prop.Slice.Site.Decl] = true
		}
	}
	instead := make(map[int]*form.Proposal)
	for i, prop := range p.all {
		if alt := p.forms.Shared(prop); alt != nil {
			instead[i] = alt
			count(alt)
			continue
		}
		count(prop)
	}
	for i, alt := range instead {
		key, _ := alt.Key()
		if len(sites[key]) > 1 || p.reuse.Find(&label.Variable{Props: []*form.Proposal{alt}}) != nil {
			p.all[i] = alt
		}
	}
}
