package guard

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/effects"
)

// Conditions that are calls, and clauses of a select.

// asked returns the facts of a call that is a condition.
func (g *Graph) asked(call *ast.CallExpr, truth bool, s spot, depth int) []Fact {
	if fn, ok := g.a.world.Callee(call); ok {
		if facts := g.predicate(fn, call, 0, truth, s, depth); len(facts) > 0 {
			return facts
		}
		return []Fact{{Path: g.called(call, 0, s, depth), Kind: unset(!truth), Test: call}}
	}
	fn, ok := typeutil.Callee(g.a.info, call).(*types.Func)
	if !ok { // a function value
		return []Fact{{Kind: unset(!truth), Test: call}}
	}
	if place, how := atomicPlace(fn, call); place != nil {
		fact := Fact{Path: g.path(place, s, depth), Kind: unset(!truth), Test: call}
		if how == compares { // it was what was expected: nothing, or something else
			fact.Swaps = true
			old := call.Args[len(call.Args)-2]
			if value := g.a.info.Types[old].Value; truth && (value == nil && g.isConstant(old) || value != nil && IsZero(value)) {
				fact.Kind = Unset
			} else if truth {
				fact.Kind = Other
			} else {
				fact.Kind = Set
			}
		}
		fact.Swaps = fact.Swaps || how == swaps
		return []Fact{fact}
	}
	if len(call.Args) > 0 && isError(g.a.info.TypeOf(call.Args[0])) { // errors.Is(err, io.EOF)
		fact := Fact{Path: g.path(call.Args[0], s, depth), Kind: failed(truth), Test: call}
		if truth {
			return append(g.failure(call.Args[0], s, depth), fact)
		}
		return []Fact{fact}
	}
	if of := reflected(g.a.info, fn, call); of != nil {
		return []Fact{{Path: g.path(of, s, depth), Kind: unset(truth), Test: call}}
	}
	fact := Fact{Kind: Other, Test: call}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && g.a.info.Selections[sel] != nil {
		fact.Path = g.owner(sel, s, depth) // of what is embedded, if the method is
	}
	return []Fact{fact}
}

// isSentinel reports whether the comparison found that an error is a certain other one, which
// is not nil.
func (g *Graph) isSentinel(b *ast.BinaryExpr, truth bool) bool {
	return (b.Op == token.EQL) == truth && isError(g.a.info.TypeOf(b.X)) && !g.isConstant(b.X) && !g.isConstant(b.Y)
}

// reflected returns what the call of fn asks whether it is nil, or zero, by reflection; or nil.
func reflected(info *types.Info, fn *types.Func, call *ast.CallExpr) ast.Expr {
	if !effects.Has(fn, effects.AsksUnset) {
		return nil
	}
	of, ok := ast.Unparen(receiver(call)).(*ast.CallExpr)
	if !ok || len(of.Args) != 1 {
		return nil
	}
	if by, ok := typeutil.Callee(info, of).(*types.Func); ok && effects.Has(by, effects.Reflects) {
		return of.Args[0]
	}
	return nil
}

// failure returns the facts that hold where the error x is not nil: those of the
// function of the package that it comes from, if that fails in one place alone.
func (g *Graph) failure(x ast.Expr, s spot, depth int) []Fact {
	for ; depth < maxDepth; depth++ {
		id, ok := ast.Unparen(x).(*ast.Ident)
		if !ok {
			return nil
		}
		def, at, ok := g.definition(id, s)
		if !ok || def.Value == nil || def.Step {
			return nil
		}
		if call, ok := ast.Unparen(def.Value).(*ast.CallExpr); ok {
			if fn, ok := g.a.world.Callee(call); ok {
				return g.predicate(fn, call, def.Index, true, at, depth)
			}
			return nil
		}
		x, s = def.Value, at
	}
	return nil
}

// predicate returns the facts that hold where a function of the package yielded
// truth, or an error, as its result i: those of the one return that can.
func (g *Graph) predicate(fn Function, call *ast.CallExpr, i int, truth bool, s spot, depth int) []Fact {
	if depth >= maxDepth || fn.Body == nil || i >= fn.Sig.Results().Len() { // in code that does not compile, too
		return nil
	}
	callee := g.a.Graph(fn.Body)
	var ret ast.Expr
	var at spot
	for r, rs := range callee.returns() {
		results := callee.Yields(r)
		if len(results) != fn.Sig.Results().Len() {
			return nil
		}
		switch tv := g.a.info.Types[results[i]]; {
		case tv.IsNil() && truth, tv.Value != nil && tv.Value.Kind() == constant.Bool && constant.BoolVal(tv.Value) != truth:
			continue
		}
		if ret != nil {
			return nil
		}
		ret, at = results[i], rs
	}
	if ret == nil {
		return nil
	}
	var inner []Fact
	if !isError(g.a.info.TypeOf(ret)) && !g.a.info.Types[ret].IsNil() {
		inner = callee.cond(ret, truth, at, depth+1)
	}
	for k := callee.at(at.block); k != nil; k = k.up {
		inner = append(inner, k.facts...)
	}
	return g.translated(inner, fn, call, s, depth)
}

