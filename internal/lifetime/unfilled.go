package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Places in which nothing is ever stored: what is asked of them has the same answer in
// each call, and tells nobody that something was done before.

// neverStored reports whether the fact says that a place was unset in which nothing of the
// package ever stores anything, and nobody else can: it is unset in each call.
func (a *Analysis) neverStored(fact guard.Fact) bool {
	field := fact.Path.Field()
	if fact.Kind != guard.Unset || field == nil {
		return fact.Kind == guard.Unset && fact.Path.Variable() && a.neverSet(fact)
	}
	return a.neverFilled(fact.Path)
}

// neverFilled reports whether the place, a field, is one in which nothing of the package
// ever stores anything, and nobody else can.
func (a *Analysis) neverFilled(p guard.Path) bool {
	field := p.Field()
	if field == nil || field.Pkg() != a.Pkg.Pkg || field.Exported() { // which others set, or reflection
		return false
	}
	if _, isStruct := field.Type().Underlying().(*types.Struct); isStruct && (field.Embedded() || a.methodsSet(field)) {
		return false
	}
	others := func(at ast.Expr) bool { return !a.setsAnother(at, p) }
	return !slices.ContainsFunc(a.fieldSets()[field.Origin()], others) && !slices.ContainsFunc(a.parts[field.Origin()], others)
}

// neverChanges reports whether what the fact was found by is so in each call, or in each that
// follows one in which it was: nothing is ever stored in what its test asks about, or nothing
// that takes it back.
func (a *Analysis) neverChanges(fact guard.Fact) bool {
	return a.neverStored(fact) || a.staysSo(fact) || a.staysEqual(fact) || fact.Kind == guard.Other && fact.Test != nil && (a.asksUnfilled(fact.Test) || a.alwaysEither(fact))
}

// alwaysEither reports whether one of the two parts of a test is so in each call, and reason enough for how
// the test came out: v == nil || !done, of which nobody ever sets done.
func (a *Analysis) alwaysEither(fact guard.Fact) bool {
	c, ok := a.Pkg.Find(guard.Written(fact.Test))
	if !ok || a.Pkg.Enclosing(c).Body == nil {
		return false
	}
	x, y := a.graph(a.Pkg.Enclosing(c)).Either(fact)
	never := func(f guard.Fact) bool { // in a field of an object that is named, and of no other
		return f.Test != nil && f.Path.Field() != nil && f.Path == (guard.Path{Root: f.Path.Root}).Of(f.Path.Field()) && a.neverStored(f)
	}
	always := func(part []guard.Fact) bool {
		return len(part) > 0 && !slices.ContainsFunc(part, func(f guard.Fact) bool { return !never(f) })
	}
	return always(x) || always(y) || len(x) == 1 && len(y) == 1 && a.alwaysOneOf(x[0], y[0])
}

// alwaysOneOf reports whether a field is in each call as one of the facts says, all of which are about it: it is
// unset, or has one of the constants, and nothing else is ever stored there. case fresh, stale: of what becomes
// stale.
func (a *Analysis) alwaysOneOf(facts ...guard.Fact) bool {
	field := facts[0].Path.Field()
	if field == nil || !a.isPrivate(field) {
		return false
	}
	unset := false
	for _, fact := range facts {
		if fact.Path != facts[0].Path || fact.Kind != guard.Unset && (fact.Kind != guard.Is || fact.Limit == nil) {
			return false
		}
		unset = unset || fact.Kind == guard.Unset
	}
	is := func(e ast.Expr) bool {
		value := a.Pkg.Info.Types[e].Value
		return value != nil && slices.ContainsFunc(facts, func(f guard.Fact) bool {
			return f.Kind == guard.Unset && guard.IsZero(value) || f.Kind == guard.Is && typ.SameConstant(value, f.Limit)
		})
	}
	return unset && !slices.ContainsFunc(a.fieldSets()[field.Origin()], func(at ast.Expr) bool { return !a.valuesAre(a.setTo(at), is) })
}

// asksUnfilled reports whether e reads nothing that the program changes but for the clock:
// fields in which nothing is ever stored, one at least, or nothing but where their object is
// made, what the call is given, and constants.
func (a *Analysis) asksUnfilled(e ast.Expr) bool {
	found, other := a.asksOf(e, 0)
	return found && !other
}

// asksOf reports whether e reads a field, or package variable, that never changes, and whether
// it reads anything else that does.
func (a *Analysis) asksOf(e ast.Expr, depth int) (found, other bool) {
	c, ok := a.Pkg.Find(guard.Written(e))
	if !ok {
		return false, true
	}
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if s := a.Pkg.Info.Selections[n]; s != nil && s.Kind() == types.FieldVal {
				p := a.pathIn(c, n)
				unfilled := a.neverFilled(p) || a.fixed(p)
				found, other = found || unfilled, other || !unfilled
				return false
			}
		case *ast.Ident:
			if v, isVar := a.Pkg.Info.Uses[n].(*types.Var); isVar {
				found, other = found || funcs.IsGlobal(v), other || !a.saysNoMore(v, depth)
			}
		case *ast.CallExpr:
			if a.Pkg.Info.Types[n.Fun].IsType() || a.Pkg.Info.Types[n.Fun].IsBuiltin() {
				return true
			}
			fn := funcs.StaticCallee(a.Pkg.Info, n)
			if returned := a.Pkg.Guard.Returned(n); returned != nil && depth < maxAsked {
				inner, changes := a.asksOf(returned, depth+1)
				found, other = found || inner, other || changes
				for _, arg := range n.Args {
					inner, changes = a.asksOf(arg, depth+1)
					found, other = found || inner, other || changes
				}
				return false
			}
			other = other || fn == nil || fn.Pkg() == nil || !effects.Standard(fn.Pkg().Path())
		case *ast.FuncLit:
			other = true
		}
		return !other
	})
	return found, other
}

// methodsSet reports whether a method changes the struct in the field, or may: it is called
// on it by its address, and does more than to read what is there.
func (a *Analysis) methodsSet(field *types.Var) bool {
	if a.mutated == nil {
		a.mutated = make(map[*types.Var]bool)
		for _, call := range a.Pkg.Calls {
			sel, ok := ast.Unparen(call.Expr().Fun).(*ast.SelectorExpr)
			if !ok || guard.Loaded(a.Pkg.Info, call.Expr()) != nil {
				continue
			}
			fn, _ := call.Callee.(*types.Func)
			if v := a.fieldAt(sel.X); v != nil && fn != nil && fn.Signature().Recv() != nil {
				_, byAddress := types.Unalias(fn.Signature().Recv().Type()).(*types.Pointer)
				a.mutated[v] = a.mutated[v] || byAddress
			}
		}
	}
	return a.mutated[field.Origin()]
}
