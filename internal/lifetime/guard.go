package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// guarded reports whether the assignment to the operand at, which denotes v, runs only
// where v was found to be missing: a lazily filled variable, or a default.
func (t *tracker) guarded(at ast.Expr, v *types.Var) bool {
	c, ok := t.a.Pkg.Find(at)
	return ok && t.a.Guarded(c, v)
}

// Guarded reports whether code at c runs only under a test that involves v.
// For a package variable, and for one that a closure keeps, any test on the way
// that is not one of the request or of an error counts: it is filled under
// conditions of its own.
func (a *Analysis) Guarded(c inspector.Cursor, v *types.Var) bool {
	global := funcs.IsGlobal(v) || a.Kept(c, v)
	guards := func(fact guard.Fact) bool {
		switch {
		case fact.Path.Variable() && a.neverSet(fact), a.neverChanges(fact):
		case fact.Path.Root == v && fact.Path.Variable() && fact.Kind == guard.Set: // it is there, and replaced
		case fact.Path.Root == v:
			return true
		case fact.Test != nil && a.asks(fact.Test, v):
			return a.alternatives(fact.Test, func(e ast.Expr) bool { return a.asks(e, v) || a.onState(c, guard.Fact{Test: e}) })
		default:
			return global && a.onState(c, fact)
		}
		return false
	}
	return a.manyTests(c) || a.anyTest(c, a.guards(c, v), guards, func(fact guard.Fact) bool { return !a.vain(c, fact) })
}

// alternatives reports whether ok holds of each condition that by itself makes
// the test come out as it did: of both in v == nil || expired().
func (a *Analysis) alternatives(test ast.Expr, ok func(ast.Expr) bool) bool {
	if b, isBinary := ast.Unparen(test).(*ast.BinaryExpr); isBinary && (b.Op == token.LOR || b.Op == token.LAND) {
		return a.alternatives(b.X, ok) && a.alternatives(b.Y, ok)
	}
	return ok(test)
}

// mayBeThere reports whether what v is assigned there, where it was found missing, may
// be there in another call: whoever wants it built once can give it.
func (t *tracker) mayBeThere(at ast.Expr, v *types.Var) bool {
	return !t.standsFor(at, v) && !t.forgotten(at, v) && !t.a.neverGiven(v) && !t.fromOwnList(v) && !t.neverThere(v)
}

// neverThere reports whether v has a copy of what is never there, before it is given the value.
func (t *tracker) neverThere(v *types.Var) (copied bool) {
	for _, as := range t.a.Pkg.Assignments(v) {
		switch {
		case as.Value == nil || within(t.origin.Node(), as.Value) || t.a.Pkg.Info.Types[as.Value].IsNil():
		case t.a.unfilledField(as.Value):
			copied = true
		default:
			return false
		}
	}
	return copied
}

// standsFor reports whether v, where it is assigned, is a copy of a place
// that was found to be empty and that the function fills, or that nobody ever
// fills: what becomes of the place is what counts.
func (t *tracker) standsFor(at ast.Expr, v *types.Var) bool {
	if t.owner.Body == nil {
		return false
	}
	g := t.a.Pkg.Guard.Graph(t.owner.Body)
	for fact := range g.Tests(at) {
		if fact.Kind == guard.Unset && !fact.Path.IsZero() && fact.Path.Root != v && fact.Test != nil && (mentions(t.a.Pkg.Info, fact.Test, v) || t.assertedFrom(v, fact.Path)) {
			return t.a.neverSet(fact) || slices.ContainsFunc(g.Stores(), func(s guard.Store) bool {
				return s.Path == fact.Path && s.Copy == nil && g.Known(s.Value) != guard.Unset
			})
		}
	}
	return false
}

// assertedFrom reports whether v has what is at the place, if that is of the type of v:
// v, ok := place.(T).
func (t *tracker) assertedFrom(v *types.Var, place guard.Path) bool {
	return slices.ContainsFunc(t.a.Pkg.Assignments(v), func(as funcs.Assignment) bool {
		assertion, ok := ast.Unparen(as.Value).(*ast.TypeAssertExpr)
		return ok && t.a.pathIn(as.At, assertion.X) == place
	})
}

// forgotten reports whether v, where it is assigned, stands for what was not
// found in something older than the call, and not given by callers: a variable of a
// function around the owner, an entry of a map, or what was in a channel. It will be missing the next time
// as well, unless v goes there.
func (t *tracker) forgotten(at ast.Expr, v *types.Var) bool {
	if t.owner.Body == nil {
		return false
	}
	for fact := range t.a.Pkg.Guard.Graph(t.owner.Body).Tests(at) {
		if root := fact.Path.Root; fact.Kind == guard.Unset && fact.Test != nil && root != nil && root != v {
			return fact.Path.Element() && !t.isArgument(root) || !funcs.IsGlobal(root) && !Declares(t.owner, root)
		}
	}
	return slices.ContainsFunc(t.a.Pkg.Assignments(v), func(as funcs.Assignment) bool {
		if t.a.missedInContext(as.Value, t.owner) {
			return true
		}
		var from ast.Expr // an entry, or what was in a channel or a pool
		value := ast.Unparen(as.Value)
		if assertion, ok := value.(*ast.TypeAssertExpr); ok {
			value = ast.Unparen(assertion.X)
		}
		switch e := value.(type) {
		case *ast.CallExpr:
			if !funcs.TakesFromPool(t.a.Pkg.Info, e) {
				return false
			}
			from = receiverOf(e)
		case *ast.IndexExpr:
			from = e
		case *ast.UnaryExpr:
			from = e.X
			if e.Op != token.ARROW {
				return false
			}
		default:
			return false
		}
		root, _ := t.a.Pkg.Info.ObjectOf(rootIdent(from)).(*types.Var)
		return root != nil && root != v && !t.isArgument(root)
	})
}

// isArgument reports whether v is a parameter, other than a receiver or what could be one.
func (t *tracker) isArgument(v *types.Var) bool {
	_, ok := t.a.param(v)
	return ok && !t.a.isSubject(v)
}

// neverSet reports whether the place of a fact is a variable or field of the
// package's own that nothing sets, or a parameter that nobody gives.
func (a *Analysis) neverSet(fact guard.Fact) bool {
	if fact.Path.Variable() {
		v := fact.Path.Root
		return a.neverGiven(v) || funcs.IsGlobal(v) && v.Pkg() == a.Pkg.Pkg && !v.Exported() && !slices.ContainsFunc(a.Pkg.Mentions(v), a.writes) &&
			!slices.ContainsFunc(a.Pkg.Assignments(v), func(as funcs.Assignment) bool { return as.Value != nil })
	}
	field := fact.Path.Field()
	return field != nil && field.Pkg() == a.Pkg.Pkg && !(field.Exported() && isExported(fact.Path.Owner())) && !a.fieldIsGiven(field)
}

// isExported reports whether other packages can name the type of an object.
func isExported(t types.Type) bool {
	named, ok := typ.Pointee(t).(*types.Named)
	return !ok || named.Obj().Exported()
}

// tooLate reports whether the instance goes to v, at the cursor, only where v
// is found to be missing, and is built before anybody asks.
func (t *tracker) tooLate(at inspector.Cursor, v *types.Var) bool {
	if t.a.Pkg.Enclosing(t.origin) != t.a.Pkg.Enclosing(at) || t.a.Guarded(t.origin, v) {
		return false
	}
	for fact := range t.a.Tests(at) {
		if fact.Path.Root == v || fact.Test != nil && t.a.asks(fact.Test, v) {
			return true
		}
	}
	return false
}
