package summary

import (
	"go/ast"
	"go/types"
	"iter"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// round yields where a round of the loop causes e, and the way from there: in the function around the
// loop, and in the literals that the round makes and runs, or alone calls.
func (fo *Folder) round(e *Effect, loop lifetime.Loop) iter.Seq2[inspector.Cursor, *Path] {
	return func(yield func(inspector.Cursor, *Path) bool) {
		c := e.At
		for way := e.Path; yield(c, way) && way != nil && ofRound(way.Edge, loop.Stmt); way = way.Rest {
			c = e.next(way)
		}
	}
}

// ofRound reports whether the edge leads to a literal that is made in the loop, or called there alone.
func ofRound(e *funcs.Edge, loop ast.Stmt) bool {
	if e.To.Obj != nil {
		return false
	}
	_, alone := lifetime.CalledAt(e.To)
	return inside(e.To.Cursor.Node(), loop) || alone && loop != nil && inside(e.At.Node(), loop)
}

// inside reports whether n stands in the loop.
func inside(n ast.Node, loop ast.Stmt) bool {
	return loop != nil && loop.Pos() <= n.Pos() && n.End() <= loop.End()
}

// oneRound reports whether one round of the loop alone comes to the build of e, by what is asked in
// the round, or in a literal that it makes and calls.
func (fo *Folder) oneRound(e *Effect, loop lifetime.Loop) bool {
	for c, way := range fo.round(e, loop) {
		if fo.Life.OneRound(loop, c) {
			return true
		}
		if way != nil && (way.Edge.Call == nil || way.Edge.To.HandedOn) {
			break
		}
	}
	return fo.oneCall(e, func(v *types.Var) bool { return fo.Life.Outside(loop, e.At, v) })
}

// InOneRound reports whether a round of a loop without an end of its own comes to the build alone, also by what is
// asked in a literal that it calls.
func (fo *Folder) InOneRound(e *Effect) bool {
	c := e.At
	for way := e.Path; !fo.Life.InOneRound(c); way = way.Rest {
		if way == nil || way.Edge.To.Obj != nil {
			return false
		}
		if _, alone := lifetime.CalledAt(way.Edge.To); !alone {
			return false
		}
		c = e.next(way)
	}
	return true
}

// oneCall reports whether one of all the calls of a literal on the way comes to the build alone, by a
// variable that is outside and that none of the functions on the way has for itself.
func (fo *Folder) oneCall(e *Effect, outside func(*types.Var) bool) bool {
	lasts := func(v *types.Var) bool { return outside(v) && !e.Path.declares(v) }
	for way := e.Path; way != nil; way = way.Rest {
		if way.Edge.To.Obj == nil && fo.Life.OneCall(e.next(way), lasts) {
			return true
		}
	}
	return false
}

// otherEachTime reports whether the build is one of several that the
// iterations of loop run in turn: for _, step := range steps { step() }, for
// _, p := range plugins { p.Start() }; also in a literal that each iteration makes.
func (fo *Folder) otherEachTime(e *Effect, loop lifetime.Loop) bool {
	for _, way := range fo.round(e, loop) {
		if way != nil && (fo.calledInTurn(way.Edge, loop) || fo.handedInTurn(way, loop)) {
			return true
		}
	}
	return false
}

// RemembersAround reports whether several calls of fn, a literal, have one instance, or some that are kept
// beside each other, by a variable of a function around it.
func (fo *Folder) RemembersAround(fn *funcs.Func, u *Effect) bool {
	outside := func(v *types.Var) bool { return !lifetime.Declares(fn, v) }
	if v := u.collector(); v != nil && outside(v) {
		return true
	}
	return fo.Life.OneCall(u.At, outside) || fo.oneCall(u, outside)
}

// handedInTurn reports whether the iterations of loop hand different functions, or objects
// that have them, over to what calls them: for _, s := range stages { s.do() }, where do
// calls s.run.
func (fo *Folder) handedInTurn(way *Path, loop lifetime.Loop) bool {
	if loop.Stmt == nil || way.Edge.Call == nil {
		return false
	}
	p, ok := fo.Life.Param(fo.decider(way))
	if !ok || p.Func != way.Edge.To {
		return false
	}
	args, known := arguments(way.Edge, p.Index)
	return known && len(args) == 1 && fo.Life.VariesIn(fo.listed(args[0], loop.Stmt), loop.Stmt)
}

// decider returns the variable of the function that the first hop leads to which has, or is, what is
// called behind that; it may have been handed on. nil if there is none.
func (fo *Folder) decider(way *Path) *types.Var {
	if way.Rest == nil {
		return nil
	}
	next := way.Rest.Edge
	switch {
	case next.Value && next.Once == nil:
		v, _ := fo.calledParam(next.Call)
		return v
	case next.Recv != nil && types.IsInterface(fo.Pkg.Info.TypeOf(next.Recv)):
		return fo.variable(next.Recv)
	case next.Call == nil:
		return nil
	}
	p, ok := fo.Life.Param(fo.decider(way.Rest))
	if !ok || p.Func != next.To {
		return nil
	}
	if args, known := arguments(next, p.Index); known && len(args) == 1 {
		return fo.variable(args[0])
	}
	return nil
}

// remakes reports whether a round of the loop makes again what has failed.
func (fo *Folder) remakes(e *Effect, loop lifetime.Loop) bool {
	for c := range fo.round(e, loop) {
		if fo.Life.Remakes(loop, e.Build.At, c) {
			return true
		}
	}
	return false
}

// startsWorker reports whether a round of the loop starts a worker, which has an instance of its own.
func (fo *Folder) startsWorker(e *Effect, loop lifetime.Loop) bool {
	for _, way := range fo.round(e, loop) {
		if way != nil && fo.Life.Spawns(way.Edge) {
			return true
		}
	}
	where := e.At
	if loop.Stmt != nil { // none that goto makes
		where, _ = fo.Pkg.Find(loop.Stmt)
	}
	return fo.Life.FeedsWorker(where, e.Fate)
}

// next is where the function that the first hop of the way leads to causes the effect.
func (e *Effect) next(way *Path) inspector.Cursor {
	if way.Rest != nil {
		return way.Rest.Edge.At
	}
	return e.Build.At
}
