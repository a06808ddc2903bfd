package hoist

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"

	"github.com/mapperlint/mapperlint/internal/hoist/declare"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/uniq"
)

// leaves reports whether the proposal's variable stands in another file, so
// that its own file may not need an import any more.
func (p *planner) leaves(prop *form.Proposal) bool {
	if prop.Dropped() || !prop.Shares() && prop.Global == nil {
		return false
	}
	if p.of[prop].used != nil {
		return p.of[prop].used.File != prop.Slice.Site.File
	}
	return p.of[prop].At.File != prop.Slice.Site.File
}

// An unneeded import is one that nothing mentions any more once the proposals
// of its file that use a variable of another one are applied.
type unneeded struct {
	file  *source.File
	spec  *ast.ImportSpec
	pkg   *types.Package
	users []*form.Proposal // those that mention it
}

// unneededImports returns the imports that may go.
func (p *planner) unneededImports() []unneeded {
	leaving := make(map[*source.File][]*form.Proposal)
	var files []*source.File
	for _, prop := range p.all {
		if p.leaves(prop) {
			uniq.Add(&files, prop.Slice.Site.File)
			leaving[prop.Slice.Site.File] = append(leaving[prop.Slice.Site.File], prop)
		}
	}
	var list []unneeded
	for _, f := range files {
		for _, spec := range f.Syntax.Imports {
			pn := p.info.PkgNameOf(spec)
			if pn == nil {
				continue
			}
			if users := p.onlyIn(pn, leaving[f]); len(users) > 0 {
				list = append(list, unneeded{f, spec, pn.Imported(), users})
			}
		}
	}
	return list
}

// rehome declares variables where they are used, if different ones would go to
// other files from one that then does not need an import: that import can stay.
func (p *planner) rehome() {
	for _, u := range p.unneededImports() {
		var groups []*group
		for _, prop := range u.users {
			if p.of[prop].used == nil {
				uniq.Add(&groups, p.of[prop])
			}
		}
		if len(groups) < 2 || u.file.Island() != "" {
			continue
		}
		for _, g := range groups {
			if text, missing, ok := p.sources.Written(g.Props[0].Slice.Site.File, u.file, g.Text); ok {
				g.At = declare.Place{File: u.file, Under: u.file.Top(), Text: text, Needs: missing}
			}
		}
	}
}

// unimport deletes the imports that nothing needs any more. Where that takes
// several fixes, each of them brings the others along: one alone would leave
// the import used, all together would not.
func (p *planner) unimport() {
	bundles := p.joinTurns()
	for _, u := range p.unneededImports() {
		del, ok := u.file.Src.DeleteImport(u.spec)
		if !ok || p.declaredIn(u.file, u.pkg) {
			for _, prop := range u.users {
				prop.Refusal = reason.Because(reason.FixCannotBeWritten, "an import would be unused")
			}
			continue
		}
		b := &bundle{props: u.users, dels: []textedit.Edit{del}}
		bundles = slices.DeleteFunc(bundles, func(other *bundle) bool {
			if !slices.ContainsFunc(other.props, func(prop *form.Proposal) bool { return slices.Contains(b.props, prop) }) {
				return false
			}
			for _, prop := range other.props {
				uniq.Add(&b.props, prop)
			}
			b.dels = append(b.dels, other.dels...)
			return true
		})
		bundles = append(bundles, b)
	}
	for _, b := range bundles {
		p.join(b)
	}
}

// A bundle is fixes of one file that come together.
type bundle struct {
	props []*form.Proposal
	dels  []textedit.Edit // of imports
}

// join makes one fix of all of them.
func (p *planner) join(b *bundle) {
	all := slices.Clone(b.dels)
	var decls []*group
	for _, prop := range b.props {
		all = append(all, prop.Edits...)
		for _, g := range p.carried[prop] {
			uniq.Add(&decls, g)
		}
	}
	for _, prop := range b.props {
		prop.Edits, p.carried[prop] = slices.Clone(all), decls
	}
}

// declaredIn reports whether a declaration that mentions an import goes to the file.
func (p *planner) declaredIn(f *source.File, pkg *types.Package) bool {
	return slices.ContainsFunc(p.groups, func(g *group) bool {
		if g.Text == "" || g.At.File != f {
			return false
		}
		d := source.Parse(f, g.At.Text)
		return d != nil && slices.Contains(slices.Collect(maps.Values(d.Imports)), pkg)
	})
}

// onlyIn returns the proposals that take away mentions of an import, if these
// are all that there are.
func (p *planner) onlyIn(pn *types.PkgName, props []*form.Proposal) []*form.Proposal {
	var users []*form.Proposal
	for id, obj := range p.info.Uses {
		if obj != types.Object(pn) {
			continue
		}
		c, ok := p.pkg.Find(id)
		i := slices.IndexFunc(props, func(prop *form.Proposal) bool {
			return ok && (prop.Slice.Contains(c) || !prop.Keep && prop.Slice.Site.Local != nil && prop.Slice.Site.Stmt.Contains(c))
		})
		if i < 0 {
			return nil
		}
		uniq.Add(&users, props[i])
	}
	slices.SortFunc(users, func(x, y *form.Proposal) int { return slices.Index(props, x) - slices.Index(props, y) })
	return users
}
