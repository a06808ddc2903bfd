package lifetime

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/cfg"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// OneRound reports whether c runs in a single round of the loop: where its
// variable equals a constant, or where a variable has a value that it does not
// have any more when the next round begins. c may stand in a literal that each round
// makes and calls.
func (a *Analysis) OneRound(loop Loop, c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	if f.Body == nil {
		return false
	}
	g := a.Pkg.Guard.Graph(f.Body)
	if loop.Stmt == nil {
		return a.onceByJump(g, c)
	}
	at, alone := CalledAt(f)
	alone = alone && within(at.Node(), loop.Stmt) // a literal that is made before the loop, and called in it
	round, lit := ast.Node(loop.Stmt), alone || within(f.Cursor.Node(), loop.Stmt)
	if lit {
		round = f.Cursor.Node()
	}
	if a.overOne(loop.Stmt) || !lit && a.counted(g, loop.Stmt, c) || a.yieldsOnce(loop.Stmt) || !lit && a.takesBit(g, loop.Stmt, c) {
		return true
	}
	stored := func(p guard.Path, ok func(guard.Store) bool) bool {
		if lit {
			return g.StoredBefore(c.Node(), p, ok, nil)
		}
		return g.StoredBefore(c.Node(), p, ok, nextRound(loop.Stmt))
	}
	for fact := range g.Tests(c.Node()) {
		if fact.Path.IsZero() {
			continue
		}
		if !lit && a.listensOnce(g, loop.Stmt, fact, c) {
			return true
		}
		if fact.Test == nil || !alone && !within(fact.Test, loop.Stmt) || a.otherElement(loop.Stmt, fact) || lit && fact.Path.Element() && a.ofCall(f, fact.Key) {
			continue
		}
		if alone {
			if fact.Path = a.argumentFor(f, fact.Path); typ.DeclaredIn(f.Cursor.Node(), fact.Path.Root) { // new in each call
				continue
			}
		}
		switch {
		case a.risen(g, loop.Stmt, fact, c, stored):
			return true
		case fact.Kind != guard.Unset && fact.Kind != guard.Set && fact.Kind != guard.Is:
			if fact.Path.Variable() && a.numbers(g, loop.Stmt, fact, c) {
				return true
			}
		case fact.Kind != guard.Set && loopVariable(loop.Stmt, fact.Path.Root) && !a.isFlagOf(f, fact.Path.Root):
			if fact.Path.Variable() && !a.restarts(loop.Stmt, fact.Path.Root) && (fact.Kind != guard.Is || fact.Limit != nil || a.invariant(fact.Test, fact.Path.Root, loop.Stmt)) {
				return true
			}
		case !isForVar(loop.Stmt, fact.Path.Root) && typ.DeclaredIn(loop.Stmt, fact.Path.Root): // new in each round
		case a.keepsUp(g, round, fact, c.Node()):
		case a.passes(g, fact, c, stored):
			return true
		case fact.Path.Variable() && a.numbers(g, loop.Stmt, fact, c):
			return true
		}
	}
	return false
}

// overOne reports whether the loop ranges over one element: the number 1, an array of
// one, or a list that is written down; or counts through one number.
func (a *Analysis) overOne(loop ast.Stmt) bool {
	if f, ok := loop.(*ast.ForStmt); ok {
		return a.countsOne(f)
	}
	r, ok := loop.(*ast.RangeStmt)
	if !ok {
		return false
	}
	tv := a.Pkg.Info.Types[r.X]
	switch {
	case tv.Type == nil: // it does not compile
		return false
	case tv.Value != nil:
		return typ.SameConstant(tv.Value, constant.MakeInt64(1))
	}
	if array, ok := typ.Pointee(tv.Type).Underlying().(*types.Array); ok {
		return array.Len() == 1
	}
	lit, ok := ast.Unparen(r.X).(*ast.CompositeLit)
	if !ok || len(lit.Elts) != 1 {
		return false
	}
	_, isSlice := tv.Type.Underlying().(*types.Slice)
	_, keyed := lit.Elts[0].(*ast.KeyValueExpr)
	return !isSlice || !keyed
}

