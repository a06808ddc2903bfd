package guard

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"
)

// An access is what a function of sync/atomic does to its place.
type access uint8

const (
	loads    access = iota + 1
	stores          // Store, And, Or
	swaps           // Swap, Add: and yields something of it
	compares        // CompareAndSwap
)

// atomicPlace returns the expression of the place that a call of sync/atomic is
// about, and what the call does there; nil for other functions.
func atomicPlace(fn *types.Func, call *ast.CallExpr) (place ast.Expr, how access) {
	if fn.Pkg() == nil || fn.Pkg().Path() != "sync/atomic" || len(call.Args) < fn.Signature().Params().Len() { // or somebody is typing
		return nil, 0
	}
	name := fn.Name()
	switch {
	case strings.HasPrefix(name, "Load"):
		how = loads
	case strings.HasPrefix(name, "Store"), strings.HasPrefix(name, "And"), strings.HasPrefix(name, "Or"):
		how = stores
	case strings.HasPrefix(name, "Swap"), strings.HasPrefix(name, "Add"):
		how = swaps
	case strings.HasPrefix(name, "CompareAndSwap"):
		how = compares
	default:
		return nil, 0
	}
	if fn.Signature().Recv() == nil {
		return call.Args[0], how
	}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		return sel.X, how
	}
	return nil, 0
}

// Loaded returns the place that a call reads, or its address, if it is one of
// sync/atomic that only reads; else nil.
func Loaded(info *types.Info, call *ast.CallExpr) ast.Expr {
	fn, ok := typeutil.Callee(info, call).(*types.Func)
	if !ok {
		return nil
	}
	place, how := atomicPlace(fn, call)
	if how != loads {
		return nil
	}
	return place
}

// Stored returns the place, or its address, in which a call of sync/atomic stores something, and the value: nil if that
// is made of what was there. Both are nil for other calls.
func Stored(info *types.Info, call *ast.CallExpr) (place, value ast.Expr) {
	fn, ok := typeutil.Callee(info, call).(*types.Func)
	if !ok {
		return nil, nil
	}
	place, how := atomicPlace(fn, call)
	if how == 0 || how == loads {
		return nil, nil
	}
	for _, made := range []string{"Add", "And", "Or"} {
		if strings.HasPrefix(fn.Name(), made) {
			return place, nil
		}
	}
	return place, call.Args[len(call.Args)-1]
}

// atomicCall reports what e, a call of sync/atomic, does; adds: it adds, and
// yields the sum.
func (g *Graph) atomicCall(e ast.Expr) (how access, adds bool) {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return 0, false
	}
	fn, ok := typeutil.Callee(g.a.info, call).(*types.Func)
	if !ok {
		return 0, false
	}
	_, how = atomicPlace(fn, call)
	return how, how == swaps && strings.HasPrefix(fn.Name(), "Add")
}

// swapped reports whether e yields what was there before it stored something.
func (g *Graph) swapped(e ast.Expr) bool {
	how, adds := g.atomicCall(e)
	return how == swaps && !adds
}

// Former reports whether e, or the value of the variable that it is, is what was in an
// atomic variable before something else was put there.
func (g *Graph) Former(e ast.Expr) bool {
	if id, ok := ast.Unparen(e).(*ast.Ident); ok {
		if value, ok := g.Value(id); ok {
			e = value
		}
	}
	return g.swapped(e)
}
