package declare

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/uniq"
)

// locate decides where a variable is declared: where a reader
// looks for it.
//
//   - above the function, if one file has all uses;
//   - below the type of the package that the instance is made for;
//   - with variables of the same type that the package has already;
//   - at the top of the file that has most of the uses;
//   - at the top of the first file that uses it.
func (p *Writer) locate(g *Declaration) bool {
	first := g.Props[0]
	from := first.Slice.Site.File
	if len(g.Files()) == 1 {
		g.At = Place{File: from, Above: first.Slice.Site.Decl, Text: g.Text}
		g.At.Block, _ = previous(first.Slice.Site.Decl).(*ast.GenDecl)
		return true
	}
	try := func(f *source.File, under inspector.Cursor) bool {
		if f.Refused.Given() || f.IsTest() || f.Constrained() || p.oneFile && !slices.Contains(g.Files(), f) {
			return false
		}
		text, missing, ok := p.sources.Written(from, f, g.Text)
		if !ok {
			return false
		}
		g.At = Place{File: f, Under: under, Text: text, Needs: missing}
		if under.Valid() {
			g.At.Block, _ = under.Node().(*ast.GenDecl)
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
	if f := g.home(); f != nil && try(f, f.Top()) {
		return true
	}
	for _, f := range g.Files() {
		if try(f, f.Top()) {
			return true
		}
	}
	return false
}

// Files are the files of the uses, in order.
func (g *Declaration) Files() []*source.File {
	var files []*source.File
	for _, prop := range g.Props {
		uniq.Add(&files, prop.Slice.Site.File)
	}
	return files
}

// home returns the file that has most of the uses, if it has three and the others
// together half as many at most: what is about users stands with the users, though a
// file of groups builds it, too.
func (g *Declaration) home() *source.File {
	count := make(map[*source.File]int)
	for _, prop := range g.Props {
		count[prop.Slice.Site.File]++
	}
	for f, n := range count {
		if n >= 3 && 3*n >= 2*len(g.Props) {
			return f
		}
	}
	return nil
}

// subject returns the type of this package that the instance is made for, if
// its declaration mentions just one: NewStruct(new(User)).
func (p *Writer) subject(g *Declaration) *types.TypeName {
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

// withSiblings returns the files of package variables of the same type as the one
// that is declared, those that use it before others. Of the others, those that are there
// for values: a variable elsewhere is there for what else its file is about.
func (p *Writer) withSiblings(g *Declaration) []*source.File {
	var own, others []*source.File
	for _, c := range p.pkg.Files {
		for _, d := range c.Node().(*ast.File).Decls {
			gen, ok := d.(*ast.GenDecl)
			if !ok || gen.Tok != token.VAR || !p.declaresType(gen, g.Props[0].Slice.Site.Type) {
				continue
			}
			if f := p.sources.File(c); slices.Contains(g.Files(), f) {
				uniq.Add(&own, f)
			} else if f.OnlyValues() {
				uniq.Add(&others, f)
			}
		}
	}
	return append(own, others...)
}

// declaresType reports whether a declaration has a variable of type t.
func (p *Writer) declaresType(gen *ast.GenDecl, t types.Type) bool {
	return slices.ContainsFunc(gen.Specs, func(spec ast.Spec) bool {
		return slices.ContainsFunc(spec.(*ast.ValueSpec).Names, func(id *ast.Ident) bool {
			v := p.info.Defs[id]
			return v != nil && id.Name != "_" && types.Identical(v.Type(), t)
		})
	})
}

// previous returns the declaration before c in its file, or nil.
func previous(c inspector.Cursor) ast.Node {
	i := c.ParentEdgeIndex()
	if i == 0 {
		return nil
	}
	return c.Parent().ChildAt(edge.File_Decls, i-1).Node()
}
