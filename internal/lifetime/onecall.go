package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
)

// What lets one round, or one of several calls, alone come to a place, and what lets others come there again.

// OneCall reports whether one of several calls of the literal around c comes there alone: where a variable
// of a function around, one of those that last, has a value that it does not have any more when the
// call is done.
func (a *Analysis) OneCall(c inspector.Cursor, lasts func(*types.Var) bool) bool {
	f := a.Pkg.Enclosing(c)
	if f.Body == nil || f.Obj != nil {
		return false
	}
	g := a.graph(f)
	stored := func(p guard.Path, ok func(guard.Store) bool) bool { return g.StoredBefore(c.Node(), p, ok, nil) }
	for fact := range g.Tests(c.Node()) {
		switch {
		case fact.Path.IsZero(), fact.Test == nil, fact.Kind != guard.Unset && fact.Kind != guard.Set && fact.Kind != guard.Is:
		case funcs.IsGlobal(fact.Path.Root) || Declares(f, fact.Path.Root) || !lasts(fact.Path.Root) || fact.Path.Element() && a.ofCall(f, fact.Key):
		case a.keepsUp(g, f.Cursor.Node(), fact, c.Node()):
		case a.passes(g, fact, c, stored):
			return true
		}
	}
	return false
}

// oneOfCalls reports whether c, in a literal that is called there alone, runs in a single round of a loop
// without an end of its own around the call.
func (a *Analysis) oneOfCalls(call, c inspector.Cursor) bool {
	for enc := range call.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		loop, ok := enc.Node().(ast.Stmt)
		if !ok {
			break
		}
		if a.openEnded(loop) && inBody(loop, call.Node()) && a.OneRound(Loop{Stmt: loop}, c) {
			return true
		}
	}
	return false
}

// ofCall reports whether each call of the literal f may have another key.
func (a *Analysis) ofCall(f *funcs.Func, key guard.Key) bool {
	own := func(v *types.Var) bool {
		return v != nil && !v.IsField() && (Declares(f, v) || slices.ContainsFunc(a.Pkg.Assignments(v), func(as funcs.Assignment) bool { return within(as.At.Node(), f.Cursor.Node()) }))
	}
	found := own(key.Var)
	if key.Of != nil {
		ast.Inspect(key.Of, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				v, _ := a.Pkg.Info.Uses[id].(*types.Var)
				found = found || own(v)
			}
			return !found
		})
	}
	return found
}

// otherElement reports whether the fact is about an element of something, and each round asks for
// another one: seen[x], of what the loop goes through.
func (a *Analysis) otherElement(loop ast.Stmt, fact guard.Fact) bool {
	v := fact.Key.Var
	return fact.Path.Element() && (v != nil && a.VariableVariesIn(v, loop) || fact.Key.Of != nil && a.VariesIn(fact.Key.Of, loop))
}

// keepsUp reports whether what a round asks for it takes back, and may set again before it is done, as
// one that comes by c does: for changed := true; changed;, for url != "". What is no bool is set by
// whatever it gets. Or whether a round that finds it otherwise, or did not ask yet, sets it again. A round is what
// stands in n: a loop, or a literal that is called more than once.
func (a *Analysis) keepsUp(g *guard.Graph, n ast.Node, fact guard.Fact, c ast.Node) bool {
	if !within(fact.Test, n) || !fact.Path.Variable() || fact.Kind != guard.Set && fact.Kind != guard.Unset && fact.Kind != guard.Is {
		return false
	}
	sets := func(s guard.Store) bool { // where nothing has failed, which is tried again
		known := g.Known(s.Value)
		switch {
		case g.Fails(s.At):
			return false
		case known == fact.Kind:
			return true
		case fact.Kind == guard.Is: // counts on
			return s.Step != 0 || s.Value != nil && mentions(a.Pkg.Info, s.Value, fact.Path.Root)
		}
		return fact.Kind == guard.Set && (known == guard.Other && !isBool(fact.Path.Root.Type()) || s.Value != nil && mentions(a.Pkg.Info, s.Value, fact.Path.Root))
	}
	then := func(x, y ast.Node) bool { return g.Reaches(x, y, fact.Test) } // in the same round
	stores := slices.DeleteFunc(slices.Clone(g.Stores()), func(s guard.Store) bool { return s.Path != fact.Path || !inRound(n, s.At) })
	return slices.ContainsFunc(stores, func(taken guard.Store) bool {
		return g.Ends(fact, taken) && (fact.Kind != guard.Is || g.Known(taken.Value) != guard.Other) && slices.ContainsFunc(stores, func(s guard.Store) bool {
			return sets(s) && (then(taken.At, s.At) && (then(c, s.At) || then(s.At, c)) || !foundSo(g, s.At, fact))
		})
	})
}

// foundSo reports whether what the fact says was found true before n.
func foundSo(g *guard.Graph, n ast.Node, fact guard.Fact) bool {
	for known := range g.Tests(n) {
		if known.Test == fact.Test && known.Kind == fact.Kind {
			return true
		}
	}
	return false
}

// inRound reports whether a round of the loop n, or a call of the literal, runs x, and not what comes between
// two rounds.
func inRound(n, x ast.Node) bool {
	loop, ok := n.(ast.Stmt)
	f, _ := loop.(*ast.ForStmt)
	return within(x, n) && (!ok || inBody(loop, x)) && !(f != nil && f.Post != nil && within(x, f.Post))
}
