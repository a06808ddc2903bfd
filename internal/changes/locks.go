package changes

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A change under a lock is no race if who uses the object takes the lock as well.

// excluded reports whether a mutex is held at c, and wherever functions that serve
// requests use the object of o, as far as this package does.
func (a *Analysis) excluded(c inspector.Cursor, o Owner) bool {
	mutex := a.held(c)
	if mutex == nil {
		return false
	}
	object := o.Field
	if object == nil {
		object = o.Var
	}
	if object == nil {
		return true
	}
	for _, file := range a.Pkg.Files {
		for use := range file.Preorder((*ast.Ident)(nil)) {
			if v, ok := a.Pkg.Info.Uses[use.Node().(*ast.Ident)].(*types.Var); ok && v.Origin() == object.Origin() && a.uses(use) && a.held(use) != mutex {
				return false
			}
		}
	}
	return true
}

// uses reports whether a function that serves requests calls a method of the variable
// or field that is mentioned at c, one that does not configure it.
func (a *Analysis) uses(c inspector.Cursor) bool {
	if a.Pkg.Enclosing(c).Reason().Freq < scope.PerValue {
		return false
	}
	if c.ParentEdgeKind() == edge.SelectorExpr_Sel {
		c = c.Parent()
	}
	sel := c.Parent()
	if c.ParentEdgeKind() != edge.SelectorExpr_X || sel.ParentEdgeKind() != edge.CallExpr_Fun {
		return false
	}
	call := sel.Parent().Node()
	for _, ch := range a.Changes {
		if ch.At.Node() == call {
			return false
		}
	}
	return true
}

// held returns the variable or field that is the mutex, or has it embedded, which is
// locked on every way to c in the function around it, and not unlocked before; nil if
// there is none.
func (a *Analysis) held(c inspector.Cursor) types.Object {
	f := a.Pkg.Enclosing(c)
	if f.Body == nil {
		return nil
	}
	g := a.Pkg.Guard.Graph(f.Body)
	var mutex types.Object
	for call := range f.Cursor.Preorder((*ast.CallExpr)(nil)) {
		n := call.Node().(*ast.CallExpr)
		fn := funcs.StaticCallee(a.Pkg.Info, n)
		if fn == nil || !isMutex(fn) || a.Pkg.Enclosing(call) != f || !g.Dominates(n, c.Node()) {
			continue
		}
		switch fn.Name() {
		case "Lock", "RLock", "TryLock", "TryRLock":
			mutex = a.named(n)
		case "Unlock", "RUnlock":
			if call.ParentEdgeKind() != edge.DeferStmt_Call && mutex != nil && a.named(n) == mutex {
				mutex = nil
			}
		}
	}
	return mutex
}

// isMutex reports whether fn is a method of what is locked and unlocked: a mutex of
// sync, or a type that has both.
func isMutex(fn *types.Func) bool {
	recv := fn.Signature().Recv()
	if recv == nil || fn.Signature().Params().Len() > 0 {
		return false
	}
	set := types.NewMethodSet(recv.Type())
	return set.Lookup(fn.Pkg(), "Lock") != nil && set.Lookup(fn.Pkg(), "Unlock") != nil
}

// named returns the variable or field whose method is called, the embedded one where
// the method is that of a mutex which is embedded.
func (a *Analysis) named(call *ast.CallExpr) types.Object {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	if s := a.Pkg.Info.Selections[sel]; s != nil && len(s.Index()) > 1 {
		t := s.Recv()
		var field *types.Var
		for _, i := range s.Index()[:len(s.Index())-1] {
			st, ok := typ.Pointee(t).Underlying().(*types.Struct)
			if !ok {
				return nil
			}
			field = st.Field(i)
			t = field.Type()
		}
		return field
	}
	switch x := ast.Unparen(sel.X).(type) {
	case *ast.Ident:
		return a.Pkg.Info.ObjectOf(x)
	case *ast.SelectorExpr:
		return a.Pkg.Info.ObjectOf(x.Sel)
	}
	return nil
}
