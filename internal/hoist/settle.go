package hoist

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/label"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// settle gives the proposals their variables, names, places and edits.
func (p *planner) settle() {
	groups := p.group(p.all)
	p.groups = groups
	var unnamed []*group
	for _, g := range groups {
		if g.used = p.reuse.Find(&g.Variable); g.used != nil && !p.cyclic(g) && p.namer.About(g.Props[0], g.used.Names[0], g.subject) {
			g.Names = g.used.Names
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
	p.nameUnnamed(unnamed)
	for _, g := range unnamed {
		p.agree(g)
	}
	for _, g := range groups {
		if first := g.Props[0]; !first.Dropped() && g.used == nil && first.Shares() && !p.writer.Decide(&g.Declaration) {
			g.refuse(reason.Because(reason.FixNoPlace, ""))
		}
	}
	p.rehome()
	for _, g := range groups {
		p.declare(g)
	}
	p.together()
	for _, g := range groups {
		p.carry(g)
		for _, prop := range g.Props {
			if prop.Home != nil {
				prop.Home.Several = p.severalFields(prop)
			}
			if !prop.Dropped() {
				p.forms.Write(prop, g.Names)
			}
		}
	}
	for f, changes := range p.changes() {
		f.Src.Blanks(changes)
	}
	p.unimport()
	p.finish()
}

// declare makes the declaration of a group.
func (p *planner) declare(g *group) {
	why := reason.None
	switch {
	case g.Props[0].Global != nil && !g.Props[0].Dropped():
		why = p.writer.Initialise(&g.Declaration)
	case g.Text != "":
		why = p.writer.Insert(&g.Declaration)
	}
	if why.Given() {
		g.refuse(why)
		g.Change.Edits = nil
	}
}

// carry has the fixes of a group carry its declaration.
func (p *planner) carry(g *group) {
	for _, prop := range g.Props {
		switch {
		case len(g.Change.Edits) == 0:
		case prop.Slice.Site.File == g.At.File:
			prop.Extra = append(prop.Extra, g.Change.Edits...)
		case p.oneFile:
			prop.Refusal = reason.Because(reason.FixOtherFileFirst, "its variable belongs in "+g.At.File.Name+", which the fixes there add")
		default:
			p.carried[prop] = append(p.carried[prop], g)
		}
	}
}

// nameUnnamed names the variables of groups; what there is no name for has no fix, nor have
// those beside it.
func (p *planner) nameUnnamed(groups []*group) {
	all, unnamed := make([]*label.Variable, len(p.groups)), make([]*label.Variable, len(groups))
	for i, g := range p.groups {
		all[i] = &g.Variable
	}
	for i, g := range groups {
		unnamed[i] = &g.Variable
	}
	nameless := make(map[*label.Variable]bool)
	for _, v := range p.namer.NameAll(unnamed, all) {
		nameless[v] = true
	}
	for _, g := range groups {
		if nameless[&g.Variable] {
			g.refuse(reason.Because(reason.FixNoName, ""))
		}
	}
	for again := true; again; {
		again = false
		for _, g := range groups {
			if !g.Props[0].Dropped() && slices.ContainsFunc(g.Props, p.besideNameless) {
				g.refuse(reason.Because(reason.FixNoName, "of the one beside it"))
				again = true
			}
		}
	}
}

// besideNameless reports whether what is compiled for a proposal stands directly above or
// below, or inside, another one of its kind that has no name: who reads one reads both, and
// would ask why one of them moved.
func (p *planner) besideNameless(prop *form.Proposal) bool {
	s := prop.Slice.Site
	if s.Build.Entry.Group != catalogue.Compiled || !s.Stmt.Valid() {
		return false
	}
	above, _ := s.Stmt.PrevSibling()
	below, _ := s.Stmt.NextSibling()
	return slices.ContainsFunc(p.all, func(other *form.Proposal) bool {
		o := other.Slice.Site
		return other.Refusal.Rule == reason.FixNoName && types.Identical(o.Type, s.Type) && o.Stmt.Valid() &&
			(o.Stmt == above || o.Stmt == below || o.Stmt.Contains(s.Stmt) || s.Stmt.Contains(o.Stmt))
	})
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
	first := g.Props[0]
	var users []any
	for _, prop := range g.Props {
		if !prop.AtPackageLevel() {
			return false
		}
		users = append(users, code.Objects(p.info, prop.Slice.Site.Decl.Node().(ast.Decl))...)
	}
	var own []types.Object
	if g.used != nil {
		own = g.used.Objects
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
