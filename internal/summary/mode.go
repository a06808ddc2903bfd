package summary

import (
	"go/ast"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A function that a constant tells what to do, render("text", x), does with each call what
// that says, and not what it does for others.

// notBy returns the rule by which the call of e does not cause the effect u of the function
// that it leads to, or "".
func (fo *Folder) notBy(u *Effect, e *funcs.Edge) reason.ID {
	switch {
	case !fo.handsOver(u, e):
		return reason.ScopeHandsOver
	case fo.otherTypeArg(u, e):
		return reason.ScopeOtherType
	case fo.Excluded(u, e):
		return reason.ScopeOtherMode
	}
	return ""
}

// notMadeBy is notBy for what the function returns.
func (fo *Folder) notMadeBy(m *Make, e *funcs.Edge) reason.ID {
	switch rule := fo.notBy(&m.Effect, e); {
	case rule != "":
		return rule
	case fo.yieldsOther(m, e):
		return reason.ScopeHandsOver
	case fo.givenBack(e):
		return reason.EscapeFills
	}
	return ""
}

// Excluded reports whether the call of e passes a constant with which the function does
// not come to where it causes the effect u.
func (fo *Folder) Excluded(u *Effect, e *funcs.Edge) bool {
	if e.Call == nil || e.To.Body == nil || !slices.ContainsFunc(e.Call.Args, fo.isConstant) || fo.Pkg.Enclosing(u.At) != e.To {
		return false
	}
	for fact := range fo.Life.Tests(u.At) {
		p, ok := fo.Life.Param(fact.Path.Root)
		if !ok || p.Func != e.To || p.Index < 0 || !fact.Path.Variable() || len(fo.Pkg.Assignments(fact.Path.Root)) > 0 {
			continue
		}
		if args, known := arguments(e, p.Index); known && len(args) == 1 && fo.contradicts(args[0], fact) {
			return !fo.leadsBack(e.To)
		}
	}
	return false
}

// leadsBack reports whether f calls itself, directly or by others, with what it makes of
// its arguments.
func (fo *Folder) leadsBack(f *funcs.Func) bool {
	does, known := fo.cyclic[f]
	if !known {
		seen := make(map[*funcs.Func]bool)
		for work := []*funcs.Func{f}; len(work) > 0 && !does; {
			g := work[len(work)-1]
			work = work[:len(work)-1]
			for _, e := range g.Out {
				does = does || e.To == f
				if !seen[e.To] {
					seen[e.To] = true
					work = append(work, e.To)
				}
			}
		}
		fo.cyclic[f] = does
	}
	return does
}

func (fo *Folder) isConstant(e ast.Expr) bool {
	tv := fo.Pkg.Info.Types[e]
	return tv.Value != nil || tv.IsNil()
}

// contradicts reports whether the fact cannot hold of a parameter for which e is passed.
func (fo *Folder) contradicts(e ast.Expr, fact guard.Fact) bool {
	tv := fo.Pkg.Info.Types[e]
	if tv.Value == nil {
		return tv.IsNil() && fact.Kind == guard.Set
	}
	switch fact.Kind {
	case guard.Set, guard.Unset:
		return guard.IsZero(tv.Value) == (fact.Kind == guard.Set)
	case guard.Is, guard.IsNot:
		return fact.Value != nil && fact.Value.Kind() == tv.Value.Kind() && typ.SameConstant(fact.Value, tv.Value) == (fact.Kind == guard.IsNot)
	}
	return false
}
