package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// TriesAgain reports whether the function around c does all again that it does once c,
// which changes the object that it works on, has run: it calls itself with what it was given, or what it
// has called before in the same way, and no way from c leads elsewhere but to an error. Such
// code makes good what was wrong at the first attempt: a log-in for a session that has
// expired.
func (a *Analysis) TriesAgain(c inspector.Cursor) bool {
	does, known := a.tries[c.Node()]
	if !known {
		does = a.triesNow(c)
		a.tries[c.Node()] = does
	}
	return does
}

func (a *Analysis) triesNow(c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	if f.Obj == nil || f.Body == nil || !a.mendsObject(f, c) {
		return false
	}
	same := func(e *funcs.Edge) bool {
		return e.Call != nil && !e.Value && a.Pkg.Enclosing(e.At) == f && a.onSame(f, e.Recv) && a.givesTheSame(f, e.Call) &&
			(e.To == f || a.Pkg.Delegates(e.To, f) || a.calledBefore(f, e, c))
	}
	if !slices.ContainsFunc(f.Out(), same) {
		return false
	}
	g, again := a.graph(f), false
	only := g.Returns(c.Node(), func(ret *ast.ReturnStmt) bool {
		for _, e := range f.Out() {
			if same(e) && slices.ContainsFunc(g.Yields(ret), func(r ast.Expr) bool { return within(e.Call, r) }) {
				again = true
				return true
			}
		}
		return g.Fails(ret) || a.returnsError(g.Yields(ret)) || a.returnsNothing(g.Yields(ret))
	})
	return only && again
}

// calledBefore reports whether the call of e, which hands on what f was given, has been made
// before c.
func (a *Analysis) calledBefore(f *funcs.Func, e *funcs.Edge, c inspector.Cursor) bool {
	return slices.ContainsFunc(f.Out(), func(first *funcs.Edge) bool {
		return first.To == e.To && first.Call != nil && first.Call != e.Call && !first.Value && a.onSame(f, first.Recv) &&
			a.givesTheSame(f, first.Call) && a.sameConstants(first.Call.Args, e.Call.Args) && a.graph(f).Dominates(first.Call, c.Node())
	})
}

// sameConstants reports whether what is constant in one list is the same constant in the
// other.
func (a *Analysis) sameConstants(x, y []ast.Expr) bool {
	return slices.EqualFunc(x, y, func(x, y ast.Expr) bool {
		v, w := a.Pkg.Info.Types[x].Value, a.Pkg.Info.Types[y].Value
		return v == nil && w == nil || typ.SameConstant(v, w)
	})
}

// returnsNothing reports whether all that is returned but an error, and there is more than
// that, is nil.
func (a *Analysis) returnsNothing(results []ast.Expr) bool {
	last := len(results) - 1
	return last > 0 && typ.IsError(a.Pkg.Info.TypeOf(results[last])) && !a.Pkg.Info.Types[results[last]].IsNil() &&
		!slices.ContainsFunc(results[:last], func(e ast.Expr) bool { return !a.Pkg.Info.Types[e].IsNil() })
}

// mendsObject reports whether c is, or is an operand of, a call of a method of the
// object that f works on, or what is assigned to a part of that.
func (a *Analysis) mendsObject(f *funcs.Func, c inspector.Cursor) bool {
	part := func(e ast.Expr) bool {
		sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
		if !ok {
			return false
		}
		return a.IsSubjectOf(f, typ.RootVar(a.Pkg.Info, sel.X))
	}
	for enc := range c.Enclosing((*ast.CallExpr)(nil), (*ast.AssignStmt)(nil), (*ast.BlockStmt)(nil)) {
		switch n := enc.Node().(type) {
		case *ast.CallExpr:
			if part(n.Fun) {
				return true
			}
		case *ast.AssignStmt:
			return slices.ContainsFunc(n.Lhs, part)
		default:
			return false
		}
	}
	return false
}

// onSame reports whether recv, if there is one, is the object that f works on.
func (a *Analysis) onSame(f *funcs.Func, recv ast.Expr) bool {
	if recv == nil {
		return f.Sig.Recv() == nil
	}
	_, ok := ast.Unparen(recv).(*ast.Ident)
	return ok && a.IsSubjectOf(f, typ.VarOf(a.Pkg.Info, recv))
}

// givesTheSame reports whether the call hands on each parameter of f in its place, but for what f works
// on, or something that is written down, and one at least.
func (a *Analysis) givesTheSame(f *funcs.Func, call *ast.CallExpr) bool {
	given, next := false, 0
	for _, arg := range call.Args {
		i := next
		if next++; a.Pkg.Info.Types[arg].Value != nil {
			continue
		}
		id, ok := ast.Unparen(arg).(*ast.Ident)
		if v := f.Param(i); ok && v != nil && a.Pkg.Info.Uses[id] != v && a.isSubject(v) { // the call is of a method of that
			i, next = i+1, next+1
		}
		if !ok || f.Param(i) == nil || a.Pkg.Info.Uses[id] != f.Param(i) || len(a.Pkg.Assignments(f.Param(i))) > 0 {
			return false
		}
		given = given || !a.isSubject(f.Param(i))
	}
	return given
}

// returnsError reports whether the last operand is an error other than nil, made there.
func (a *Analysis) returnsError(results []ast.Expr) bool {
	if len(results) == 0 {
		return false
	}
	last := results[len(results)-1]
	if _, isVar := ast.Unparen(last).(*ast.Ident); isVar {
		return false
	}
	if tuple, ok := a.Pkg.Info.TypeOf(last).(*types.Tuple); ok && tuple.Len() > 0 {
		return false
	}
	return typ.IsError(a.Pkg.Info.TypeOf(last))
}
