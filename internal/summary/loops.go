package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// loops records the effect e of f for each loop of f that repeats it.
func (fo *Folder) loops(f *funcs.Func, e *Effect) {
	if f == fo.Pkg.Init {
		return
	}
	if len(e.Path) > 0 {
		if r := e.Path[0].Edge.Reason; r.Freq == scope.PerElement && !e.Deps.Dynamic {
			fo.Loops = append(fo.Loops, &LoopEffect{Effect: e, In: f, Reason: r})
			return
		}
	}
	for _, loop := range fo.Life.Loops(e.At) {
		if fo.otherEachTime(e, loop) {
			continue
		}
		if fo.varies(e, loop) || fo.Life.Retries(loop, e.At) || fo.Life.OneRound(loop, e.At) {
			return // what differs in an inner loop differs in the outer ones
		}
		if v := e.filler(f); v != nil && loop.Stmt != nil && !(loop.Stmt.Pos() <= v.Pos() && v.Pos() < loop.Stmt.End()) {
			return // filled in one round, used in all
		}
		if loop.Reason.Freq == scope.Unknown && (len(e.Path) > 0 && fo.Life.Spawns(e.Path[0].Edge) || fo.Life.FeedsWorker(e.At, e.Fate)) {
			continue
		}
		fo.Loops = append(fo.Loops, &LoopEffect{Effect: e, In: f, Loop: loop, Reason: loop.Reason})
		return
	}
}

// filler returns the local variable of f by which only the first of several
// rounds of f builds: it is the instance, or a once.
func (e *Effect) filler(f *funcs.Func) *types.Var {
	for _, hop := range e.Path {
		if hop.Edge.Once != nil {
			return hop.Edge.Once
		}
	}
	if e.User == f {
		return e.Fate.Lazy
	}
	return nil
}

// otherEachTime reports whether the build is one of several that the
// iterations of loop run in turn: for _, step := range steps { step() }, for
// _, p := range plugins { p.Start() }.
func (fo *Folder) otherEachTime(e *Effect, loop lifetime.Loop) bool {
	if len(e.Path) == 0 {
		return false
	}
	switch hop := e.Path[0].Edge; {
	case hop.Value && hop.Once == nil:
		return loop.Stmt == nil || fo.Life.VariesIn(hop.Call.Fun, loop.Stmt)
	case hop.Recv != nil && types.IsInterface(fo.Pkg.Info.TypeOf(hop.Recv)):
		return loop.Stmt != nil && loop.Reason.Freq == scope.Unknown && fo.Life.VariesIn(hop.Recv, loop.Stmt)
	}
	return false
}

// varies reports whether the instance can differ from one iteration of loop
// to the next.
func (fo *Folder) varies(e *Effect, loop lifetime.Loop) bool {
	if loop.Stmt == nil { // made with goto: anything assigned may vary
		return !e.Deps.None()
	}
	if len(e.Path) == 0 || e.User == fo.Pkg.Enclosing(e.At) && len(e.Fate.Setups) > 0 {
		for _, s := range e.Fate.Setups {
			if fo.anyVaries(slices.Concat(s.Args, s.Conds), loop.Stmt) {
				return true
			}
		}
	}
	if len(e.Path) == 0 {
		return fo.anyVaries(e.Build.args(), loop.Stmt)
	}
	hop := e.Path[0].Edge
	below := fo.below(e)
	if below.Dynamic || len(below.Loops) > 0 {
		return true
	}
	for _, v := range below.Vars {
		if p, ok := fo.Life.Param(v); ok && p.Func == hop.To {
			if args, known := arguments(hop, p.Index); !known || fo.anyVaries(args, loop.Stmt) {
				return true
			}
		} else if fo.Life.VariableVariesIn(v, loop.Stmt) {
			return true
		}
	}
	return false
}

func (fo *Folder) anyVaries(es []ast.Expr, loop ast.Stmt) bool {
	return slices.ContainsFunc(es, func(e ast.Expr) bool { return fo.Life.VariesIn(e, loop) })
}

// below returns the sources of the effect in terms of the function that the
// first hop leads to.
func (fo *Folder) below(e *Effect) lifetime.Sources {
	to := e.Path[0].Edge.To
	for _, u := range fo.sums[to].Uses {
		if u.Build == e.Build {
			return u.Deps
		}
	}
	for _, m := range fo.sums[to].Makes {
		if m.Build == e.Build {
			return m.Deps
		}
	}
	return e.Deps
}
