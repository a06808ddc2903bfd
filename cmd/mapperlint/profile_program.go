package main

import (
	"cmp"
	"fmt"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/profile"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// programOf returns what the analysis knows, as profiles are joined with it.
// Sites refer to findings by their place in found.
func programOf(o *options, named []*packages.Package, graph *checker.Graph, found []finding) (*profile.Program, error) {
	look, err := constructors(o)
	if err != nil {
		return nil, err
	}
	prog := &profile.Program{Constructor: look}
	at := make(map[string]int)
	for _, pkg := range named {
		at[pkg.PkgPath] = len(prog.Packages)
		prog.Packages = append(prog.Packages, packageOf(pkg))
	}
	for _, act := range graph.Roots {
		result, ok := act.Result.(*mapperlint.Result)
		if !ok {
			continue
		}
		if _, ok := at[act.Package.PkgPath]; !ok {
			at[act.Package.PkgPath] = len(prog.Packages)
			prog.Packages = append(prog.Packages, packageOf(act.Package))
		}
		s := siteReader{pkg: act.Package, found: found}
		for _, site := range result.Sites {
			p := s.site(site, result.Silent)
			p.Package = at[act.Package.PkgPath]
			prog.Sites = append(prog.Sites, p)
		}
		prog.Requests = append(prog.Requests, result.Requests...)
	}
	return prog, nil
}

func packageOf(pkg *packages.Package) profile.Package {
	p := profile.Package{Path: pkg.PkgPath, Main: pkg.Name == "main"}
	if m := pkg.Module; m != nil {
		p.Module = m.Path
		if len(pkg.GoFiles) > 0 {
			if dir := fromRoot(pkg, filepath.Dir(pkg.GoFiles[0])); dir != "." {
				p.Dir = dir
			}
		}
	}
	return p
}

// fromRoot names a file from the root of its module, or by its last element.
func fromRoot(pkg *packages.Package, file string) string {
	if pkg.Module != nil && pkg.Module.Dir != "" {
		if rel, err := filepath.Rel(pkg.Module.Dir, file); err == nil && filepath.IsLocal(rel) {
			return filepath.ToSlash(rel)
		}
	}
	return filepath.Base(file)
}

// A siteReader resolves the positions of a package.
type siteReader struct {
	pkg   *packages.Package
	found []finding
}

func (r siteReader) site(s mapperlint.Site, silences []mapperlint.Silent) profile.Site {
	from, to := r.pkg.Fset.Position(s.Pos), r.pkg.Fset.Position(s.End)
	out := profile.Site{Builds: s.Name, Type: s.Type, Place: r.place(s.Spot)}
	out.Finding = slices.IndexFunc(r.found, func(f finding) bool {
		w := f.Where
		return w.File == from.Filename && w.Start.Line == from.Line && w.Start.Column == from.Column && w.End.Line == to.Line && w.End.Column == to.Column
	})
	for _, use := range s.Uses {
		out.Uses = append(out.Uses, r.place(use))
	}
	for _, silent := range silences {
		if silent.Pos != s.Pos || silent.End != s.End {
			continue
		}
		for _, why := range silent.Reasons {
			rule, _ := reason.Lookup(why.Rule)
			out.Silent = append(out.Silent, profile.Silence{Rule: string(why.Rule), Doc: rule.Doc, Place: r.posn(why.At)})
		}
		break
	}
	return out
}

func (r siteReader) posn(pos token.Pos) string {
	if !pos.IsValid() {
		return ""
	}
	p := r.pkg.Fset.Position(pos)
	return fmt.Sprintf("%s:%d", fromHere(p.Filename), p.Line)
}

func (r siteReader) place(s mapperlint.Spot) profile.Place {
	line := func(pos token.Pos) int { return r.pkg.Fset.Position(pos).Line }
	return profile.Place{
		Func: s.Func, Calls: s.Calls, Dynamic: s.Dynamic,
		File: fromRoot(r.pkg, r.pkg.Fset.Position(s.Pos).Filename),
		Line: line(s.Pos), End: line(s.End), From: line(cmp.Or(s.From, s.Pos)), To: line(cmp.Or(s.To, s.End)),
	}
}

// constructors returns the look-up of a function in the catalogue as it is with
// the options: what is off for now, too.
func constructors(o *options) (func(name string) (profile.Constructor, bool), error) {
	cat, err := catalogue.New(catalogue.Config{Groups: o.settings.Groups, Mappers: o.settings.Mappers})
	if err != nil {
		return nil, err
	}
	on := catalogue.SelectGroups(o.settings.Groups)
	return func(name string) (profile.Constructor, bool) {
		m := cat.ByName(name)
		if m == nil {
			return profile.Constructor{}, false
		}
		c := profile.Constructor{Name: m.Constructor.Name, Never: m.Entry.Sharing == catalogue.NoMapper}
		switch {
		case c.Never || m.Entry.Added:
		case !slices.Contains(on, m.Entry.Group):
			c.Off = "-groups=" + groupNames(append(slices.Clone(on), m.Entry.Group)) + " asks for it"
		case !m.Entry.Default:
			c.Off = "-mapper=" + catalogue.Canonical(name) + " asks for it"
		}
		return c, true
	}, nil
}

func groupNames(groups []catalogue.Group) string {
	var names []string
	for _, g := range groups {
		names = append(names, string(g))
	}
	return strings.Join(names, ",")
}
