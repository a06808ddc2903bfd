package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"math"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// maxStateDepth bounds the calls that are followed to a write.
const maxStateDepth = 3

// callState reports whether lit, which an instance is configured with, writes
// to something that the function around it makes for each call: a counter, a
// list of what was found. Then the instance belongs to the call.
func (w *walker) callState(lit *ast.FuncLit) bool {
	found := false
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && !found {
			v, ok := w.a.Pkg.Info.Uses[id].(*types.Var)
			if ok && !typ.DeclaredIn(lit, v) && w.perCall(v, lit) {
				c, ok := w.a.cursor(id)
				found = ok && w.a.changes(c, v, 0)
			}
		}
		return !found
	})
	return found
}

// perCall reports whether v, which is mentioned at e, is a variable of the
// function that e is evaluated in, and for a loop, of its iterations.
func (w *walker) perCall(v *types.Var, e ast.Expr) bool {
	if v.IsField() || funcs.IsGlobal(v) || w.loop != nil && !typ.DeclaredIn(w.loop, v) {
		return false
	}
	c, ok := w.a.Pkg.Find(e)
	if !ok {
		return false
	}
	f := w.a.Pkg.Enclosing(c)
	if _, isLit := e.(*ast.FuncLit); isLit {
		f = w.a.Pkg.Enclosing(c.Parent())
	}
	n := f.Cursor.Node()
	return f.Body != nil && typ.DeclaredIn(n, v)
}

// setLater adds what is stored in the variable v after lit, which captures it,
// was handed over.
func (w *walker) setLater(v *types.Var, lit *ast.FuncLit) {
	if w.data || w.loop != nil || !w.perCall(v, lit) {
		return
	}
	for _, c := range w.a.Pkg.MentionsIn(v, lit.End(), token.Pos(math.MaxInt)) {
		if !w.step() {
			return
		}
		for c.ParentEdgeKind() == edge.SelectorExpr_X || c.ParentEdgeKind() == edge.IndexExpr_X || c.ParentEdgeKind() == edge.StarExpr_X {
			c = c.Parent()
		}
		if _, whole := c.Node().(*ast.Ident); !whole && c.ParentEdgeKind() == edge.AssignStmt_Lhs {
			w.expr(givenAt(c))
		}
	}
}

// boundState reports whether sel is a method value x.M of an object made in
// the function around it, and M changes that object.
func (w *walker) boundState(sel *ast.SelectorExpr) bool {
	s := w.a.Pkg.Info.Selections[sel]
	if s == nil || s.Kind() != types.MethodVal {
		return false
	}
	root := rootIdent(sel.X)
	if root == nil { // made in the argument
		return w.a.makes(sel.X, 0) && w.a.changesParam(w.a.Pkg.Lookup(s.Obj().(*types.Func)), -1, 0)
	}
	v, ok := w.a.Pkg.Info.Uses[root].(*types.Var)
	if !ok || !w.perCall(v, sel) || !w.a.fresh(v) {
		return false
	}
	return w.a.changesParam(w.a.Pkg.Lookup(s.Obj().(*types.Func)), -1, 0)
}

// maxYields bounds the functions that return what another one returns.
const maxYields = 3

// yieldsMemory reports whether call runs a function of the package that returns a
// literal which writes to a variable of that function, or what such a function returns:
// what it yields remembers what it saw.
func (w *walker) yieldsMemory(call *ast.CallExpr, depth int) bool {
	f := w.a.Pkg.Callee(call)
	if f == nil || f.Body == nil || depth > maxYields {
		return false
	}
	for _, results := range w.a.Pkg.Returns(f) {
		if slices.ContainsFunc(results, func(e ast.Expr) bool { return w.hasMemory(e, depth) }) {
			return true
		}
	}
	return false
}

// hasMemory is yieldsMemory for what a function returns.
func (w *walker) hasMemory(e ast.Expr, depth int) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.FuncLit:
		return w.callState(e)
	case *ast.CallExpr:
		return w.yieldsMemory(e, depth+1)
	case *ast.Ident:
		v, _ := w.a.Pkg.Info.Uses[e].(*types.Var)
		if v == nil || funcs.IsGlobal(v) {
			return false
		}
		lit := w.a.Pkg.SoleLit(v)
		return lit != nil && lit.Obj == nil && w.callState(lit.Cursor.Node().(*ast.FuncLit))
	}
	return false
}