// translated expresses facts of the function that call runs as facts here.
func (g *Graph) translated(inner []Fact, fn Function, call *ast.CallExpr, s spot, depth int) []Fact {
	facts := make([]Fact, 0, len(inner))
	for _, f := range inner {
		if i := fn.parameter(f.Path.Root); f.Kind == Failed && i >= 0 && i < len(call.Args) {
			facts = append(facts, g.failure(call.Args[i], s, depth)...)
		}
		f.Path, f.Key = g.translate(f.Path, fn, call, s, depth), g.translateKey(f.Key, fn, call)
		f.Test, f.Type = call, g.argumentFor(f.Type, call)
		facts = append(facts, f)
	}
	return facts
}

// condition returns what a function of the package that call runs does nothing but
// return, in its graph; nil if it does more.
func (g *Graph) condition(call *ast.CallExpr) (fn Function, callee *Graph, e ast.Expr) {
	if fn, e = g.a.condition(call); e == nil || fn.Body == g.body {
		return fn, nil, nil
	}
	return fn, g.a.Graph(fn.Body), e
}

// condition is that of a Graph, in whatever function the call stands.
func (a *Analysis) condition(call *ast.CallExpr) (fn Function, e ast.Expr) {
	fn, ok := a.world.Callee(call)
	if !ok || fn.Sig.Results().Len() != 1 {
		return fn, nil
	}
	return fn, a.Only(fn.Body)
}

// Only returns the one expression that a function with this body does nothing but return, by a
// variable or without; nil if it does more.
func (a *Analysis) Only(body *ast.BlockStmt) ast.Expr {
	if body == nil || len(body.List) == 0 || len(body.List) > 2 {
		return nil
	}
	ret, ok := body.List[len(body.List)-1].(*ast.ReturnStmt)
	if !ok {
		return nil
	}
	results, first := a.Yields(body, ret), body.List[0]
	if len(results) != 1 || !(first.Pos() <= results[0].Pos() && results[0].End() <= first.End()) {
		return nil
	}
	return ast.Unparen(results[0])
}

// Returned returns what a function of the package that call runs does nothing but return; nil
// if it does more.
func (a *Analysis) Returned(call *ast.CallExpr) ast.Expr {
	_, e := a.condition(call)
	return e
}

// Either returns what each of the two parts of a test says, one of which is why it came
// out as it did: a == nil || expired(). Nothing of other facts.
func (g *Graph) Either(f Fact) (x, y []Fact) {
	if f.Kind != Other || f.Test == nil {
		return nil, nil
	}
	if f.either != nil {
		return f.either[0], f.either[1]
	}
	s, ok := g.find(f.Test)
	if !ok {
		return nil, nil
	}
	switch test := ast.Unparen(f.Test).(type) {
	case *ast.BinaryExpr:
		if test.Op == token.LAND || test.Op == token.LOR {
			return g.cond(test.X, f.Came, s, 0), g.cond(test.Y, f.Came, s, 0)
		}
	case *ast.CallExpr:
		if fn, callee, e := g.condition(test); e != nil {
			x, y = callee.Either(Fact{Kind: Other, Test: e, Came: f.Came})
			return whole(g.translated(x, fn, test, s, 0)), whole(g.translated(y, fn, test, s, 0))
		}
	}
	return nil, nil
}

// whole returns facts of a predicate without the call that asks for them all: a part of
// it that has parts in its turn is not that call.
func whole(facts []Fact) []Fact {
	for i := range facts {
		if facts[i].Kind == Other {
			facts[i].Test, facts[i].either = nil, nil
		}
	}
	return facts
}

// selected returns the fact of a clause of a select: that a message came, or,
// for what follows, that none did.
func (g *Graph) selected(b *cfg.Block, clause *ast.CommClause) []Fact {
	var ch ast.Expr
	switch comm := clause.Comm.(type) {
	case *ast.ExprStmt:
		ch = receivedFrom(comm.X)
	case *ast.AssignStmt:
		ch = receivedFrom(comm.Rhs[0])
	case *ast.SendStmt: // there was room: a token was free
		return []Fact{{Path: g.Path(comm.Chan), Kind: unset(b.Kind == cfg.KindSelectCaseBody), Swaps: true, Chan: true}}
	}
	if ch == nil || b.Kind != cfg.KindSelectCaseBody && b.Kind != cfg.KindSelectAfterCase {
		return nil
	}
	return []Fact{{Path: g.Path(ch), Kind: unset(b.Kind != cfg.KindSelectCaseBody), Chan: true}}
}

func receivedFrom(e ast.Expr) ast.Expr {
	if recv, ok := ast.Unparen(e).(*ast.UnaryExpr); ok && recv.Op == token.ARROW {
		return recv.X
	}
	return nil
}
