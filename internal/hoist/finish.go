package hoist

import (
	"go/ast"

	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// finish puts the edits of the proposals in order and formats what they touch.
func (p *planner) finish() {
	for _, prop := range p.all {
		if prop.dropped() {
			continue
		}
		prop.Edits = textedit.Sorted(prop.Edits)
		if textedit.Overlaps(prop.Edits) || overlapElsewhere(prop) {
			prop.refused = reason.Because(reason.FixCannotBeWritten, "its edits overlap")
			continue
		}
		prop.message = p.describe(prop)
	}
	for f, changes := range p.changes() {
		f.Src.Tidy(changes)
	}
	for _, prop := range p.all {
		for _, g := range prop.decls {
			if !prop.dropped() {
				prop.Refused = g.decl.Refused
			}
		}
	}
}

// overlapElsewhere reports whether a fix carries declarations that would stand
// at one place.
func overlapElsewhere(prop *proposal) bool {
	byFile := make(map[*source.File][]textedit.Edit)
	for _, g := range prop.decls {
		byFile[g.at.file] = textedit.Sorted(append(byFile[g.at.file], g.decl.Edits...))
		if textedit.Overlaps(byFile[g.at.file]) {
			return true
		}
	}
	return false
}

// changes returns what is changed in each file: by the proposals that are not
// refused, and by what other files need.
func (p *planner) changes() map[*source.File][]*textedit.Change {
	byFile := make(map[*source.File][]*textedit.Change)
	carried := make(map[*group]bool)
	for _, prop := range p.all {
		if prop.dropped() {
			continue
		}
		byFile[prop.sl.Site.File] = append(byFile[prop.sl.Site.File], &prop.Change)
		for _, g := range prop.decls {
			if !carried[g] {
				carried[g] = true
				byFile[g.at.file] = append(byFile[g.at.file], &g.decl)
			}
		}
	}
	return byFile
}

// describe returns the fix's message: a verb phrase that names the variable.
func (p *reader) describe(prop *proposal) string {
	s := prop.sl.Site
	what := p.spelled(s)
	name := ""
	if len(prop.names) > 0 {
		name = prop.names[0]
	}
	if prop.group.used != nil {
		return "Use package variable " + name + " instead of " + what
	}
	return prop.form.describe(p, prop, what, name)
}

// where names the file of the variable, if that is another one.
func (prop *proposal) where() string {
	if len(prop.decls) == 0 {
		return ""
	}
	return " in " + prop.group.at.file.Name
}

// spelled returns the constructor as the source writes it.
func (p *reader) spelled(s *site.Site) string {
	src := s.File.Src
	switch n := s.Build.At.Node().(type) {
	case *ast.CallExpr:
		if _, method := ast.Unparen(n.Fun).(*ast.SelectorExpr); method && s.Build.Constructor.Name[0] == '(' {
			return ast.Unparen(n.Fun).(*ast.SelectorExpr).Sel.Name
		}
		if id, ok := ast.Unparen(n.Fun).(*ast.Ident); ok && id.Name == "new" {
			return src.Node(n)
		}
		return src.Node(n.Fun)
	case *ast.CompositeLit:
		return src.Node(n.Type) + "{}"
	case *ast.ValueSpec:
		return src.Node(n.Type)
	}
	return s.Build.Constructor.Name
}

// outcome returns the finished fix, or why there is none.
func (prop *proposal) outcome() Outcome {
	if prop.dropped() {
		return Outcome{Refused: prop.no()}
	}
	edits := prop.sl.Site.File.Src.TextEdits(prop.Edits)
	for _, g := range prop.decls {
		edits = append(edits, g.at.file.Src.TextEdits(g.decl.Edits)...)
	}
	return Outcome{Fix: &Fix{Message: prop.message, Edits: edits}}
}
