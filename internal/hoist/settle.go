package hoist

import (
	"cmp"
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// settle gives the proposals their variables, names, places and edits.
func (p *planner) settle() {
	groups := p.group(p.all)
	p.groups = groups
	var unnamed []*group
	for _, g := range groups {
		if g.used = p.existing(g); g.used != nil && !p.cyclic(g) {
			g.names = g.used.names
			p.keepComments(g)
			continue
		}
		g.used = nil
		if p.cyclic(g) {
			g.refuse(reason.Because(reason.FixDependsOnItself, ""))
			continue
		}
		unnamed = append(unnamed, g)
	}
	p.nameAll(unnamed)
	for _, g := range unnamed {
		p.agree(g)
	}
	for _, g := range groups {
		p.declare(g)
	}
	p.rehome()
	for _, g := range groups {
		p.insert(g)
		for _, prop := range g.props {
			if prop.Home != nil {
				prop.Home.Several = p.severalFields(prop)
			}
			if !prop.Dropped() {
				p.forms.Write(prop, g.names)
			}
		}
	}
	for f, changes := range p.changes() {
		f.Src.Blanks(changes)
	}
	p.unimport()
	p.finish()
}

// severalFields reports whether other groups add fields to the same type.
func (p *planner) severalFields(prop *form.Proposal) bool {
	for _, other := range p.all {
		if other.Home != nil && other.Home.Named == prop.Home.Named && p.of[other] != p.of[prop] {
			return true
		}
	}
	return false
}

// cyclic reports whether the group's variable would depend on a function that
// uses it; if not, the graph knows the variable from now on.
func (p *planner) cyclic(g *group) bool {
	first := g.props[0]
	var users []any
	for _, prop := range g.props {
		if !prop.AtPackageLevel() {
			return false
		}
		users = append(users, code.Objects(p.info, prop.Slice.Site.Decl.Node().(ast.Decl))...)
	}
	var own []types.Object
	if g.used != nil {
		own = g.used.objects
	} else {
		own = code.RefsOf(p.pkg, first.Declared()).Own
	}
	if len(own) == 0 {
		return false
	}
	var from []any
	for _, obj := range own {
		from = append(from, obj)
	}
	if p.graph.Reaches(from, func(n any) bool { return n == any(g) || slices.Contains(users, n) }) {
		return true
	}
	p.graph.Link(g, from...)
	for _, u := range users {
		p.graph.Link(u, g)
	}
	return false
}

// nameAll finds names for the groups: first for those whose sites call it
// something, then for those that are nothing special, so that what is special
// is what the others are told apart by; those with more sites before others.
func (p *planner) nameAll(groups []*group) {
	rank := func(g *group) int {
		first := g.props[0]
		switch {
		case p.localName(g, 0) != "":
			return 0
		case p.argumentWord(first.Slice.Site) == "" && len(p.setupWords(first)) == 0:
			return 1
		}
		return 2
	}
	named := slices.DeleteFunc(slices.Clone(groups), func(g *group) bool {
		return g.props[0].Form.Traits().Named
	})
	order := slices.SortedStableFunc(slices.Values(named), func(x, y *group) int {
		return cmp.Or(rank(x)-rank(y), len(y.props)-len(x.props))
	})
	for _, g := range order {
		if !p.name(g) {
			g.refuse(reason.Because(reason.FixNoName, ""))
		}
	}
}

// name finds free names for the variables of a group.
func (p *planner) name(g *group) bool {
	first := g.props[0]
	for i, out := range first.Slice.Outlets() {
		if first.Call && i > 0 {
			break // one function yields them all
		}
		list := p.candidates(g, i)
		free := func(name string) bool { return p.available(g, i, name) }
		n := slices.IndexFunc(list, func(name string) bool {
			return free(name) && (first.Form.Traits().Local || !p.names.ambiguous(name, out.Type)) && !p.ambiguousCall(g, name)
		})
		if n < 0 {
			n = slices.IndexFunc(list, free)
		}
		if n < 0 {
			return false
		}
		p.names.take(list[n], first)
		g.names = append(g.names, list[n])
	}
	return true
}

// available reports whether all uses of outlet i can see a variable of that name.
func (p *planner) available(g *group, i int, name string) bool {
	for _, prop := range g.props {
		if prop.Home != nil {
			if !p.fieldFree(prop, name) {
				return false
			}
			continue
		}
		if prop.Form.Traits().Local {
			if !p.freeLocally(prop, name) {
				return false
			}
			continue
		}
		gone := make(map[*types.Var]bool)
		if !prop.Keep {
			for _, v := range prop.Slice.Results {
				gone[v] = true
			}
		}
		at := []inspector.Cursor{prop.Slice.Site.Value}
		if o := prop.Slice.Outlets()[i]; o.Var != nil && !prop.Keep {
			at = append(at, prop.Slice.Uses(o.Var)...)
		}
		if !p.names.free(name, at, gone) {
			return false
		}
	}
	return true
}
