package lifetime

import (
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// CalledAt returns where the function f, a literal, is called, if that is at one place of the function
// around it, which waits for it.
func CalledAt(f *funcs.Func) (c inspector.Cursor, ok bool) {
	if f.Obj != nil || f.HandedOn || f.Escapes() || f.Referenced() || len(f.In()) != 1 || f.In()[0].Call == nil || f.In()[0].From != f.Outer {
		return inspector.Cursor{}, false
	}
	c = f.In()[0].At
	switch c.ParentEdgeKind() {
	case edge.GoStmt_Call, edge.DeferStmt_Call:
		return inspector.Cursor{}, false
	}
	return c, true
}

// argumentFor returns the place of a variable that the only call of the literal f gives it for the parameter which
// p is; else p.
func (a *Analysis) argumentFor(f *funcs.Func, p guard.Path) guard.Path {
	of, ok := a.param(p.Root)
	if !ok || of.Func != f || of.Index < 0 || !p.Variable() || of.Index >= len(f.In()[0].Call.Args) || len(a.Pkg.Assignments(p.Root)) > 0 {
		return p
	}
	if v := typ.VarOf(a.Pkg.Info, f.In()[0].Call.Args[of.Index]); v != nil {
		return guard.Path{Root: v}
	}
	return p
}
