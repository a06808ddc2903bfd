package summary

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// remembers reports whether an object that all rounds of the loop use remembers that one
// of them has come to the build, so that no other does.
func (fo *Folder) remembers(e *Effect, loop lifetime.Loop) bool {
	v := fo.latch(e, e.Path)
	return v != nil && loop.Stmt != nil && fo.Life.Outside(loop, e.At, v) && !slices.ContainsFunc(fo.Pkg.Assignments(v), func(as funcs.Assignment) bool {
		n := as.At.Node()
		return loop.Stmt.Pos() <= n.Pos() && n.End() <= loop.Stmt.End()
	})
}

// latch returns the variable, of the function in which the way to the build of e begins,
// whose object remembers that a function on that way has come to the build, so that it
// does not do so again; or nil.
func (fo *Folder) latch(e *Effect, way *Path) *types.Var {
	if way == nil {
		return nil
	}
	if v, known := fo.latches[way]; known {
		return v
	}
	v := fo.latch(e, way.Rest)
	if v == nil {
		at := e.Build.At
		if way.Rest != nil {
			at = way.Rest.Edge.At
		}
		v = fo.Life.Latched(at)
	}
	v = fo.passed(way, v)
	fo.latches[way] = v
	return v
}

// passed returns the variable that the first call of the way hands over as the parameter
// or receiver v, or nil.
func (fo *Folder) passed(way *Path, v *types.Var) *types.Var {
	p, ok := fo.Life.Param(v)
	if !ok || p.Func != way.Edge.To {
		return nil
	}
	args, known := arguments(way.Edge, p.Index)
	if !known || len(args) != 1 {
		return nil
	}
	arg := ast.Unparen(args[0])
	if addr, ok := arg.(*ast.UnaryExpr); ok && addr.Op == token.AND {
		arg = addr.X
	}
	return fo.Pkg.OwnVar(arg)
}
