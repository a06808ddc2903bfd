package hoist

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/textedit"
)

// A group is the proposals that share a variable.
type group struct {
	key   string
	props []*proposal
	names []string
	used  *existing // the variable that exists already, or nil
	text  string    // the declaration, for package variables
	// trailing: a comment stands at the end of text, which gofmt aligns.
	trailing bool
	at       place           // where the declaration goes
	decl     textedit.Change // the declaration, in that file
}

// settle gives the proposals their variables, names, places and edits.
func (p *planner) settle() {
	groups := p.group(p.all)
	p.groups = groups
	var unnamed []*group
	for _, g := range groups {
		if g.used = p.existing(g); g.used != nil && !p.cyclic(g) {
			g.names = g.used.names
			g.keepComments()
			continue
		}
		g.used = nil
		if p.cyclic(g) {
			g.refuse("its variable would depend on itself")
			continue
		}
		unnamed = append(unnamed, g)
	}
	p.nameAll(unnamed)
	for _, g := range unnamed {
		g.agree()
	}
	for _, g := range groups {
		p.declare(g)
	}
	p.rehome()
	for _, g := range groups {
		p.insert(g)
		for _, prop := range g.props {
			if prop.Refused == "" {
				p.write(prop)
			}
		}
	}
	for f, changes := range p.changes() {
		f.src.Blanks(changes)
	}
	p.unimport()
	p.finish()
}

func (g *group) refuse(why string) {
	for _, prop := range g.props {
		prop.Refused = why
	}
}

// group puts proposals with equal declarations together.
func (p *planner) group(props []*proposal) []*group {
	var groups []*group
	byKey := make(map[string]*group)
	for i, prop := range props {
		key, ok := p.key(prop)
		if !ok {
			prop.Refused = "its declaration does not parse"
			continue
		}
		if key == "" {
			key = strconv.Itoa(i)
		}
		g := byKey[key]
		if g == nil {
			g = &group{key: key}
			byKey[key] = g
			groups = append(groups, g)
		}
		g.props = append(g.props, prop)
		prop.group = g
	}
	return groups
}

// shares reports whether the proposal declares a package variable.
func (prop *proposal) shares() bool {
	return prop.form.traits().declares
}

// key tells which proposals are for the same variable; "" for one of its own.
func (p *planner) key(prop *proposal) (key string, ok bool) {
	switch {
	case prop.shares():
		text := canonical(prop.sl.s.file, prop.typ, prop.init)
		return fmt.Sprint(p.island(prop.sl.s.file), prop.form.traits().id, prop.suffix, prop.blankErr, text), text != ""
	case prop.form == toAssigned:
		return fmt.Sprint(prop.form.traits().id, prop.global.Pos(), canonical(prop.sl.s.file, "", prop.init)), true
	case prop.form == toField:
		return fmt.Sprint(prop.sl.s.file.src.Tok.Name(), prop.home.named, prop.steps, "=", prop.init), true
	}
	return "", true
}

// island names a file whose variables no other file can use: it is part of some
// builds only, or names things without their package. It is "" for others.
func (p *planner) island(f *file) string {
	if constrained(p, f) || slices.ContainsFunc(f.syntax.Imports, func(imp *ast.ImportSpec) bool { return imp.Name != nil && imp.Name.Name == "." }) {
		return f.name
	}
	return ""
}

// agree makes the comments of a group one: the first one's moves; where
// another local has a comment of its own, that local stays with it, unless it
// has the name of the variable.
func (g *group) agree() {
	if len(g.names) == 0 {
		return
	}
	first := g.props[0]
	for _, prop := range g.props[1:] {
		if prop.doc != "" && prop.doc != first.doc || prop.trailing != "" && prop.trailing != first.trailing {
			prop.keepLocal(g.names[0])
		}
	}
}

// keepComments keeps the locals that have comments, which nothing else would
// say, where a variable is used that exists already. A local of the same name
// goes, with its comment.
func (g *group) keepComments() {
	for _, prop := range g.props {
		if prop.doc != "" || prop.trailing != "" {
			prop.keepLocal(g.names[0])
		}
	}
}

