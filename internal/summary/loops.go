package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// loops records the effect e of f for each loop of f that repeats it.
func (fo *Folder) loops(f *funcs.Func, e *Effect) {
	if f == fo.Pkg.Init {
		fo.silent(e.Build, reason.ScopePackage, e.At)
		return
	}
	if e.Path != nil && e.Path.Edge.Reason.Freq == scope.PerElement {
		switch {
		case fo.Life.Stops(e.Path.Edge, e.below()):
			fo.silent(e.Build, reason.LoopOneRound, e.At)
			return
		case fo.Life.SpawnsTold(e.Path.Edge):
			fo.silent(e.Build, reason.LoopWorker, e.At)
			return
		}
		rule := fo.elementRule(e)
		if rule == "" {
			fo.Loops = append(fo.Loops, &LoopEffect{Effect: e, In: f, Reason: e.Path.Edge.Reason})
			return
		}
		fo.silent(e.Build, rule, e.At)
	}
	fo.leftOut(e)
	for _, loop := range fo.Life.Loops(e.At) {
		rule := fo.loopRule(f, e, loop)
		if rule == nil {
			fo.Loops = append(fo.Loops, &LoopEffect{Effect: e, In: f, Loop: loop, Reason: loop.Reason})
			return
		}
		e.Build.Latched = e.Build.Latched || rule.id == reason.LoopLatched
		if !rule.outer {
			return
		}
	}
}

// elementRule returns why a callback does not build again for each element to no purpose, or "". What
// is collected may be so beside others, or in a loop around.
func (fo *Folder) elementRule(e *Effect) reason.ID {
	everywhere := func(*types.Var) bool { return true }
	switch {
	case e.Deps.Dynamic || fo.byElement(e):
		return reason.LoopVaries
	case fo.oneCall(e, everywhere):
		return reason.LoopOneRound
	case e.filler() != nil:
		return reason.LoopFilled
	case e.collector() != nil:
		return reason.EscapeCollected
	}
	return ""
}

// byElement reports whether the effect depends on the element that the function which the first hop leads
// to is given.
func (fo *Folder) byElement(e *Effect) bool {
	return slices.ContainsFunc(fo.below(e.Build, e.Path.Edge, e.Deps).Vars, func(v *types.Var) bool {
		p, ok := fo.Life.Param(v)
		return ok && p.Func == e.Path.Edge.To && p.Index >= 0
	})
}

// A loopRule says when a loop does not repeat an effect of a function to no
// purpose.
type loopRule struct {
	id reason.ID
	// outer: a loop around this one still may. What differs in an inner loop, or is
	// filled in one round of it, does so in the outer ones; but it may be the first round
	// of each inner loop.
	outer bool
	// applies returns the node that makes it so, or nil.
	applies func(fo *Folder, f *funcs.Func, e *Effect, loop lifetime.Loop) ast.Node
}

// loopRules are asked in this order.
var loopRules = []loopRule{
	{reason.LoopOther, true, func(fo *Folder, _ *funcs.Func, e *Effect, loop lifetime.Loop) ast.Node {
		return at(e, fo.otherEachTime(e, loop))
	}},
	{reason.LoopVaries, false, func(fo *Folder, _ *funcs.Func, e *Effect, loop lifetime.Loop) ast.Node {
		return fo.varies(e, loop)
	}},
	{reason.LoopRetries, true, func(fo *Folder, _ *funcs.Func, e *Effect, loop lifetime.Loop) ast.Node {
		return at(e, fo.Life.Retries(loop, e.At) || fo.remakes(e, loop))
	}},
	{reason.LoopOneRound, true, func(fo *Folder, _ *funcs.Func, e *Effect, loop lifetime.Loop) ast.Node {
		return at(e, fo.oneRound(e, loop) || e.Path != nil && fo.Life.Stops(e.Path.Edge, e.below()))
	}},
	{reason.LoopFilled, false, func(fo *Folder, _ *funcs.Func, e *Effect, loop lifetime.Loop) ast.Node {
		v := e.filler()
		return at(e, v != nil && fo.Life.Outside(loop, e.At, v))
	}},
	{reason.LoopLatched, false, func(fo *Folder, _ *funcs.Func, e *Effect, loop lifetime.Loop) ast.Node {
		return at(e, fo.remembers(e, loop))
	}},
	{reason.EscapeCollected, true, func(fo *Folder, _ *funcs.Func, e *Effect, loop lifetime.Loop) ast.Node {
		v := e.collector()
		return at(e, v != nil && fo.Life.Outside(loop, e.At, v))
	}},
	{reason.LoopWorker, true, func(fo *Folder, _ *funcs.Func, e *Effect, loop lifetime.Loop) ast.Node {
		return at(e, loop.Reason.Freq == scope.Unknown && fo.startsWorker(e, loop))
	}},
}

