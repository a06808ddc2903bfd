package summary

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/reason"
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

// Excluded reports whether the call of e passes a constant with which the function, or one
// that it passes that on to, does not come to where it causes the effect u.
func (fo *Folder) Excluded(u *Effect, e *funcs.Edge) bool {
	given := fo.constants(e, nil)
	for at, path := u.At, u.Path; len(given) > 0; {
		if e.To.Body == nil || fo.Pkg.Enclosing(at) != e.To || fo.leadsBack(e.To) {
			return false
		}
		for fact := range fo.Life.Tests(at) {
			if c, ok := given[fact.Path.Root]; ok && fact.Path.Variable() && contradicts(c, fact) {
				return true
			}
		}
		if path == nil || !fo.onlyWay(e.To, path.Edge, u.Build) {
			return false
		}
		e, path, at = path.Edge, path.Rest, u.Build.At
		if path != nil {
			at = path.Edge.At
		}
		given = fo.constants(e, given)
	}
	return false
}

// constants returns for which parameters, that nothing else is assigned to, the call of e
// passes a constant; known are those of the function that calls.
func (fo *Folder) constants(e *funcs.Edge, known map[*types.Var]types.TypeAndValue) map[*types.Var]types.TypeAndValue {
	if e.Call == nil || e.To.Sig == nil {
		return nil
	}
	var given map[*types.Var]types.TypeAndValue
	for i := range e.To.Sig.Params().Len() {
		args, ok := arguments(e, i)
		if !ok || len(args) != 1 || e.To.Sig.Variadic() && i == e.To.Sig.Params().Len()-1 {
			continue
		}
		c := fo.Pkg.Info.Types[args[0]]
		if id, isID := ast.Unparen(args[0]).(*ast.Ident); isID && len(known) > 0 {
			if v, isVar := fo.Pkg.Info.Uses[id].(*types.Var); isVar && known[v].Type != nil {
				c = known[v]
			}
		}
		if v := e.To.Sig.Params().At(i); (c.Value != nil || c.IsNil()) && len(fo.Pkg.Assignments(v)) == 0 {
			if given == nil {
				given = make(map[*types.Var]types.TypeAndValue)
			}
			given[v] = c
		}
	}
	return given
}

// onlyWay reports whether no edge of f but e leads to the build.
func (fo *Folder) onlyWay(f *funcs.Func, e *funcs.Edge, b *Build) bool {
	return !slices.ContainsFunc(f.Out, func(o *funcs.Edge) bool {
		s := fo.Of(o.To)
		return o != e && (slices.ContainsFunc(s.Uses, func(u *Effect) bool { return u.Build == b }) ||
			slices.ContainsFunc(slices.Concat(s.Makes, s.Defaults), func(m *Make) bool { return m.Build == b }))
	})
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

// contradicts reports whether the fact cannot hold of a parameter for which the constant c
// is passed.
func contradicts(c types.TypeAndValue, fact guard.Fact) bool {
	switch {
	case c.Value == nil:
		return c.IsNil() && fact.Kind == guard.Set
	case fact.Limit != nil && sameKind(fact.Limit, c.Value):
		return !constant.Compare(c.Value, fact.Op, fact.Limit)
	case fact.Kind == guard.Set || fact.Kind == guard.Unset:
		return guard.IsZero(c.Value) == (fact.Kind == guard.Set)
	}
	return false
}

// sameKind reports whether x and y can be compared: both are numbers, or both are not.
func sameKind(x, y constant.Value) bool {
	number := func(v constant.Value) bool { return v.Kind() == constant.Int || v.Kind() == constant.Float }
	return x.Kind() == y.Kind() || number(x) && number(y)
}
