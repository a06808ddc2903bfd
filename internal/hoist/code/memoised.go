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
