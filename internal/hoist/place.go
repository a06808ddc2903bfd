package hoist

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/uniq"
)

// A place is where the variable of a group is declared.
type place struct {
	file *source.File
	// above is the declaration above which it stands, for a variable that one
	// file uses; else it stands below under, or below the package clause.
	above, under inspector.Cursor
	block        *ast.GenDecl     // the var block there, or nil
	text         string           // the declaration as that file writes it
	needs        []*types.Package // imports that the file lacks
}

// locate decides where the variable of a group is declared: where a reader
// looks for it.
//
//   - above the function, if one file has all uses;
//   - below the type of the package that the instance is made for;
//   - with variables of the same type that the package has already;
//   - at the top of the first file that uses it.
func (p *planner) locate(g *group) bool {
	first := g.Props[0]
	from := first.Slice.Site.File
	if len(g.files()) == 1 {
		g.at = place{file: from, above: first.Slice.Site.Decl, text: g.text}
		g.at.block, _ = previous(first.Slice.Site.Decl).(*ast.GenDecl)
		return true
	}
	try := func(f *source.File, under inspector.Cursor) bool {
		if f.Refused.Given() || f.IsTest() || f.Constrained() || p.env.OneFile && !slices.Contains(g.files(), f) {
			return false
		}
		text, missing, ok := p.sources.Written(from, f, g.text)
		if !ok {
			return false
		}
		g.at = place{file: f, under: under, text: text, needs: missing}
		if under.Valid() {
			g.at.block, _ = under.Node().(*ast.GenDecl)
		}
		return true
	}
	if tn := p.subject(g); tn != nil {
		if f, decl := p.sources.DeclarationOf(tn); f != nil && try(f, decl) {
			return true
		}
	}
	for _, f := range p.withSiblings(g) {
		if try(f, f.Top()) {
			return true
		}
	}
	for _, f := range g.files() {
		if try(f, f.Top()) {
			return true
		}
	}
	return false
}

// files are the files of a group's uses, in order.
func (g *group) files() []*source.File {
	var files []*source.File
	for _, prop := range g.Props {
		uniq.Add(&files, prop.Slice.Site.File)
	}
	return files
}

// subject returns the type of this package that the instance is made for, if
// its declaration mentions just one: NewStruct(new(User)).
func (p *planner) subject(g *group) *types.TypeName {
	var found *types.TypeName
	for _, n := range g.Props[0].Declared() {
		for id := range code.Idents(n) {
			tn, ok := p.info.Uses[id].(*types.TypeName)
			if !ok || tn.Pkg() != p.pkg.Pkg || tn.Parent() != p.pkg.Pkg.Scope() {
				continue
			}
			if found != nil && found != tn {
				return nil
			}
			found = tn
		}
	}
	return found
}

// withSiblings returns the files of package variables of the same type as the
// group's, those that use it before others. Of the others, those that are there
// for values: a variable elsewhere is there for what else its file is about.
func (p *planner) withSiblings(g *group) []*source.File {
	var own, others []*source.File
	for _, c := range p.pkg.Files {
		for _, d := range c.Node().(*ast.File).Decls {
			gen, ok := d.(*ast.GenDecl)
			if !ok || gen.Tok != token.VAR || !p.declaresType(gen, g.Props[0].Slice.Site.Type) {
				continue
			}
			if f := p.sources.File(c); slices.Contains(g.files(), f) {
				uniq.Add(&own, f)
			} else if f.OnlyValues() {
				uniq.Add(&others, f)
			}
		}
	}
	return append(own, others...)
}

// declaresType reports whether a declaration has a variable of type t.
func (p *planner) declaresType(gen *ast.GenDecl, t types.Type) bool {
	return slices.ContainsFunc(gen.Specs, func(spec ast.Spec) bool {
		return slices.ContainsFunc(spec.(*ast.ValueSpec).Names, func(id *ast.Ident) bool {
			v := p.info.Defs[id]
			return v != nil && id.Name != "_" && types.Identical(v.Type(), t)
		})
	})
}

// below returns the insertion of a declaration below another one, or below the
// package clause.
func (p *planner) below(g *group) ([]textedit.Edit, reason.Refusal) {
	src := g.at.file.Src
	end := src.Off(g.at.file.Syntax.Name.End())
	if g.at.under.Valid() {
		end = src.Off(g.at.under.Node().End())
	}
	line := src.Line(end)
	rest := strings.TrimSpace(src.Text[end : src.Start(line)+len(src.LineText(line))])
	if rest != "" && !strings.HasPrefix(rest, "//") {
		return nil, reason.Because(reason.FixSharesLine, "the declarations of "+g.at.file.Name)
	}
	doc := g.Props[0].Doc
	text := "\n" + doc + form.BelowDoc(doc != "", g.at.text) + "\n"
	at := src.Start(line + 1)
	switch {
	case at == len(src.Text) && !strings.HasSuffix(src.Text, "\n"):
		text = "\n" + strings.TrimSuffix(text, "\n")
	case at < len(src.Text) && !src.Blank(line+1):
		text += "\n"
	}
	return []textedit.Edit{textedit.Insert(at, text)}, reason.None
}
