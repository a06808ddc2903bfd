package hoist

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// assignedVar is the package variable that handlers assign.
type assignedVar struct{ common }

var toAssigned form = assignedVar{common{traits{id: "assigned", named: true, only: true}}}

func (assignedVar) suits(p *reader, s *site.Site) bool {
	return p.overwrites(s) != nil && s.Sharing() != catalogue.Pool
}

func (assignedVar) propose(p *planner, s *site.Site) (*proposal, reason.Refusal) {
	return p.assigned(s, p.overwrites(s))
}

func (assignedVar) write(_ *planner, prop *proposal) bool {
	src := prop.sl.Site.File.Src
	for _, u := range prop.Removed {
		prop.Edits = append(prop.Edits, textedit.Delete(src.Start(u.Doc), src.Start(u.Last+1)))
	}
	return true
}

func (assignedVar) describe(_ *reader, prop *proposal, _, name string) string {
	return "Initialise package variable " + name + " once, at its declaration" + prop.where()
}

// overwrites returns the package variable that the build's statement assigns
// to, for each call anew, or nil:
//
//	validate = validator.New()
func (p *reader) overwrites(s *site.Site) *types.Var {
	as, ok := s.Value.Parent().Node().(*ast.AssignStmt)
	if !ok || as.Tok != token.ASSIGN || len(as.Lhs) != 1 || s.Value.Parent() != s.Stmt {
		return nil
	}
	id, ok := as.Lhs[0].(*ast.Ident)
	if !ok {
		return nil
	}
	if v, ok := p.info.Uses[id].(*types.Var); ok && v.Parent() == p.pkg.Pkg.Scope() {
		return v
	}
	return nil
}

// assigned proposes to initialise such a variable at its declaration, which is
// no race, and to drop the assignments.
func (p *reader) assigned(s *site.Site, v *types.Var) (*proposal, reason.Refusal) {
	if v.Exported() && p.pkg.Pkg.Name() != "main" {
		return nil, reason.Because(reason.FixAssignedAgain, "other packages may assign "+v.Name())
	}
	if s.Tuple || len(s.Fate.Setups) > len(s.Chain) {
		return nil, reason.Because(reason.FixSetupElsewhere, "")
	}
	sl, why := p.slices.Of(s, nil)
	if sl == nil || why.Given() {
		return nil, why
	}
	if when, why := p.timing.Of(s, sl.Nodes()); when != timing.Early {
		if !why.Given() {
			why = reason.Because(reason.FixNotThereYet, "")
		}
		return nil, why
	}
	u, whole := s.File.Src.Unit(s.Stmt)
	if !whole || len(sl.Stmts) > 0 || len(sl.Subst) > 0 {
		return nil, reason.Because(reason.FixStatementStays, "")
	}
	if sl.StaysBehind(u) {
		u.Doc = u.First
	}
	prop := &proposal{sl: sl, form: toAssigned, global: v, init: sl.Text(), names: []string{v.Name()}}
	prop.Removed = []textedit.Unit{u}
	return prop, reason.None
}

// initialise adds the value to the declaration of a group's variable, unless
// it is there already.
func (p *reader) initialise(g *group) (why reason.Refusal) {
	v := g.props[0].global
	f, spec := p.specOf(v)
	switch {
	case f == nil || f.Refused.Given() || f.Island() != "" || f.IsTest():
		return reason.Because(reason.FixNoPlace, "the declaration of "+v.Name()+" cannot be edited")
	case len(spec.Names) != 1 || len(spec.Values) > 1:
		return reason.Because(reason.FixNoPlace, v.Name()+" is declared with other variables")
	case p.assignments(v) != len(g.props):
		return reason.Because(reason.FixAssignedAgain, v.Name()+" is assigned something else, too")
	}
	g.at.file = f
	i := max(0, slices.IndexFunc(g.props, func(prop *proposal) bool { return prop.sl.Site.File == f }))
	from := g.props[i].sl.Site.File
	if len(spec.Values) == 1 {
		if source.Canonical(f, "", f.Src.Node(spec.Values[0])) != source.Canonical(from, "", g.props[i].init) {
			return reason.Because(reason.FixAssignedAgain, v.Name()+" is assigned something else, too")
		}
		return reason.None
	}
	text, missing, ok := p.sources.Written(from, f, "var x = "+g.props[i].init)
	if !ok || len(missing) > 0 {
		return reason.Because(reason.FixNoPlace, "the file of "+v.Name()+" lacks an import")
	}
	init, at := text[len("var x"):], f.Src.Off(spec.Type.End())
	g.decl.Edits = []textedit.Edit{textedit.Insert(at, init)}
	if types.Identical(v.Type(), g.props[i].sl.Site.Type) && p.sameQualifier(f, spec.Type, text) {
		g.decl.Edits = []textedit.Edit{textedit.Replace(f.Src.Off(spec.Names[0].End()), at, init)}
	}
	return reason.None
}

// specOf returns the declaration of a package variable.
func (p *reader) specOf(v *types.Var) (*source.File, *ast.ValueSpec) {
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
func (p *reader) assignments(v *types.Var) int {
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
func (p *reader) sameQualifier(f *source.File, typ ast.Expr, text string) bool {
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
