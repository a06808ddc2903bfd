package hoist

import (
	"go/ast"
	"go/token"
	"go/types"
	"go/version"
	"strconv"
	"strings"
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
func (p *planner) importSync(f *file) (edits []edit, ok bool) {
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
	src := f.src
	decl := importDecl(f.syntax)
	switch {
	case decl == nil:
		end := src.start(src.line(src.off(f.syntax.Name.End())) + 1)
		return []edit{{end, end, "\nimport \"sync\"\n"}}, true
	case !decl.Lparen.IsValid():
		return singleImport(src, decl)
	}
	line, before, ok := importSpot(src, decl)
	if !ok {
		return nil, false
	}
	at := src.start(line)
	text := "\t\"sync\"\n"
	if before {
		text += "\n"
	}
	return []edit{{at, at, text}}, true
}

// importDecl returns the import declaration to add to: one with parentheses
// before others.
func importDecl(f *ast.File) *ast.GenDecl {
	var found *ast.GenDecl
	for _, d := range f.Decls {
		gen, ok := d.(*ast.GenDecl)
		if !ok || gen.Tok != token.IMPORT {
			break
		}
		if found == nil || gen.Lparen.IsValid() && !found.Lparen.IsValid() {
			found = gen
		}
	}
	return found
}

// singleImport makes a list of import "x".
func singleImport(src *source, decl *ast.GenDecl) ([]edit, bool) {
	spec := decl.Specs[0].(*ast.ImportSpec)
	if spec.Doc != nil || spec.Comment != nil {
		return nil, false
	}
	start, end := src.span(decl)
	if src.line(start) != src.line(end) {
		return nil, false
	}
	first, second := src.node(spec), `"sync"`
	sep := "\n\t"
	switch {
	case !standard(spec):
		first, second, sep = second, first, "\n\n\t"
	case importPath(spec) > "sync":
		first, second = second, first
	}
	return []edit{{start, end, "import (\n\t" + first + sep + second + "\n)"}}, true
}

// importSpot returns the line before which "sync" goes: in its place among
// the first imports of the standard library that stand together, or above all
// (before is true).
func importSpot(src *source, decl *ast.GenDecl) (line int, before, ok bool) {
	if len(decl.Specs) == 0 {
		return 0, false, false
	}
	last := -1 // line of the last spec of the group that we are in
	for _, spec := range decl.Specs {
		spec := spec.(*ast.ImportSpec)
		first := src.line(src.off(spec.Pos()))
		if spec.Doc != nil {
			first = src.line(src.off(spec.Doc.Pos()))
		}
		if last >= 0 && first > last+1 { // the group has ended
			return last + 1, false, true
		}
		if standard(spec) {
			if importPath(spec) > "sync" {
				return first, false, true
			}
			last = src.line(src.off(spec.End()))
		} else if last >= 0 {
			return last + 1, false, true
		}
	}
	if last >= 0 {
		return last + 1, false, true
	}
	first := decl.Specs[0].(*ast.ImportSpec)
	line = src.line(src.off(first.Pos()))
	if first.Doc != nil {
		line = src.line(src.off(first.Doc.Pos()))
	}
	return line, true, line > src.line(src.off(decl.Lparen))
}

func importPath(spec *ast.ImportSpec) string {
	path, _ := strconv.Unquote(spec.Path.Value)
	return path
}

// standard reports whether a spec imports from the standard library.
func standard(spec *ast.ImportSpec) bool {
	first, _, _ := strings.Cut(importPath(spec), "/")
	return !strings.Contains(first, ".") && importPath(spec) != "C"
}

// unimport deletes the imports that nothing mentions any more once the
// proposals that use a variable of another file are applied. Where that takes
// several fixes, each of them brings the others along: one alone would leave
// the import used, all together would not.
func (p *planner) unimport(props []*proposal) {
	byFile := make(map[*file][]*proposal)
	for _, prop := range props {
		if prop.refused == "" && prop.kind == toPackage && prop.group.used != nil && prop.group.used.elsewhere {
			byFile[prop.sl.s.file] = append(byFile[prop.sl.s.file], prop)
		}
	}
	for f, users := range byFile {
		for _, imp := range f.syntax.Imports {
			pn := p.info.PkgNameOf(imp)
			if pn == nil || !p.onlyIn(pn, users) {
				continue
			}
			del, ok := deleteImport(f, imp)
			if !ok {
				for _, prop := range users {
					prop.refused = "an import would be unused"
				}
				break
			}
			all := []edit{del}
			for _, prop := range users {
				all = append(all, prop.edits...)
			}
			for _, prop := range users {
				prop.edits = all
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
		c, ok := p.pkg.Root.FindNode(id)
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

// deleteImport deletes the line of an import, or the whole declaration.
func deleteImport(f *file, imp *ast.ImportSpec) (edit, bool) {
	src := f.src
	for _, d := range f.syntax.Decls {
		gen, ok := d.(*ast.GenDecl)
		if !ok || gen.Tok != token.IMPORT {
			break
		}
		for _, spec := range gen.Specs {
			if spec != ast.Spec(imp) {
				continue
			}
			n := ast.Node(imp)
			if len(gen.Specs) == 1 {
				n = gen
			}
			start, end := src.span(n)
			first, last := src.line(start), src.line(end)
			if imp.Doc != nil || imp.Comment != nil || strings.TrimSpace(src.text[src.start(first):start]) != "" || strings.TrimSpace(src.text[end:src.start(last+1)]) != "" {
				return edit{}, false
			}
			if src.blank(last+1) && (src.blank(first-1) || endsAny(src.lineText(first-1), "(")) {
				last++
			} else if src.blank(first-1) && strings.TrimSpace(src.lineText(last+1)) == ")" {
				first--
			}
			return edit{src.start(first), src.start(last + 1), ""}, true
		}
	}
	return edit{}, false
}
