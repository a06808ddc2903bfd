package form

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// assignedVar is the package variable that handlers assign.
type assignedVar struct{ common }

var toAssigned Form = assignedVar{common{Traits{ID: "assigned", Named: true, Only: true}}}

func (assignedVar) suits(p *Reader, s *site.Site) bool {
	return p.overwrites(s) != nil && s.Sharing() != catalogue.Pool
}

func (assignedVar) propose(p *Reader, s *site.Site) (*Proposal, reason.Refusal) {
	return p.assigned(s, p.overwrites(s))
}

func (assignedVar) write(_ *Reader, prop *Proposal) bool {
	src := prop.Slice.Site.File.Src
	for _, u := range prop.Removed {
		prop.Edits = append(prop.Edits, textedit.Delete(src.Start(u.Doc), src.Start(u.Last+1)))
	}
	return true
}

func (assignedVar) describe(prop *Proposal, _, name, where string) string {
	return "Initialise package variable " + name + " once, at its declaration" + where
}

// overwrites returns the package variable that the build's statement assigns
// to, for each call anew, or nil:
//
//	validate = validator.New()
func (p *Reader) overwrites(s *site.Site) *types.Var {
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
func (p *Reader) assigned(s *site.Site, v *types.Var) (*Proposal, reason.Refusal) {
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
	prop := &Proposal{Slice: sl, Global: v, Init: sl.Text(), Names: []string{v.Name()}}
	prop.Removed = []textedit.Unit{u}
	return prop, reason.None
}
