package lifetime

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// consumed: what a use yields (a type map, a prepared statement) is used on data
// in turn, where it is the receiver or an argument of further calls, and so is what
// calls of its own methods yield.
func (t *tracker) consumed(call inspector.Cursor) { t.consumedBy(call, make(map[*types.Var]bool)) }

func (t *tracker) consumedBy(call inspector.Cursor, seen map[*types.Var]bool) {
	for c, last := call, outermost(call).Node(); c.Node() != last; c = c.Parent() {
		if of := c.Parent(); c.ParentEdgeKind() == edge.SelectorExpr_X && of.ParentEdgeKind() == edge.CallExpr_Fun { // x.F().G(data)
			t.fate.Data = append(t.fate.Data, of.Parent().Node().(*ast.CallExpr).Args...)
		}
	}
	for _, v := range t.a.assignedAt(outermost(call)) {
		if typ.IsError(v.Type()) || funcs.IsGlobal(v) || seen[v] {
			continue
		}
		seen[v] = true
		for _, use := range t.a.Pkg.Mentions(v) {
			around, ok := callAround(use)
			if !ok {
				continue
			}
			t.fate.Data = append(t.fate.Data, besideIt(use, around.Node().(*ast.CallExpr), t.a.Pkg.Info)...)
			if use.ParentEdgeKind() == edge.SelectorExpr_X {
				t.consumedBy(around, seen)
			}
		}
	}
}

// besideIt returns what the call around the variable at c is given beside it: what it is put into, or
// into a list with, is no data that it is used on.
func besideIt(c inspector.Cursor, call *ast.CallExpr, info *types.Info) []ast.Expr {
	if c.ParentEdgeKind() == edge.SelectorExpr_X {
		c = c.Parent()
	}
	switch kind, i := c.ParentEdge(); {
	case kind != edge.CallExpr_Args:
		return call.Args
	case typ.CallsBuiltin(info, call, "append"):
		return nil
	default:
		return others(call, i)
	}
}
