package code

import (
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// MemoisedBy returns the call of sync.OnceValue that gets a literal, if what it
// yields is called in the function around it, and goes nowhere else.
func MemoisedBy(pkg *funcs.Package, f *funcs.Func) (call inspector.Cursor, ok bool) {
	if f.Obj != nil || f == pkg.Init || f.Cursor.ParentEdgeKind() != edge.CallExpr_Args {
		return call, false
	}
	call = f.Cursor.Parent()
	return call, pkg.MemoisedLocally(call)
}

// MemoCall returns the call of sync.OnceValue that gets the function f, a literal or the
// mention of another package's, if it can move: MemoisedBy, or kept in an object.
func MemoCall(pkg *funcs.Package, f *funcs.Func) (call inspector.Cursor, ok bool) {
	if call, ok = MemoisedBy(pkg, f); ok {
		return call, true
	}
	if f.Obj != nil || f == pkg.Init || f.Cursor.ParentEdgeKind() != edge.CallExpr_Args {
		return call, false
	}
	call = f.Cursor.Parent()
	return call, pkg.MemoKept(call)
}