// at returns where the effect is caused if a rule applies there.
func at(e *Effect, applies bool) ast.Node {
	if !applies {
		return nil
	}
	return e.At.Node()
}

// loopRule returns the first rule that applies, or nil.
func (fo *Folder) loopRule(f *funcs.Func, e *Effect, loop lifetime.Loop) *loopRule {
	for i := range loopRules {
		if n := loopRules[i].applies(fo, f, e, loop); n != nil {
			fo.Silent(e.Build, reason.Silence{Rule: loopRules[i].id, At: n.Pos()})
			return &loopRules[i]
		}
	}
	return nil
}

// below is where the function that the first hop leads to causes the effect.
func (e *Effect) below() inspector.Cursor { return e.next(e.Path) }

// filler returns the local variable by which only the first of several rounds builds: it
// is the instance, or a once. None of the functions that a round calls has one of its own.
func (e *Effect) filler() *types.Var {
	for _, v := range []*types.Var{e.Path.Once(), e.Fate.Lazy} {
		if v != nil && !e.Path.declares(v) { // it may be that of a function around the one that builds
			return v
		}
	}
	return nil
}

// collector returns the local variable that keeps what several rounds build, or nil. None of the
// functions that a round calls has one of its own.
func (e *Effect) collector() *types.Var {
	if v := e.Fate.Collector; v != nil && !e.Path.declares(v) {
		return v
	}
	return nil
}

// inTurn reports whether the innermost loop around the hop calls different functions
// across it, for _, o := range options { o(x) }, or one that is given something else in each
// round, for _, t := range texts { set.add(t) }.
func (fo *Folder) inTurn(hop *funcs.Edge) bool {
	loops := fo.Life.Loops(hop.At)
	if len(loops) == 0 {
		return false
	}
	return fo.calledInTurn(hop, loops[0]) || hop.Call != nil && loops[0].Stmt != nil && fo.varying(hop.Call.Args, loops[0].Stmt) != nil
}

// calledInTurn reports whether the iterations of loop call different functions, or
// methods of different objects, across the hop.
func (fo *Folder) calledInTurn(hop *funcs.Edge, loop lifetime.Loop) bool {
	switch {
	case hop.Value && hop.Once == nil:
		return loop.Stmt == nil || !fo.foundByPart(hop.Call.Fun, loop.Stmt) && fo.Life.VariesIn(fo.listed(hop.Call.Fun, loop.Stmt), loop.Stmt)
	case hop.Recv != nil && types.IsInterface(fo.Pkg.Info.TypeOf(hop.Recv)):
		return loop.Stmt != nil && loop.Reason.Freq == scope.Unknown && fo.Life.VariesIn(fo.listed(hop.Recv, loop.Stmt), loop.Stmt)
	}
	return false
}

