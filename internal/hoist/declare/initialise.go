package declare

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// Initialise adds the value to the declaration that a variable has, unless
// it is there already.
func (p *Writer) Initialise(g *Declaration) (why reason.Refusal) {
	v := g.Props[0].Global
	f, spec := p.specOf(v)
	switch {
	case f == nil || f.Refused.Given() || f.Island() != "" || f.IsTest():
		return reason.Because(reason.FixNoPlace, "the declaration of "+v.Name()+" cannot be edited")
	case len(spec.Names) != 1 || len(spec.Values) > 1:
		return reason.Because(reason.FixNoPlace, v.Name()+" is declared with other variables")
	case p.assignments(v) != len(g.Props):
		return reason.Because(reason.FixAssignedAgain, v.Name()+" is assigned something else, too")
	}
	g.At.File = f
	i := max(0, slices.IndexFunc(g.Props, func(prop *form.Proposal) bool { return prop.Slice.Site.File == f }))
	from := g.Props[i].Slice.Site.File
	if len(spec.Values) == 1 {
		if source.Canonical(f, "", f.Src.Node(spec.Values[0])) != source.Canonical(from, "", g.Props[i].Init) {
			return reason.Because(reason.FixAssignedAgain, v.Name()+" is assigned something else, too")
		}
		return reason.None
	}
	text, missing, ok := p.sources.Written(from, f, "var x = "+g.Props[i].Init)
	if !ok || len(missing) > 0 {
		return reason.Because(reason.FixNoPlace, "the file of "+v.Name()+" lacks an import")
	}
	init, at := text[len("var x"):], f.Src.Off(spec.Type.End())
	g.Change.Edits = []textedit.Edit{textedit.Insert(at, init)}
	if types.Identical(v.Type(), g.Props[i].Slice.Site.Type) && p.sameQualifier(f, spec.Type, text) {
		g.Change.Edits = []textedit.Edit{textedit.Replace(f.Src.Off(spec.Names[0].End()), at, init)}
	}
	return reason.None
}

// specOf returns the declaration of a package variable.
func (p *Writer) specOf(v *types.Var) (*source.File, *ast.ValueSpec) {
	f, decl := p.sources.DeclarationOf(v)
	if f == nil {
		return nil, nil
	}
	for c := range decl.Preorder((*ast.ValueSpec)(nil)) {
		spec := c.Node().(*ast.ValueSpec)
		if slices.ContainsFunc(spec.Names, func(id *ast.Ident) bool { return p.info.Defs[id] == types.Object(v) }) {
			return f, spec
		}
	}
	return nil, nil
}

// assignments counts what may give the variable a value, its declaration excepted.
func (p *Writer) assignments(v *types.Var) int {
	n := 0
	for _, c := range p.pkg.Mentions(v) {
		if c.ParentEdgeKind() != edge.ValueSpec_Names && code.Assigns(c) {
			n++
		}
	}
	return n
}

// sameQualifier reports whether the value mentions the import that the type
// does, which is then still used without the type.
func (p *Writer) sameQualifier(f *source.File, typ ast.Expr, text string) bool {
	d := source.Parse(f, text)
	if d == nil {
		return false
	}
	for id := range code.Idents(typ) {
		pn, ok := p.info.Uses[id].(*types.PkgName)
		if !ok {
			continue
		}
		for _, pkg := range d.Imports {
			if pkg == pn.Imported() {
				return true
			}
		}
		return false
	}
	return true
}
