package summary

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/effects"
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
	case fo.readsFiles(u.Build) && fo.Life.Chosen(e.At):
		return reason.ScopeRereads
	}
	return ""
}

// notMadeBy is notBy for what the function returns.
func (fo *Folder) notMadeBy(m *Make, e *funcs.Edge) reason.ID {
	switch rule := fo.notBy(&m.Effect, e); {
	case rule != "":
		return rule
	case m.Fate.Global != nil && (e.Value || fo.Life.Guarded(e.At, m.Fate.Global)): // if v == nil { return make() }
		return reason.ScopeGuarded
	case fo.yieldsOther(m, e):
		return reason.ScopeHandsOver
	case fo.givenBack(e):
		return reason.EscapeFills
	}
	return ""
}

// readsFiles reports whether a build reads files, which may have changed since it did so last.
func (fo *Folder) readsFiles(b *Build) bool {
	call, ok := b.At.Node().(*ast.CallExpr)
	return ok && effects.Has(funcs.StaticCallee(fo.Pkg.Info, call), effects.ReadsFiles)
}

// maxPassedOn bounds the functions that pass a constant on.
const maxPassedOn = 3

// Excluded reports whether the call of e passes a constant with which the function, or one
// that it passes that on to, does not come to where it causes the effect u.
func (fo *Folder) Excluded(u *Effect, e *funcs.Edge) bool {
	if e.Call == nil || !slices.ContainsFunc(e.Call.Args, func(arg ast.Expr) bool { return isConstant(fo.Pkg.Info.Types[arg]) }) {
		return false
	}
	given := fo.constants(e, func(arg ast.Expr) types.TypeAndValue { return fo.Pkg.Info.Types[arg] })
	var through []*funcs.Func
	for at, path := u.At, u.Path; len(given) > 0 && len(through) <= maxPassedOn; {
		if e.To.Body == nil || fo.Pkg.Enclosing(at) != e.To {
			return false
		}
		through = append(through, e.To)
		for fact := range fo.Life.Tests(at) {
			if c, ok := given[fact.Path.Root]; ok && fact.Path.Variable() && contradicts(c, fact) {
				return !slices.ContainsFunc(through, fo.leadsBack)
			}
		}
		if path == nil {
			return fo.unsetFor(u.Build, func(arg ast.Expr) types.TypeAndValue { return given[fo.variable(arg)] }) && !slices.ContainsFunc(through, fo.leadsBack)
		}
		if path.Edge.Call == nil || !fo.onlyWay(e.To, path.Edge, u.Build) {
			return false
		}
		e, path, at = path.Edge, path.Rest, u.Build.At
		if path != nil {
			at = path.Edge.At
		}
		known := given
		given = fo.constants(e, func(arg ast.Expr) types.TypeAndValue {
			id, _ := ast.Unparen(arg).(*ast.Ident)
			v, _ := fo.Pkg.Info.Uses[id].(*types.Var)
			return known[v]
		})
	}
	return false
}

// constants returns for which parameters, that nothing else is assigned to, the call of e
// passes what is a constant.
func (fo *Folder) constants(e *funcs.Edge, value func(arg ast.Expr) types.TypeAndValue) map[*types.Var]types.TypeAndValue {
	if e.To.Sig == nil {
		return nil
	}
	given := make(map[*types.Var]types.TypeAndValue)
	params := e.To.Sig.Params()
	for i := range params.Len() {
		args, ok := arguments(e, i)
		if !ok || len(args) != 1 || e.To.Sig.Variadic() && i == params.Len()-1 {
			continue
		}
		if c := value(args[0]); isConstant(c) && len(fo.Pkg.Assignments(params.At(i))) == 0 {
			given[params.At(i)] = c
		}
	}
	return given
}

func isConstant(tv types.TypeAndValue) bool { return tv.Value != nil || tv.IsNil() }

// onlyWay reports whether no edge of f but e leads to the build.
func (fo *Folder) onlyWay(f *funcs.Func, e *funcs.Edge, b *Build) bool {
	return !slices.ContainsFunc(f.Out(), func(o *funcs.Edge) bool {
		s := fo.Of(o.To)
		return o != e && (slices.ContainsFunc(s.Uses, func(u *Effect) bool { return u.Build == b }) ||
			slices.ContainsFunc(slices.Concat(s.Makes, s.Defaults), func(m *Make) bool { return m.Build == b }))
	})
}

// leadsBack reports whether f calls itself, directly or by others, with what it makes of
// its arguments.
func (fo *Folder) leadsBack(f *funcs.Func) bool {
	if fo.cyclic == nil {
		fo.cyclic = make(map[*funcs.Func]bool)
		EachComponent(fo.Pkg.Funcs, func(*funcs.Edge) bool { return true }, func(members []*funcs.Func) {
			for _, f := range members {
				fo.cyclic[f] = len(members) > 1 || slices.ContainsFunc(f.Out(), func(e *funcs.Edge) bool { return e.To == f })
			}
		})
	}
	return fo.cyclic[f]
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