// counted reports whether the loop counts up to something, and every way from c to its
// next round sets what it counts with to that: i = len(list).
func (a *Analysis) counted(g *guard.Graph, loop ast.Stmt, c inspector.Cursor) bool {
	f, ok := loop.(*ast.ForStmt)
	if !ok || f.Cond == nil {
		return false
	}
	test, ok := ast.Unparen(f.Cond).(*ast.BinaryExpr)
	if !ok || test.Op != token.LSS {
		return false
	}
	place := g.Path(test.X)
	isBound := func(as funcs.Assignment) bool { return as.Value != nil && a.sameBound(g, as.Value, test.Y) }
	return place.Variable() && slices.ContainsFunc(a.Pkg.Assignments(place.Root), isBound) && g.StoredBefore(c.Node(), place, func(s guard.Store) bool {
		return s.Path == place && s.Value != nil && a.sameBound(g, s.Value, test.Y)
	}, func(b *cfg.Block) bool { return guard.HeadOf(b, loop) })
}

// listensOnce reports whether the fact is that a select has received from a channel whose
// variable the loop sets to nil on the way to c, or from there to its next round, and to
// nothing else: nobody receives from that again.
func (a *Analysis) listensOnce(g *guard.Graph, loop ast.Stmt, fact guard.Fact, c inspector.Cursor) bool {
	if fact.Test != nil || fact.Kind != guard.Set {
		return false
	}
	forgets := func(s guard.Store) bool { return g.Ends(fact, s) }
	sets := func(s guard.Store) bool { return s.Path == fact.Path && within(s.At, loop) }
	before := func(s guard.Store) bool { return sets(s) && g.Dominates(s.At, c.Node()) }
	if slices.ContainsFunc(g.Stores(), func(s guard.Store) bool { return sets(s) && !forgets(s) }) {
		return false
	}
	return slices.ContainsFunc(g.Stores(), before) || g.StoredBefore(c.Node(), fact.Path, forgets, nextRound(loop))
}

// nextRound returns what accepts the blocks that the loop begins a round with, when its
// post statement is done.
func nextRound(loop ast.Stmt) func(*cfg.Block) bool {
	return func(b *cfg.Block) bool { return b.Kind != cfg.KindForPost && guard.HeadOf(b, loop) }
}

// yieldsOnce reports whether the loop ranges over a function of this package that calls
// its yield at one place, which is in no loop.
func (a *Analysis) yieldsOnce(loop ast.Stmt) bool {
	r, ok := loop.(*ast.RangeStmt)
	if !ok {
		return false
	}
	if _, isFunc := a.Pkg.Info.TypeOf(r.X).Underlying().(*types.Signature); !isFunc {
		return false
	}
	f := a.iterator(r.X)
	if f == nil || f.Body == nil || f.Sig.Params().Len() != 1 {
		return false
	}
	calls := 0
	for _, c := range a.Pkg.Mentions(f.Sig.Params().At(0)) {
		switch {
		case c.ParentEdgeKind() == edge.Field_Names:
		case c.ParentEdgeKind() != edge.CallExpr_Fun || a.Pkg.Enclosing(c) != f || a.graph(f).Cycles(c.Node()):
			return false
		default:
			calls++
		}
	}
	return calls == 1
}

// iterator returns the function that e, which is ranged over, is: a literal, a function
// of this package, or what one returns and nothing else; or nil.
func (a *Analysis) iterator(e ast.Expr) *funcs.Func {
	switch e := ast.Unparen(e).(type) {
	case *ast.FuncLit:
		return a.Pkg.Lit(e)
	case *ast.CallExpr:
		f := a.Pkg.Callee(e)
		if f == nil || f.Body == nil {
			return nil
		}
		if lit, ok := a.Pkg.Guard.Returned(e).(*ast.FuncLit); ok {
			return a.Pkg.Lit(lit)
		}
	case *ast.Ident, *ast.SelectorExpr:
		return a.Pkg.Lookup(funcs.Named(a.Pkg.Info, e))
	}
	return nil
}

// sameBound reports whether both are one constant, one place, or the length of one.
func (a *Analysis) sameBound(g *guard.Graph, x, y ast.Expr) bool {
	if v, w := a.Pkg.Info.Types[x].Value, a.Pkg.Info.Types[y].Value; v != nil && w != nil {
		return typ.SameConstant(v, w)
	}
	if place := g.Path(x); !place.IsZero() {
		return place == g.Path(y)
	}
	l, ok := ast.Unparen(x).(*ast.CallExpr)
	m, ok2 := ast.Unparen(y).(*ast.CallExpr)
	return ok && ok2 && isLen(a.Pkg.Info, l) && isLen(a.Pkg.Info, m) && a.sameBound(g, l.Args[0], m.Args[0])
}