// foundByPart reports whether e is what a map, the same in all rounds of the loop, has for a
// part of what a round is about: byKind[entry.Kind]. Others may be of that kind as well.
func (fo *Folder) foundByPart(e ast.Expr, loop ast.Stmt) bool {
	if v := fo.variable(e); v != nil && !v.IsField() {
		as := fo.Pkg.Assignments(v)
		if len(as) != 1 || as[0].Value == nil || as[0].Index > 0 {
			return false
		}
		e = as[0].Value
	}
	element, ok := ast.Unparen(e).(*ast.IndexExpr)
	if !ok {
		return false
	}
	if _, isMap := typ.Core(fo.Pkg.Info.TypeOf(element.X)).(*types.Map); !isMap || fo.Life.VariesIn(element.X, loop) {
		return false
	}
	part, ok := ast.Unparen(element.Index).(*ast.SelectorExpr)
	s := fo.Pkg.Info.Selections[part]
	return ok && s != nil && s.Kind() == types.FieldVal
}

// listed returns the list of which e is an element, if a loop inside of the given one
// ranges over that; else e. All of them come in each round of the outer loop.
func (fo *Folder) listed(e ast.Expr, outer ast.Stmt) ast.Expr {
	v := typ.VarOf(fo.Pkg.Info, e)
	if v == nil || v.IsField() {
		return e
	}
	as := fo.Pkg.Assignments(v)
	if len(as) != 1 {
		return e
	}
	inner, ok := as[0].At.Node().(*ast.RangeStmt)
	if !ok || inner == outer || inner.Pos() < outer.Pos() || outer.End() < inner.End() {
		return e
	}
	return fo.listed(fo.Pkg.Ranged(inner), outer)
}

// varies returns why the instance can differ from one iteration of loop to the
// next: an expression that does, or the call; nil if it can't.
func (fo *Folder) varies(e *Effect, loop lifetime.Loop) ast.Node {
	if loop.Stmt == nil { // made with goto: anything assigned may vary
		return at(e, !e.Deps.None())
	}
	for c, way := range fo.round(e, loop) {
		if way != nil && way.Edge.To.Obj == nil && way.Edge.To.Sig != nil && way.Edge.To.Sig.Params().Len() == 0 && inside(way.Edge.To.Cursor.Node(), loop.Stmt) {
			continue // what it does is asked where it does it
		}
		return fo.variesAt(e, c, way, loop.Stmt)
	}
	return nil
}

// variesAt is varies for the way from c, in a round of the loop, to the build.
func (fo *Folder) variesAt(e *Effect, c inspector.Cursor, way *Path, loop ast.Stmt) ast.Node {
	if way == nil || e.User == fo.Pkg.Enclosing(c) {
		for _, s := range e.Fate.Setups {
			if x := fo.varying(slices.Concat(s.Args, s.Conds), loop); x != nil {
				return x
			}
		}
	}
	if way == nil {
		return fo.varying(slices.Concat(e.Build.args(), e.Fate.Keys), loop)
	}
	hop := way.Edge
	below := fo.below(e.Build, hop, e.Deps)
	if below.Dynamic || len(below.Loops) > 0 {
		return hop.At.Node()
	}
	for _, v := range below.Vars {
		if p, ok := fo.Life.Param(v); ok && p.Func == hop.To {
			args, known := arguments(hop, p.Index)
			if !known {
				return hop.At.Node()
			}
			if x := fo.varying(args, loop); x != nil {
				return x
			}
		} else if fo.Life.VariableVariesIn(v, loop) {
			return hop.At.Node()
		}
	}
	return nil
}

// varying returns the first of the expressions whose value can differ between
// two iterations, or nil.
func (fo *Folder) varying(es []ast.Expr, loop ast.Stmt) ast.Node {
	for _, e := range es {
		if fo.Life.VariesIn(e, loop) || fo.Life.Drives(e, loop) {
			return e
		}
	}
	return nil
}

// below returns the sources of the build in terms of the function that the hop leads to; others if they are not
// known.
func (fo *Folder) below(b *Build, hop *funcs.Edge, others lifetime.Sources) lifetime.Sources {
	key := useKey{hop.To, b}
	if u := fo.uses[key]; u != nil {
		return u.Deps
	}
	if m := fo.makes[key]; m != nil {
		return m.Deps
	}
	return others
}
