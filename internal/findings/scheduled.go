package findings

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// maxScheduled bounds the calls between a scheduler and what its job calls.
const maxScheduled = 3

// scheduled reports whether nobody calls fn but a scheduler that does so seldom, or such a job of
// one, outside of loops: it is given nothing then but what it was set up with.
func (f *finder) scheduled(fn *funcs.Func) bool { return f.scheduledBy(fn, maxScheduled) }

func (f *finder) scheduledBy(fn *funcs.Func, depth int) bool {
	if depth == 0 || len(fn.In) == 0 || fn.Exported() && !ofOwnType(fn) {
		return false
	}
	return !slices.ContainsFunc(fn.In, func(e *funcs.Edge) bool {
		if e.Call != nil {
			return e.Value || len(f.fo.Life.Loops(e.At)) > 0 || !f.scheduledBy(e.From, depth-1)
		}
		return !f.toScheduler(e) || f.runsOften(e)
	})
}

// toScheduler reports whether e hands its function to a scheduler.
func (f *finder) toScheduler(e *funcs.Edge) bool {
	call, ok := e.At.Parent().Node().(*ast.CallExpr)
	return ok && e.At.ParentEdgeKind() == edge.CallExpr_Args && scope.Scheduled(funcs.StaticCallee(f.fo.Pkg.Info, call), e.At.ParentEdgeIndex())
}

// ofOwnType reports whether fn is a method of a type that only its package can name.
func ofOwnType(fn *funcs.Func) bool {
	recv := fn.Sig.Recv()
	if recv == nil {
		return false
	}
	named, ok := types.Unalias(typ.Pointee(recv.Type())).(*types.Named)
	return ok && !named.Obj().Exported()
}