func isLen(info *types.Info, call *ast.CallExpr) bool {
	return len(call.Args) == 1 && typ.CallsBuiltin(info, call, "len")
}

// invariant reports whether what a comparison compares the variable of a loop
// with is the same in all rounds.
func (a *Analysis) invariant(test ast.Expr, v *types.Var, loop ast.Stmt) bool {
	b, ok := ast.Unparen(test).(*ast.BinaryExpr)
	if !ok {
		return false
	}
	other := b.Y
	if mentions(a.Pkg.Info, b.Y, v) {
		other = b.X
	}
	return !mentions(a.Pkg.Info, other, v) && !a.VariesIn(other, loop)
}

// endedBefore reports whether the way from the test of the fact to c passes a
// store after which the fact does not hold any more.
func (a *Analysis) endedBefore(g *guard.Graph, fact guard.Fact, c inspector.Cursor) bool {
	for _, s := range g.Stores() {
		if s.Path != fact.Path || !g.Ends(fact, s) || !g.Dominates(s.At, c.Node()) {
			continue
		}
		if at, ok := a.Pkg.Find(s.At); !ok || at.ParentEdgeKind() == edge.DeferStmt_Call {
			continue // it is stored when the function returns
		}
		for known := range g.Tests(s.At) {
			if known.Test == fact.Test {
				return true
			}
		}
	}
	return false
}

// InOneRound reports whether c stands in a loop without an end of its own, of a worker,
// that is left after c, or that runs c in a single round, or to make again what has failed, or
// whose rounds are rare, since it waits for a clock or a signal; or in a literal that ends the iteration that calls it.
// A loop over what the function is given is as short as a call. The loop may stand around a literal that is called in it.
func (a *Analysis) InOneRound(c inspector.Cursor) bool { return a.inOneRound(c, 0) }

// maxCalled bounds the functions that hand a literal on to the loop that calls it.
const maxCalled = 2

func (a *Analysis) inOneRound(c inspector.Cursor, depth int) bool {
	f := a.Pkg.Enclosing(c)
	if call, ok := CalledAt(f); ok && (a.inOneRound(call, depth) || a.oneOfCalls(call, c)) {
		return true
	}
	if slices.ContainsFunc(f.In(), func(e *funcs.Edge) bool { return a.Stops(e, c) || a.toldOf(e).Rare }) {
		return true
	}
	if f.Obj == nil && depth < maxCalled && calledAsValue(f) && !slices.ContainsFunc(f.In(), func(e *funcs.Edge) bool { return e.Call != nil && !a.inOneRound(e.At, depth+1) }) {
		return true
	}
	for enc := range c.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		loop, ok := enc.Node().(ast.Stmt)
		if !ok {
			return a.hasGoto(f) && a.graph(f).Cycles(c.Node()) && a.Remakes(Loop{}, c, c)
		}
		if a.openEnded(loop) && inBody(loop, c.Node()) && (!a.graph(f).LeadsBack(c.Node(), loop) || a.OneRound(Loop{Stmt: loop}, c) || a.ticks(loop) || a.Remakes(Loop{Stmt: loop}, c, c)) {
			return true
		}
	}
	return false
}

// openEnded reports whether the loop neither counts nor goes through what there is.
func (a *Analysis) openEnded(loop ast.Stmt) bool {
	switch loop := loop.(type) {
	case *ast.ForStmt:
		return loop.Cond == nil || loop.Post == nil
	case *ast.RangeStmt:
		_, isChan := types.Unalias(a.Pkg.Info.TypeOf(loop.X)).Underlying().(*types.Chan)
		return isChan || a.yieldsNowAndThen(loop)
	}
	return false
}

// loopVariable reports whether the header of the loop declares v.
func loopVariable(loop ast.Stmt, v *types.Var) bool {
	if r, ok := loop.(*ast.RangeStmt); ok {
		return r.Pos() <= v.Pos() && v.Pos() < r.Body.Pos()
	}
	return loop != nil && isForVar(loop, v)
}
