package hoist

import (
	"go/ast"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// insert makes the declaration of a group: one change for all of its fixes,
// the same bytes at the same place.
func (p *planner) insert(g *group) {
	if g.Props[0].Global != nil && !g.Props[0].Dropped() {
		if why := p.initialise(g); why.Given() {
			g.refuse(why)
			return
		}
		p.carry(g)
		return
	}
	if g.text == "" {
		return
	}
	edits, why := p.intoBlock(g), reason.None
	switch {
	case edits != nil:
	case g.at.above.Valid():
		edits, why = p.aboveUse(g)
	default:
		edits, why = p.below(g)
	}
	if why.Given() {
		g.refuse(why)
		return
	}
	g.decl.Edits = edits
	if why := p.addImports(g); why.Given() {
		g.refuse(why)
		return
	}
	p.carry(g)
}

// carry adds the declaration of a group to its fixes.
func (p *planner) carry(g *group) {
	for _, prop := range g.Props {
		switch {
		case len(g.decl.Edits) == 0:
		case prop.Slice.Site.File == g.at.file:
			prop.Extra = append(prop.Extra, g.decl.Edits...)
		case p.env.OneFile:
			prop.Refusal = reason.Because(reason.FixOtherFileFirst, "its variable belongs in "+g.at.file.Name+", which the fixes there add")
		default:
			p.carried[prop] = append(p.carried[prop], g)
		}
	}
}

// addImports adds what a declaration needs to the imports of its file.
func (p *planner) addImports(g *group) (why reason.Refusal) {
	if g.Props[0].Sync {
		edits, ok := p.sources.ImportSync(g.at.file)
		if !ok {
			return reason.Because(reason.FixNoImport, "sync cannot be imported")
		}
		g.decl.Edits = append(g.decl.Edits, edits...)
	}
	for _, pkg := range g.at.needs {
		if pkg.Path() == "sync" {
			continue
		}
		name := g.Props[0].Slice.Site.File.Imports[pkg]
		if name == pkg.Name() {
			name = ""
		}
		edits, ok := g.at.file.Src.AddImport(name, pkg.Path())
		if !ok {
			return reason.Because(reason.FixNoImport, pkg.Path()+" cannot be imported into "+g.at.file.Name)
		}
		g.decl.Edits = append(g.decl.Edits, edits...)
	}
	return reason.None
}

// aboveUse returns the insertion of a declaration directly above the top-level
// declaration that uses it.
func (p *planner) aboveUse(g *group) ([]textedit.Edit, reason.Refusal) {
	doc, src := g.Props[0].Doc, g.at.file.Src
	top := g.at.above.Node().(ast.Decl)
	start := src.Off(top.Pos())
	if doc := textedit.DocOf(top); doc != nil {
		start = src.Off(doc.Pos())
	} else if apart := docApart(src, top); apart != nil {
		start = src.Off(apart.Pos())
	}
	line := src.Line(start)
	if src.Start(line) != start {
		return nil, reason.Because(reason.FixSharesLine, "the function")
	}
	// One-line declarations stand together, where there are no others. The
	// empty line above the function stays below them, and a new one goes above.
	if p.onlyLines(g.at.above) && src.Blank(line-1) && !src.Blank(line-2) {
		at := src.Start(line-1) - 1
		return []textedit.Edit{textedit.Insert(at, "\n"), textedit.Insert(at+1, g.at.text+"\n")}, reason.None
	}
	edits := []textedit.Edit{textedit.Insert(start, doc+form.BelowDoc(doc != "", g.at.text)+"\n\n")}
	if line > 0 && !src.Blank(line-1) {
		edits = append(edits, textedit.Insert(start-1, "\n"))
	}
	return edits, reason.None
}

// docApart returns the comment that speaks of a function by its name and stands above
// it with an empty line between, or nil: it stays with the function.
func docApart(src *textedit.Source, top ast.Decl) *ast.CommentGroup {
	fn, ok := top.(*ast.FuncDecl)
	line := src.Line(src.Off(top.Pos()))
	if !ok || !src.Blank(line-1) {
		return nil
	}
	doc := src.CommentEndingOn(line - 2)
	if doc == nil || !slices.Contains(strings.FieldsFunc(doc.Text(), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' }), fn.Name.Name) {
		return nil
	}
	return doc
}

// onlyLines reports whether everything that is declared above a declaration
// takes one line.
func (p *planner) onlyLines(decl inspector.Cursor) bool {
	for _, g := range p.groups {
		if g.text != "" && g.at.above.Valid() && g.at.above == decl && (g.Props[0].Doc != "" || g.trailing || strings.Contains(g.text, "\n")) {
			return false
		}
	}
	return true
}

// previous returns the declaration before c in its file, or nil.
func previous(c inspector.Cursor) ast.Node {
	i := c.ParentEdgeIndex()
	if i == 0 {
		return nil
	}
	return c.Parent().ChildAt(edge.File_Decls, i-1).Node()
}
