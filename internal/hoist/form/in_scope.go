package form

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/slice"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// inScope is an equal instance that the function, or one around it, has in a
// variable already.
//
//	validate := validator.New()
//	return func(w http.ResponseWriter, r *http.Request) {
//		v := validator.New() // validate is there
type inScope struct{ common }

var toScope Form = inScope{common{Traits{ID: "scope", Local: true, Named: true}}}

func (inScope) suits(p *Reader, s *site.Site) bool {
	return p.opts.Form != Once && s.Local != nil && !s.Tuple && !typ.IsCopied(s.Type)
}

func (inScope) propose(p *Reader, s *site.Site) (*Proposal, reason.Refusal) {
	sl, why := p.slices.Of(s, nil)
	if sl == nil || why.Given() {
		return nil, why
	}
	if len(sl.Stmts) > 0 || len(sl.Subst) > 0 || s.Value != s.Build.At {
		return nil, reason.Because(reason.FixSetupElsewhere, "")
	}
	for _, b := range p.plain[s.Build.Constructor] {
		if v := p.equalBuild(sl, b); v != nil {
			prop := &Proposal{Slice: sl, Names: []string{v.Name()}}
			p.place(prop)
			return prop, reason.None
		}
	}
	return nil, reason.None
}

func (inScope) describe(_ *Proposal, what, name, _ string) string {
	return "Use " + name + ", which is in scope, instead of " + what
}

// plainBuilds returns the builds that are not reported, and whose instances nothing
// configures where they are made, by what makes them.
func plainBuilds(builds []*summary.Build, found map[*summary.Build]bool) map[*catalogue.Constructor][]*summary.Build {
	plain := make(map[*catalogue.Constructor][]*summary.Build)
	for _, b := range builds {
		if len(b.Fate.Setups) == 0 && !b.Fate.Mutated && !found[b] {
			plain[b.Constructor] = append(plain[b.Constructor], b)
		}
	}
	return plain
}

// equalBuild returns the variable that holds what b builds, a plain build of the same
// constructor, if the slice can use it: it means the same, and nothing configures,
// releases or replaces what it holds.
func (p *Reader) equalBuild(sl *slice.Slice, b *summary.Build) *types.Var {
	s := sl.Site
	if b == s.Build || b.At.Node().Pos() > s.Build.At.Node().Pos() {
		return nil
	}
	v := p.soleValueOf(b.At)
	if v == nil || !types.Identical(v.Type(), s.Type) || !p.inSight(v, s) {
		return nil
	}
	src := s.File.Src
	if b.At.Node().Pos() < s.File.Syntax.FileStart || source.Canonical(s.File, "", src.Node(b.At.Node())) != source.Canonical(s.File, "", sl.Text()) {
		return nil
	}
	for _, c := range p.pkg.Mentions(v) {
		if p.info.Defs[c.Node().(*ast.Ident)] == nil && (code.Assigns(c) || p.touch.Configures(c, b.Entry)) {
			return nil
		}
	}
	if p.touch.OfVar(v, b.Owner, b.Entry, effects.Family(site.Library(p.info, s)), func(inspector.Cursor) bool { return false }).Given() {
		return nil
	}
	return v
}

// soleValueOf returns the variable that a statement v := E declares for the
// expression at c alone.
func (p *Reader) soleValueOf(c inspector.Cursor) *types.Var {
	if c.ParentEdgeKind() != edge.AssignStmt_Rhs {
		return nil
	}
	as := c.Parent().Node().(*ast.AssignStmt)
	if as.Tok != token.DEFINE || len(as.Lhs) != 1 || len(as.Rhs) != 1 {
		return nil
	}
	id, ok := as.Lhs[0].(*ast.Ident)
	if !ok {
		return nil
	}
	v, _ := p.info.Defs[id].(*types.Var)
	return v
}

// inSight reports whether the name of v means v wherever the instance of s is
// built or used.
func (p *Reader) inSight(v *types.Var, s *site.Site) bool {
	for _, c := range append(p.pkg.Mentions(s.Local), s.Value) {
		sc := p.pkg.Innermost(c.Node().Pos())
		if sc == nil {
			return false
		}
		if _, found := sc.LookupParent(v.Name(), c.Node().Pos()); found != types.Object(v) && found != types.Object(s.Local) {
			return false
		}
	}
	return true
}
