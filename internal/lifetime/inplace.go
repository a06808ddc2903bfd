package lifetime

import (
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// Literals that are a part of the function around them: it runs them where they stand.

// inPlace reports whether each call of outer runs lit, a literal in it, where that stands:
// it calls it, or hands it to a function that does, always and at once.
func (a *Analysis) inPlace(lit, outer *funcs.Func) bool {
	for f := lit; f != outer; f = f.Outer {
		if f.Outer == nil || f.Obj != nil || f.Escapes() || f.Reason().Freq >= scope.PerElement || a.conditional(f.Cursor.Parent()) && !a.onRequest(f.Cursor.Parent()) || enclosingLoop(f.Cursor.Parent()) != nil {
			return false
		}
		switch r, known := a.Pkg.ArgumentReason(f.Cursor); {
		case known && r.Freq == scope.Once:
			return false
		case known && r.Freq == scope.Unknown:
			continue // a once that is made for the call
		}
		if !slices.ContainsFunc(f.In(), func(e *funcs.Edge) bool { return e.Call != nil && e.Reason.Freq == scope.Unknown }) ||
			slices.ContainsFunc(f.In(), func(e *funcs.Edge) bool { return e.Call != nil && !a.inAnyCase(e.At) }) {
			return false
		}
	}
	return true
}

// inAnyCase reports whether each call of the function around c comes to c: what is asked there,
// if anything, has the same answer in each.
func (a *Analysis) inAnyCase(c inspector.Cursor) bool {
	if !a.conditional(c) || a.onRequest(c) {
		return true
	}
	tested := false
	for fact := range a.Tests(c) {
		if !a.neverChanges(fact) && !a.vain(c, fact) {
			return false
		}
		tested = true
	}
	return tested && enclosingLoop(c) == nil
}

// afterLiteral reports whether code of outer at c, itself in no literal, runs after lit, which
// outer runs in place.
func (a *Analysis) afterLiteral(lit, outer *funcs.Func, c inspector.Cursor) bool {
	for lit.Outer != outer && lit.Outer != nil {
		lit = lit.Outer
	}
	return lit.Outer == outer && a.Pkg.Enclosing(c) == outer && a.Pkg.Guard.Graph(outer.Body).Reaches(lit.Cursor.Node(), c.Node(), nil)
}
