package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// contextOnly reports whether v, a context or what has one, gets the value where it was
// asked for one in vain: where a local variable was, which is asked about by itself, or
// by what missedInContext tells.
func (t *tracker) contextOnly(at ast.Expr, v *types.Var) bool {
	c, ok := t.a.Pkg.Find(at)
	if !ok || !typ.IsContext(v.Type()) && !t.a.carriesRequest(v) {
		return false
	}
	for fact := range t.a.Tests(c) {
		if fact.Test == nil {
			return false
		}
		for n := range ast.Preorder(fact.Test) {
			call, isCall := n.(*ast.CallExpr)
			if !isCall || !t.a.asks(call, v) {
				continue
			}
			if len(call.Args) == 0 && typ.IsContext(t.a.Pkg.Info.TypeOf(call)) {
				continue // r.Context(), of which something is asked
			}
			if !t.a.missedInContext(call, t.owner) {
				return false
			}
		}
	}
	return true
}

// missedInContext reports whether e asks a context, which goes with the request, for a key
// of the package's own that no function but f puts anything under: the context of the next
// request has nothing there again.
func (a *Analysis) missedInContext(e ast.Expr, f *funcs.Func) bool {
	key := a.contextKey(e)
	return key != nil && !slices.ContainsFunc(a.putUnder(key), func(put inspector.Cursor) bool { return a.Pkg.Enclosing(put) != f })
}

// fromContext reports whether the local variable v holds what a context, which goes with
// the request, has under a key of the package's own, and that is an object which is made
// for each.
func (a *Analysis) fromContext(v *types.Var) bool {
	found := false
	for _, as := range a.Pkg.Assignments(v) {
		if as.Value == nil || as.Index != 0 {
			return false
		}
		key := a.contextKey(as.Value)
		switch {
		case key != nil && a.madeForEach(key):
			found = true
		case key != nil || !a.makes(as.Value, 0): // what is made in its place is one for each, too
			return false
		}
	}
	return found
}

// madeForEach reports whether what is put under a key of this type into a context is an
// object that is made for that.
func (a *Analysis) madeForEach(key *types.Named) bool {
	puts := a.putUnder(key)
	return len(puts) > 0 && !slices.ContainsFunc(puts, func(put inspector.Cursor) bool {
		call := put.Node().(*ast.CallExpr)
		return len(call.Args) != 3 || a.Pkg.Enclosing(put).Reason().Freq < scope.PerValue || !a.makes(call.Args[2], 0)
	})
}

// contextKey returns the type of the key, one of the package's own, for which e asks a
// context; or nil.
func (a *Analysis) contextKey(e ast.Expr) *types.Named {
	if assert, ok := ast.Unparen(e).(*ast.TypeAssertExpr); ok {
		e = assert.X
	}
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return nil
	}
	if fn := funcs.StaticCallee(a.Pkg.Info, call); fn == nil || fn.FullName() != "(context.Context).Value" {
		return nil
	}
	key, ok := types.Unalias(a.Pkg.Info.TypeOf(call.Args[0])).(*types.Named)
	if !ok || key.Obj().Exported() || key.Obj().Pkg() != a.Pkg.Pkg {
		return nil
	}
	return key
}

// putUnder returns the calls that put something under a key of this type into a context,
// or may.
func (a *Analysis) putUnder(key *types.Named) (puts []inspector.Cursor) {
	for _, c := range a.Pkg.Calls {
		fn, ok := c.Callee.(*types.Func)
		if !ok || fn.FullName() != "context.WithValue" {
			continue
		}
		if put := c.At.Node().(*ast.CallExpr); len(put.Args) != 3 || types.Identical(a.Pkg.Info.TypeOf(put.Args[1]), key) {
			puts = append(puts, c.At)
		}
	}
	return puts
}
