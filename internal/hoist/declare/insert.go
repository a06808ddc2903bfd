package declare

import (
	"go/ast"
	"slices"
	"strings"
	"unicode"

	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// Insert makes the change of a declaration: one for all of its fixes, the same bytes
// at the same place.
func (p *Writer) Insert(g *Declaration) reason.Refusal {
	edits, why := p.intoBlock(g), reason.None
	switch {
	case edits != nil:
	case g.At.Above.Valid():
		edits, why = p.aboveUse(g)
	default:
		edits, why = p.below(g)
	}
	if why.Given() {
		return why
	}
	g.Change.Edits = edits
	return p.addImports(g)
}

// addImports adds what a declaration needs to the imports of its file.
func (p *Writer) addImports(g *Declaration) (why reason.Refusal) {
	if g.Props[0].Sync {
		edits, ok := p.sources.ImportSync(g.At.File)
		if !ok {
			return reason.Because(reason.FixNoImport, "sync cannot be imported")
		}
		g.Change.Edits = append(g.Change.Edits, edits...)
	}
	for _, pkg := range g.At.Needs {
		if pkg.Path() == "sync" {
			continue
		}
		name := g.Props[0].Slice.Site.File.Imports[pkg]
		if name == pkg.Name() {
			name = ""
		}
		edits, ok := g.At.File.Src.AddImport(name, pkg.Path())
		if !ok {
			return reason.Because(reason.FixNoImport, pkg.Path()+" cannot be imported into "+g.At.File.Name)
		}
		g.Change.Edits = append(g.Change.Edits, edits...)
	}
	return reason.None
}

// aboveUse returns the insertion of a declaration directly above the top-level
// declaration that uses it.
func (p *Writer) aboveUse(g *Declaration) ([]textedit.Edit, reason.Refusal) {
	doc, src := g.Props[0].Doc, g.At.File.Src
	top := g.At.Above.Node().(ast.Decl)
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
	if above := markers(src, line); above != nil {
		start = src.Off(above.Pos())
		line = src.Line(start)
	}
	// Declarations of one line stand together, those with comments below them. The
	// empty line above the function stays below them, and a new one goes above.
	if isLine(g) && src.Blank(line-1) && !src.Blank(line-2) {
		at := src.Start(line-1) - 1
		return []textedit.Edit{textedit.Insert(at, "\n"), textedit.Insert(at+1, g.At.Text+"\n")}, reason.None
	}
	edits := []textedit.Edit{textedit.Insert(start, doc+form.BelowDoc(doc != "", g.At.Text)+"\n\n")}
	if line > 0 && !src.Blank(line-1) {
		edits = append(edits, textedit.Insert(start-1, "\n"))
	}
	return edits, reason.None
}

// below returns the insertion of a declaration below another one, or below the
// package clause.
func (p *Writer) below(g *Declaration) ([]textedit.Edit, reason.Refusal) {
	src := g.At.File.Src
	end := src.Off(g.At.File.Syntax.Name.End())
	if g.At.Under.Valid() {
		end = src.Off(g.At.Under.Node().End())
	}
	line := src.Line(end)
	rest := strings.TrimSpace(src.Text[end : src.Start(line)+len(src.LineText(line))])
	if rest != "" && !strings.HasPrefix(rest, "//") {
		return nil, reason.Because(reason.FixSharesLine, "the declarations of "+g.At.File.Name)
	}
	doc := g.Props[0].Doc
	text := "\n" + doc + form.BelowDoc(doc != "", g.At.Text) + "\n"
	at := src.Start(line + 1)
	switch {
	case at == len(src.Text) && !strings.HasSuffix(src.Text, "\n"):
		text = "\n" + strings.TrimSuffix(text, "\n")
	case at < len(src.Text) && !src.Blank(line+1):
		text += "\n"
	}
	return []textedit.Edit{textedit.Insert(at, text)}, reason.None
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

// markers returns the comment above a function and its comment, with an empty line between,
// that tells tools of it, or nil: // +kubebuilder:rbac:groups=apps,verbs=get
func markers(src *textedit.Source, line int) *ast.CommentGroup {
	if line < 2 || !src.Blank(line-1) {
		return nil
	}
	group := src.CommentEndingOn(line - 2)
	if group == nil || slices.ContainsFunc(group.List, func(c *ast.Comment) bool {
		return !strings.HasPrefix(strings.TrimLeft(c.Text, "/ "), "+")
	}) {
		return nil
	}
	return group
}

// isLine reports whether a declaration takes one line, and has no comment.
func isLine(g *Declaration) bool {
	return g.Props[0].Doc == "" && !g.Trailing && !strings.Contains(g.Text, "\n")
}
