package findings

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

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
	if depth == 0 || len(fn.In()) == 0 || fn.Exported() && !ofOwnType(fn) {
		return false
	}
	return !slices.ContainsFunc(fn.In(), func(e *funcs.Edge) bool {
		if e.Call != nil {
			return e.Value || len(f.fo.Life.Loops(e.At)) > 0 || !f.scheduledBy(e.From, depth-1)
		}
		return !f.toScheduler(e) || f.runsOften(e)
	})
}

// toScheduler reports whether e hands its function to a scheduler, and to nobody else.
func (f *finder) toScheduler(e *funcs.Edge) bool { return f.scheduledAt(e.At, maxScheduled) }

// scheduledAt reports whether the function value at c goes to a scheduler and nowhere else: by itself, by
// a function that hands on what it is given, or as an element of a list that is gone through for that.
func (f *finder) scheduledAt(c inspector.Cursor, depth int) bool {
	kind, i := c.ParentEdge()
	if depth == 0 {
		return false
	}
	if kind == edge.CallExpr_Args {
		callee := funcs.StaticCallee(f.fo.Pkg.Info, c.Parent().Node().(*ast.CallExpr))
		to := f.fo.Pkg.Lookup(callee)
		return scope.Scheduled(callee, i) || to != nil && to.Body != nil && !to.Exported() && i < to.Sig.Params().Len() && f.allScheduled(to.Sig.Params().At(i), nil, depth-1)
	}
	lit, field := f.partOf(c)
	if field != nil {
		lit, _ = f.partOf(lit)
	}
	if !lit.Valid() {
		return false
	}
	if lit.ParentEdgeKind() == edge.RangeStmt_X {
		return f.allScheduled(f.element(lit), field, depth-1)
	}
	v := f.fo.Pkg.AssignedTo(lit)
	if v == nil || funcs.IsGlobal(v) || len(f.fo.Pkg.Assignments(v)) != 1 {
		return false
	}
	return !slices.ContainsFunc(f.fo.Pkg.Mentions(v), func(m inspector.Cursor) bool {
		kind := m.ParentEdgeKind()
		return kind != edge.AssignStmt_Lhs && kind != edge.ValueSpec_Names && (kind != edge.RangeStmt_X || !f.allScheduled(f.element(m), field, depth-1))
	})
}

// partOf returns the literal of which the expression at c is an element, and the field that it is there,
// if that is a struct.
func (f *finder) partOf(c inspector.Cursor) (lit inspector.Cursor, field *types.Var) {
	kind, i := c.ParentEdge()
	lit = c.Parent()
	if kind == edge.KeyValueExpr_Value {
		id, _ := lit.Node().(*ast.KeyValueExpr).Key.(*ast.Ident)
		if field, _ = f.fo.Pkg.Info.ObjectOf(id).(*types.Var); field != nil && !field.IsField() {
			field = nil
		}
		return lit.Parent(), field
	}
	if kind != edge.CompositeLit_Elts {
		return inspector.Cursor{}, nil
	}
	if s, ok := typ.Pointee(f.fo.Pkg.Info.TypeOf(lit.Node().(*ast.CompositeLit))).Underlying().(*types.Struct); ok && i < s.NumFields() {
		field = s.Field(i)
	}
	return lit, field
}

// element returns the variable that holds the elements of what the loop around the expression at c goes
// through.
func (f *finder) element(c inspector.Cursor) *types.Var {
	return typ.VarOf(f.fo.Pkg.Info, c.Parent().Node().(*ast.RangeStmt).Value)
}

// allScheduled reports whether the value of a variable, or what is in its field, if that is not nil, is
// given to a scheduler, and nothing else is done with it.
func (f *finder) allScheduled(v, field *types.Var, depth int) bool {
	scheduled := false
	for _, m := range f.fo.Pkg.Mentions(v) {
		if sel, ok := m.Parent().Node().(*ast.SelectorExpr); ok && field != nil {
			if f.fo.Pkg.Info.ObjectOf(sel.Sel) != field {
				continue
			}
			m = m.Parent()
		} else if kind := m.ParentEdgeKind(); kind == edge.Field_Names || kind == edge.RangeStmt_Value {
			continue
		}
		if !f.scheduledAt(m, depth) {
			return false
		}
		scheduled = true
	}
	return scheduled
}

// runsOften reports whether e hands its function to a scheduler that calls it more than
// once a minute: what stands beside it says so.
func (f *finder) runsOften(e *funcs.Edge) bool {
	if !f.toScheduler(e) {
		return false
	}
	beside := e.At
	for beside.ParentEdgeKind() != edge.CompositeLit_Elts && beside.ParentEdgeKind() != edge.CallExpr_Args {
		beside = beside.Parent()
	}
	if _, field := f.partOf(beside); field != nil || beside.ParentEdgeKind() == edge.CallExpr_Args {
		beside = beside.Parent()
	}
	often := false
	ast.Inspect(beside.Node(), func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok && !often {
			value := f.fo.Pkg.Info.Types[e].Value
			often = value != nil && value.Kind() == constant.String && scope.Often(constant.StringVal(value))
		}
		_, lit := n.(*ast.FuncLit)
		return !lit && !often
	})
	return often
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
