package lifetime

import (
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// ParamFate says what f does with its parameter i (-1: receiver).
func (a *Analysis) ParamFate(f *funcs.Func, i int) ParamFate {
	key := paramKey{f, i}
	if pf, ok := a.fates[key]; ok {
		return *pf
	}
	pf := &ParamFate{}
	a.fates[key] = pf // for recursive functions: neither stored nor used on the way back
	v := f.Param(i)
	if v == nil || f.Body == nil {
		if f.Body == nil {
			pf.Stored, pf.Why = true, reason.Silence{Rule: reason.EscapeNoBody, At: f.Cursor.Node().Pos()}
		}
		return *pf
	}
	t := tracker{a: a, owner: f, origin: f.Cursor, vars: make(map[*types.Var]bool), lits: make(map[*funcs.Func]bool), typ: v.Type(), entry: a.entryOf(v.Type()), param: true, of: v}
	t.variable(v, false)
	fate := t.finish()
	pf.Into, pf.Fields = fate.Into, t.keptFields()
	pf.Stored, pf.Why = fate.Stored || fate.Global != nil, fate.whyKept(v)
	if pf.Late = t.late && !pf.Stored; pf.Late {
		pf.Stored, pf.Why = true, reason.Silence{Rule: reason.EscapeOlderObject, At: v.Pos()}
	}
	pf.Setup, pf.Used, pf.Returned = len(fate.Setups) > 0, len(fate.Uses) > 0, fate.Returned
	for _, e := range fate.Data {
		pf.UseOn = a.paramsOf(f, a.Data(e), pf.UseOn, nil)
	}
	if t.onOwn && !slices.Contains(pf.UseOn, i) { // by a method of its own that it calls
		pf.UseOn = append(pf.UseOn, i)
		slices.Sort(pf.UseOn)
	}
	pf.SetupOn = a.paramsOf(f, fate.Deps, nil, &pf.Dynamic)
	return *pf
}

// usesOwn reports whether the method, of whose receiver the fate is, uses what that holds on
// what it holds beside it.
func (pf ParamFate) usesOwn() bool { return pf.Used && slices.Contains(pf.UseOn, -1) }

// whyKept says why what the parameter v holds outlives the call, if it does.
func (f *Fate) whyKept(v *types.Var) reason.Silence {
	switch {
	case len(f.Into) > 0:
		return reason.Silence{Rule: reason.EscapeOlderObject, At: v.Pos()}
	case f.Stored:
		return f.Why
	case f.Global != nil:
		return reason.Silence{Rule: reason.EscapeGlobal, At: f.Global.Pos(), Detail: f.Global.Name()}
	}
	return reason.Silence{}
}

// paramsOf adds the parameters of f among the sources; dynamic is set if
// there are other sources.
func (a *Analysis) paramsOf(f *funcs.Func, s Sources, to []int, dynamic *bool) []int {
	other := s.Dynamic || len(s.Loops) > 0
	for _, v := range s.Vars {
		if p, ok := a.param(v); ok && p.Func == f {
			if !slices.Contains(to, p.Index) {
				to = append(to, p.Index)
			}
		} else {
			other = true
		}
	}
	if dynamic != nil {
		*dynamic = *dynamic || other
	}
	slices.Sort(to)
	return to
}
