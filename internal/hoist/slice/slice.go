// Package slice computes what moves with a build: the statements that configure the
// instance, what these need of the function, the errors and the other results. It
// knows the text of what moves, and what stays behind uses of it.
package slice

import (
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// Of computes the slice of s. Variables for which stays is true remain
// where they are; the others must move along or be literals.
func (p *Reader) Of(s *site.Site, stays func(types.Object) bool) (*Slice, reason.Refusal) {
	sl := &Slice{r: p, Site: s, Subst: make(map[types.Object]string)}
	if why := sl.addSetups(); why.Given() {
		return nil, why
	}
	for range 20 {
		r := code.RefsOf(p.pkg, sl.Nodes())
		if r.Bad.Given() {
			return nil, r.Bad
		}
		grown := false
		for _, obj := range r.Locals {
			if sl.Subst[obj] != "" || s.Base.Valid() && obj == types.Object(s.Local) || slices.Contains(sl.Outer, obj) {
				continue
			}
			grown = true
			if why := sl.need(obj, stays); why.Given() {
				return nil, why
			}
		}
		if !grown {
			if why := p.state.PerCall(sl.Site, sl.Nodes()); why.Given() {
				return nil, why
			}
			if len(s.Members) > 0 && len(sl.Stmts) > 0 {
				return nil, reason.Because(reason.FixDependsOnFunction, "the list needs what is made before it")
			}
			return sl, sl.leftovers()
		}
	}
	return nil, reason.Because(reason.FixDependsOnFunction, "it needs too much of the function")
}

// addSetups adds the set-up statements, which must follow the one that binds
// the value in the same list of statements.
func (sl *Slice) addSetups() reason.Refusal {
	s := sl.Site
	for _, setup := range s.Fate.Setups {
		if s.Chain[setup.At.Node()] || s.Base.Valid() && (s.Base.Contains(setup.At) || s.Stmt.Contains(setup.At)) {
			continue
		}
		if s.Local == nil {
			return reason.Because(reason.FixSetupElsewhere, "")
		}
		stmt, ok := code.InList(setup.At, s.Stmt.Parent())
		if !ok || stmt.Node().Pos() < s.Stmt.Node().Pos() {
			return reason.Because(reason.FixSetupElsewhere, "")
		}
		if slices.ContainsFunc(s.Fate.Uses, stmt.Contains) {
			return reason.Because(reason.FixSetupElsewhere, "one statement configures and uses it")
		}
		if why := Movable(sl.r.info, stmt); why.Given() {
			return why
		}
		sl.Add(stmt)
	}
	if len(sl.Stmts) > 0 {
		sl.Add(s.Stmt)
	}
	return reason.None
}
