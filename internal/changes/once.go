package changes

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// runsOnce reports whether code at c, which changes an object of o, runs only
// where something that outlives the call says that it has not run yet.
func (a *Analysis) runsOnce(c inspector.Cursor, ch *Change, o Owner) bool {
	t := tester{a: a, in: a.Pkg.Enclosing(c), ch: ch, owner: o}
	for fact := range a.Life.Tests(c) {
		if fact.Swaps || t.recorded(fact) || fact.Test != nil && t.asks(fact.Test, 0) {
			return true
		}
	}
	return t.searched(c)
}

// A tester knows what tests say that a change has been made.
type tester struct {
	a     *Analysis
	in    *funcs.Func
	ch    *Change
	owner Owner
}

// recorded reports whether a fact is about an element of what is configured, or
// about something that outlives the call and that the function, or one around
// it, stores in its turn.
func (t *tester) recorded(fact guard.Fact) bool {
	root := fact.Path.Root
	if root == nil {
		return false
	}
	if root == t.owner.Var && fact.Kind != guard.Set && !fact.Path.Variable() && fact.Path.Field() == nil {
		return true // is it there?
	}
	if _, isParam := t.a.Life.Param(root); !isParam && !funcs.IsGlobal(root) && declaredIn(t.in, root) {
		return false // of this call
	}
	for f := t.in; f != nil && f.Body != nil; f = f.Outer {
		if slices.ContainsFunc(t.a.Pkg.Guard.Graph(f.Body).Stores(), func(s guard.Store) bool { return s.Path == fact.Path && s.Copy == nil }) {
			return true
		}
	}
	return false
}

// asks reports whether e asks the package that is configured for what is there.
func (t *tester) asks(e ast.Expr, depth int) bool {
	info := t.a.Pkg.Info
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CallExpr:
			found = found || t.looksUp(funcs.StaticCallee(info, n))
		case *ast.Ident:
			v, ok := info.Uses[n].(*types.Var)
			if !ok || found || depth == 2 || v.IsField() || funcs.IsGlobal(v) || typ.IsError(v.Type()) {
				return !found
			}
			for _, s := range t.a.Pkg.Assignments(v) {
				found = found || s.Value != nil && t.asks(s.Value, depth+1)
			}
		}
		return !found
	})
	return found
}

// searched reports whether a loop that c comes after goes through what is there,
// and leaves the function if it finds something.
func (t *tester) searched(c inspector.Cursor) bool {
	if t.in.Body == nil {
		return false
	}
	g := t.a.Pkg.Guard.Graph(t.in.Body)
	for loop := range t.in.Cursor.Preorder((*ast.RangeStmt)(nil)) {
		n := loop.Node().(*ast.RangeStmt)
		if t.asks(n.X, 0) && g.Dominates(n.X, c.Node()) && returns(n.Body) {
			return true
		}
	}
	return false
}

// returns reports whether a statement of the block leaves the function.
func returns(b *ast.BlockStmt) bool {
	found := false
	ast.Inspect(b, func(n ast.Node) bool {
		_, ret := n.(*ast.ReturnStmt)
		found = found || ret
		return !found
	})
	return found
}

// looksUp reports whether fn asks for what is there: a function of the package
// that is configured (expvar.Get, sql.Drivers).
func (t *tester) looksUp(fn *types.Func) bool {
	callee, ok := t.ch.At.Node().(*ast.CallExpr)
	if fn == nil || fn.Pkg() == nil || !ok || t.ch.Callee != nil {
		return false
	}
	own := funcs.StaticCallee(t.a.Pkg.Info, callee)
	return own != nil && own.Pkg() == fn.Pkg() && own != fn && sameReceiver(own, fn) && isLookUp(fn.Signature())
}

// sameReceiver reports whether both are functions, or methods of one type.
func sameReceiver(x, y *types.Func) bool {
	r, q := x.Signature().Recv(), y.Signature().Recv()
	if r == nil || q == nil {
		return r == q
	}
	return types.Identical(typ.Pointee(r.Type()), typ.Pointee(q.Type()))
}

// isLookUp reports whether a function is given a name, or nothing, and yields
// what is there, and no error.
func isLookUp(sig *types.Signature) bool {
	return sig.Results().Len() > 0 && !typ.IsError(sig.Results().At(sig.Results().Len()-1).Type())
}