// keepLocal keeps the local, with the variable of the given name as its value.
func (prop *proposal) keepLocal(name string) {
	if prop.canKeep() && prop.sl.s.local.Name() != name {
		prop.keep = true
		prop.Removed = withoutStmt(prop.Removed, prop.sl.s.stmt)
	}
}

// canKeep reports whether the local can stay, with the shared variable as its value.
func (prop *proposal) canKeep() bool {
	return prop.form == toPackage && prop.sl.s.local != nil && len(prop.sl.results) == 1 && !isStruct(prop.sl.s.typ)
}

// declaration returns var names typ = init, formatted.
func declaration(names []string, typ, init string) string {
	text := "var "
	for i, name := range names {
		if i > 0 {
			text += ", "
		}
		text += name
	}
	if typ != "" {
		text += " " + typ
	}
	if init != "" {
		text += " = " + init
	}
	return formatted(text)
}

// cyclic reports whether the group's variable would depend on a function that
// uses it; if not, the graph knows the variable from now on.
func (p *planner) cyclic(g *group) bool {
	first := g.props[0]
	var users []any
	for _, prop := range g.props {
		if prop.form.traits().local || prop.form == toShared || prop.form == toField {
			return false
		}
		users = append(users, p.declObjects(prop.sl.s.decl.Node().(ast.Decl))...)
	}
	var own []types.Object
	if g.used != nil {
		own = g.used.objects
	} else {
		own = p.refsOf(first.declared()).own
	}
	if len(own) == 0 {
		return false
	}
	var from []any
	for _, obj := range own {
		from = append(from, obj)
	}
	gr := p.graphOf()
	if gr.reaches(from, func(n any) bool { return n == any(g) || contains(users, n) }) {
		return true
	}
	gr.edges[g] = append(gr.edges[g], from...)
	for _, u := range users {
		gr.edges[u] = append(gr.edges[u], g)
	}
	return false
}

func contains(list []any, x any) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// declared returns the nodes that become the new variable's initialiser.
func (prop *proposal) declared() []ast.Node {
	if prop.form == toMemo {
		return []ast.Node{prop.sl.s.owner.Body}
	}
	return prop.sl.nodes()
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
		case p.argumentWord(first.sl.s) == "" && len(p.setupWords(first)) == 0:
			return 1
		}
		return 2
	}
	named := slices.DeleteFunc(slices.Clone(groups), func(g *group) bool {
		return g.props[0].form.traits().named
	})
	order := slices.SortedStableFunc(slices.Values(named), func(x, y *group) int {
		return cmp.Or(rank(x)-rank(y), len(y.props)-len(x.props))
	})
	for _, g := range order {
		if !p.name(g) {
			g.refuse("no name is free")
		}
	}
}

// name finds free names for the variables of a group.
func (p *planner) name(g *group) bool {
	first := g.props[0]
	for i, out := range first.sl.outlets() {
		if first.call && i > 0 {
			break // one function yields them all
		}
		list := p.candidates(g, i)
		free := func(name string) bool { return p.available(g, i, name) }
		n := slices.IndexFunc(list, func(name string) bool {
			return free(name) && (first.form.traits().local || !p.names.ambiguous(name, out.typ))
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
		if prop.form == toField {
			if !p.fieldFree(prop, name) {
				return false
			}
			continue
		}
		if prop.form.traits().local {
			if !p.freeLocally(prop, name) {
				return false
			}
			continue
		}
		gone := make(map[*types.Var]bool)
		if !prop.keep {
			for _, v := range prop.sl.results {
				gone[v] = true
			}
		}
		at := []inspector.Cursor{prop.sl.s.value}
		if o := prop.sl.outlets()[i]; o.v != nil && !prop.keep {
			at = append(at, p.uses(prop.sl, o.v)...)
		}
		if !p.names.free(name, at, gone) {
			return false
		}
	}
	return true
}
