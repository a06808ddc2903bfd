package hoist

import (
	"go/types"
	"go/version"

	"github.com/mapperlint/mapperlint/internal/textedit"
)

// hasOnceValue reports whether the file is written in a Go that has
// sync.OnceValue.
func (p *planner) hasOnceValue(s *site) bool { return p.atLeast(s, "go1.21") }

// atLeast reports whether the file is written in the given Go, or a later one.
func (p *planner) atLeast(s *site, goVersion string) bool {
	v := p.info.FileVersions[s.file.syntax]
	return v == "" || version.Compare(v, goVersion) >= 0
}

// importSync returns the edits that import sync into the file, if it does not
// yet; ok is false if the name means something else there.
func (p *planner) importSync(f *file) (edits []textedit.Edit, ok bool) {
	for pkg, name := range f.imports {
		if pkg.Path() == "sync" {
			return nil, name == "sync"
		}
	}
	if p.pkg.Pkg.Scope().Lookup("sync") != nil {
		return nil, false
	}
	if sc := p.info.Scopes[f.syntax]; sc == nil || sc.Lookup("sync") != nil {
		return nil, false
	}
	return f.src.AddSync()
}

// unimport deletes the imports that nothing mentions any more once the
// proposals that use a variable of another file are applied. Where that takes
// several fixes, each of them brings the others along: one alone would leave
// the import used, all together would not.
func (p *planner) unimport(props []*proposal) {
	byFile := make(map[*file][]*proposal)
	for _, prop := range props {
		if prop.Refused == "" && prop.kind == toPackage && prop.group.used != nil && prop.group.used.elsewhere {
			byFile[prop.sl.s.file] = append(byFile[prop.sl.s.file], prop)
		}
	}
	for f, users := range byFile {
		for _, imp := range f.syntax.Imports {
			pn := p.info.PkgNameOf(imp)
			if pn == nil || !p.onlyIn(pn, users) {
				continue
			}
			del, ok := f.src.DeleteImport(imp)
			if !ok {
				for _, prop := range users {
					prop.Refused = "an import would be unused"
				}
				break
			}
			all := []textedit.Edit{del}
			for _, prop := range users {
				all = append(all, prop.Edits...)
			}
			for _, prop := range users {
				prop.Edits = all
			}
		}
	}
}

// onlyIn reports whether an import is mentioned, and only in what the
// proposals take away.
func (p *planner) onlyIn(pn *types.PkgName, props []*proposal) bool {
	found := false
	for id, obj := range p.info.Uses {
		if obj != types.Object(pn) {
			continue
		}
		found = true
		c, ok := p.pkg.Find(id)
		inside := false
		for _, prop := range props {
			inside = inside || ok && (prop.sl.contains(c) || !prop.keep && prop.sl.s.local != nil && prop.sl.s.stmt.Contains(c))
		}
		if !inside {
			return false
		}
	}
	return found
}
