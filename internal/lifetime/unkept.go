package lifetime

import (
	"go/ast"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Code that keeps the value, but not in the calls that count.

// onDemand reports whether the request says, after the value was built, whether code at c
// runs, which keeps it.
func (t *tracker) onDemand(c inspector.Cursor) bool {
	for fact := range t.a.since(t.origin, c) {
		if fact.Test != nil && !t.a.onState(c, fact) && slices.ContainsFunc(t.a.Sources(fact.Test).Vars, t.a.carriesRequest) {
			return true
		}
	}
	return false
}

// failed reports whether an error is known where code at c runs, or a panic: there is no
// value then.
func (a *Analysis) failed(c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	if f.Body == nil {
		return false
	}
	g := a.Pkg.Guard.Graph(f.Body)
	panicked := func(fact guard.Fact) bool {
		v := fact.Path.Root
		return v != nil && fact.Kind == guard.Set && fact.Path.Variable() && slices.ContainsFunc(a.Pkg.Assignments(v), a.recovers)
	}
	within, level := g.Level(c.Node())
	return slices.ContainsFunc(within, panicked) || anyAbove(level, a.panicked, panicked) || g.Fails(c.Node())
}

// recovers reports whether what is assigned is what stopped a panic.
func (a *Analysis) recovers(as funcs.Assignment) bool {
	call, ok := ast.Unparen(as.Value).(*ast.CallExpr)
	return ok && typ.CallsBuiltin(a.Pkg.Info, call, "recover")
}

// notMade reports whether x is given the value only where it could not be built, as its own
// error says: there is none then.
func (t *tracker) notMade(x ast.Expr) bool {
	c, ok := t.a.Pkg.Find(x)
	if t.fate.Err == nil || !ok || t.owner.Body == nil || t.a.Pkg.Enclosing(c) != t.owner {
		return false
	}
	g := t.a.Pkg.Guard.Graph(t.owner.Body)
	for fact := range g.Facts(x) {
		if fact.Kind == guard.Failed && fact.Path == (guard.Path{Root: t.fate.Err}) && fact.Test != nil {
			build := t.origin.Node()
			return !slices.ContainsFunc(t.a.Pkg.Assignments(t.fate.Err), func(as funcs.Assignment) bool {
				at := as.At.Node()
				return t.a.Pkg.Enclosing(as.At) != t.owner || !within(build, at) && g.Reaches(build, at, nil) && g.Reaches(at, fact.Test, build)
			})
		}
	}
	return false
}