// bindsMemory reports whether call makes functions of a pointer to a variable of the
// function around, which is looked at afterwards: what it yields tells that call
// something, as the functions of a template that note what failed.
func (w *walker) bindsMemory(call *ast.CallExpr) bool {
	if !holdsFuncs(w.a.Pkg.Info.TypeOf(call)) {
		return false
	}
	return slices.ContainsFunc(call.Args, func(arg ast.Expr) bool {
		if t := w.a.Pkg.Info.TypeOf(arg); t == nil || !typ.IsPointer(t) {
			return false
		}
		id := rootIdent(arg)
		if addr, ok := ast.Unparen(arg).(*ast.UnaryExpr); ok {
			id = rootIdent(addr.X)
		}
		if id == nil {
			return false
		}
		v, ok := w.a.Pkg.Info.ObjectOf(id).(*types.Var)
		if !ok || !w.perCall(v, arg) {
			return false
		}
		_, isParam := w.a.param(v)
		return !isParam && len(w.a.Pkg.MentionsIn(v, call.End(), token.Pos(math.MaxInt))) > 0
	})
}

// holdsFuncs reports whether t is a function, or a map of what may be functions.
func holdsFuncs(t types.Type) bool {
	if t == nil {
		return false
	}
	if m, ok := t.Underlying().(*types.Map); ok {
		t = m.Elem()
		if types.IsInterface(t) {
			return true
		}
	}
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

// changes reports whether something is written to the variable v where it is
// mentioned at c, or to what it refers to.
func (a *Analysis) changes(c inspector.Cursor, v *types.Var, depth int) bool {
	for {
		kind, i := c.ParentEdge()
		parent := c.Parent()
		switch kind {
		case edge.ParenExpr_X, edge.IndexExpr_X, edge.StarExpr_X:
		case edge.SelectorExpr_X:
			s := a.Pkg.Info.Selections[parent.Node().(*ast.SelectorExpr)]
			if s != nil && s.Kind() == types.MethodVal {
				return a.changesReceiver(s, depth)
			}
		case edge.UnaryExpr_X:
			if parent.Node().(*ast.UnaryExpr).Op != token.AND {
				return false
			}
			if call, ok := parent.Parent().Node().(*ast.CallExpr); ok && parent.ParentEdgeKind() == edge.CallExpr_Args {
				return a.changesArgument(call, parent.ParentEdgeIndex(), depth)
			}
			return false
		case edge.AssignStmt_Lhs, edge.IncDecStmt_X, edge.SendStmt_Chan:
			return true
		case edge.CallExpr_Args:
			return isReference(v.Type()) && a.Pkg.Lookup(funcs.StaticCallee(a.Pkg.Info, parent.Node().(*ast.CallExpr))) != nil &&
				a.changesArgument(parent.Node().(*ast.CallExpr), i, depth)
		default:
			return false
		}
		c = parent
	}
}

// changesReceiver reports whether a method changes what it is called on. Of
// one of another package nothing is known but whether it takes the address of
// a variable.
func (a *Analysis) changesReceiver(s *types.Selection, depth int) bool {
	fn, ok := s.Obj().(*types.Func)
	if !ok {
		return false
	}
	if f := a.Pkg.Lookup(fn); f != nil {
		return a.changesParam(f, -1, depth+1)
	}
	_, addressed := types.Unalias(fn.Signature().Recv().Type()).(*types.Pointer)
	_, isPtr := types.Unalias(s.Recv()).(*types.Pointer)
	return addressed && !isPtr
}

// changesArgument reports whether a call may write through its argument i.
func (a *Analysis) changesArgument(call *ast.CallExpr, i, depth int) bool {
	fn, ok := typeutil.Callee(a.Pkg.Info, call).(*types.Func)
	if !ok {
		return true
	}
	f := a.Pkg.Lookup(fn)
	return f == nil || a.changesParam(f, min(i, f.Sig.Params().Len()-1), depth+1)
}

// changesParam reports whether f writes through its parameter i (-1: the
// receiver).
func (a *Analysis) changesParam(f *funcs.Func, i, depth int) bool {
	if f == nil || depth > maxStateDepth {
		return false
	}
	v := f.Param(i)
	if v == nil {
		return false
	}
	for _, c := range a.Pkg.Mentions(v) {
		if c.ParentEdgeKind() != edge.Field_Names && c.ParentEdgeKind() != edge.AssignStmt_Lhs && a.changes(c, v, depth) {
			return true
		}
	}
	return false
}
