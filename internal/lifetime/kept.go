package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// What outlives a call of a function: variables that literals keep, and literals
// that others keep.

// Kept reports whether v is a variable that a literal around c keeps from one
// call of it to the next: func() T { if !done { v, done = f(), true }; return v }.
func (a *Analysis) Kept(c inspector.Cursor, v *types.Var) bool {
	for f := a.Pkg.Enclosing(c); f.Outer != nil; f = f.Outer {
		if Declares(f, v) {
			return false
		}
		if f.Escapes() || f.Reason().Freq >= scope.PerValue || calledByKept(f, v) {
			return true
		}
	}
	return false
}

// filledOnce reports whether v belongs to a function around f, and f, or a
// literal between, runs at most once for it: once.Do(func() { v = f() }).
func (a *Analysis) filledOnce(f *funcs.Func, v *types.Var) bool {
	for ; f.Outer != nil && !Declares(f, v); f = f.Outer {
		if r, ok := a.Pkg.ArgumentReason(f.Cursor); ok && r.Freq == scope.Once {
			return true
		}
	}
	return false
}

// Declares reports whether v is declared in f, as a parameter or in its body.
func Declares(f *funcs.Func, v *types.Var) bool {
	n := f.Cursor.Node()
	return n == nil || typ.DeclaredIn(n, v)
}

// longerLived reports whether v may hold something that was there before the
// build: a parameter, a variable of a function around the one that builds and
// that outlives a call of it, or one that is assigned something else as well.
func (t *tracker) longerLived(v *types.Var) bool {
	if _, isParam := t.a.param(v); isParam {
		return true
	}
	if t.owner.Body != nil && !typ.DeclaredIn(t.owner.Body, v) && t.owner.Escapes() {
		return true
	}
	if calledByKept(t.owner, v) {
		return true
	}
	n := 0
	for _, as := range t.a.Pkg.Assignments(v) {
		if id, ok := as.Value.(*ast.Ident); as.Value != nil && !(ok && id.Name == "nil") {
			n++
		}
	}
	return n > 1
}

// memoised: the value goes to v, a variable that a literal keeps which the function
// around it returns; false if it is no such variable.
func (t *tracker) memoised(id *ast.Ident, v *types.Var) bool {
	lit := t.memoiser(id, v)
	if lit == nil {
		return false
	}
	t.fate.In, t.fate.Holder = lit.Outer, true
	t.fate.Returned = append(t.fate.Returned, lit.Cursor.ParentEdgeIndex())
	return true
}

// memoiser returns the literal that a function returns and that fills v, a variable
// of that function, at id: where it is missing, or by a once of the same function.
// What the function returns holds the instance, and lives as long as the caller lets
// it. It returns nil if there is none.
func (t *tracker) memoiser(id *ast.Ident, v *types.Var) *funcs.Func {
	lit := t.owner
	if once := t.onceVar(); once != nil && Declares(lit.Outer, once) == Declares(lit.Outer, v) {
		lit = lit.Outer
	} else if !t.guarded(id, v) {
		return nil
	}
	f := lit.Outer
	if f == nil || f.Obj == nil || !t.a.Pkg.IsYielded(lit.Cursor) || !Declares(f, v) || Declares(lit, v) {
		return nil
	}
	if _, isParam := t.a.param(v); isParam || t.a.Pkg.Enclosing(lit.Cursor.Parent()) != f {
		return nil
	}
	return lit
}

// onceVar returns the local variable that is the once by which the owner runs,
// or nil.
func (t *tracker) onceVar() *types.Var {
	if t.owner.Outer == nil || t.owner.Cursor.ParentEdgeKind() != edge.CallExpr_Args {
		return nil
	}
	call := t.owner.Cursor.Parent().Node().(*ast.CallExpr)
	if !t.a.Pkg.IsOnce(funcs.StaticCallee(t.a.Pkg.Info, call)) {
		return nil
	}
	v := t.a.Pkg.OwnVar(receiverOf(call))
	if v == nil || v.IsField() || funcs.IsGlobal(v) {
		return nil
	}
	return v
}

// calledByKept reports whether a literal that is kept for later calls f, and
// finds v, a variable of a function around both, as the last call left it.
func calledByKept(f *funcs.Func, v *types.Var) bool {
	if Declares(f, v) {
		return false
	}
	return slices.ContainsFunc(f.In(), func(e *funcs.Edge) bool {
		for from := e.From; from.Outer != nil && !Declares(from, v); from = from.Outer {
			if from.Escapes() || from.Reason().Freq >= scope.PerValue {
				return true
			}
		}
		return false
	})
}

// handedOut reports whether f is a literal that goes to a function out of
// sight, of which the scope table knows nothing: it may be a once of someone's
// own.
func (a *Analysis) handedOut(f *funcs.Func) bool {
	if f.Outer == nil || f.Cursor.ParentEdgeKind() != edge.CallExpr_Args {
		return false
	}
	if _, known := a.Pkg.ArgumentReason(f.Cursor); known {
		return false
	}
	fn := funcs.StaticCallee(a.Pkg.Info, f.Cursor.Parent().Node().(*ast.CallExpr))
	return fn != nil && a.Pkg.Lookup(fn) == nil
}

// keptByCallee reports whether f is a literal that goes to a function which stores
// it. It may go there in a variable.
func (a *Analysis) keptByCallee(f *funcs.Func) bool {
	if f.Outer == nil {
		return false
	}
	if f.Cursor.ParentEdgeKind() == edge.CallExpr_Args {
		return a.keptAsArgument(a.Converted(f.Cursor))
	}
	v := a.Pkg.HeldBy(f)
	return v != nil && slices.ContainsFunc(a.Pkg.Mentions(v), func(c inspector.Cursor) bool {
		return c.ParentEdgeKind() == edge.CallExpr_Args && a.keptAsArgument(c)
	})
}

// Converted steps from the operand of a conversion at c to the conversion.
func (a *Analysis) Converted(c inspector.Cursor) inspector.Cursor {
	for c.ParentEdgeKind() == edge.CallExpr_Args && a.Pkg.Info.Types[c.Parent().Node().(*ast.CallExpr).Fun].IsType() {
		c = c.Parent()
	}
	return c
}

// keptAsArgument reports whether the function that gets the argument at c stores it.
func (a *Analysis) keptAsArgument(c inspector.Cursor) bool {
	if c.ParentEdgeKind() != edge.CallExpr_Args {
		return false // what is converted goes elsewhere
	}
	return a.KeepsCallback(funcs.StaticCallee(a.Pkg.Info, c.Parent().Node().(*ast.CallExpr)), c.ParentEdgeIndex())
}

// outlives reports whether a literal from f out to outer, which is left out,
// is kept for later, or runs less often than its surroundings.
func outlives(f, outer *funcs.Func) bool {
	for ; f != nil && f != outer; f = f.Outer {
		if f.Escapes() || f.Reason().Freq == scope.Once {
			return true
		}
	}
	return false
}

// offered reports whether lit, a literal of the owner, goes to a function that keeps what
// it yields where nothing was: the value is built on every call, and kept by the first.
func (t *tracker) offered(lit *funcs.Func) bool {
	if lit.Outer != t.owner || lit.Cursor.ParentEdgeKind() != edge.CallExpr_Args || !t.eagerly() {
		return false
	}
	fn := funcs.StaticCallee(t.a.Pkg.Info, lit.Cursor.Parent().Node().(*ast.CallExpr))
	if cb, told := t.a.Pkg.Callback(fn, lit.Cursor.ParentEdgeIndex()); told && cb.Into > 0 {
		return !cb.Anew
	}
	reached, ok := t.a.Pkg.ArgumentReason(lit.Cursor)
	if !ok || reached.Freq != scope.Once {
		return false
	}
	g := t.a.Pkg.Callee(lit.Cursor.Parent().Node().(*ast.CallExpr))
	return g != nil && g.Body != nil && !t.a.ParamFate(g, min(lit.Cursor.ParentEdgeIndex(), g.Sig.Params().Len()-1)).Stored
}

// maxBranches bounds the mentions of a variable that are asked on which branch they stand.
const maxBranches = 64

// elsewhere reports whether the code at c, of the owner or of a literal in it, never has the
// value in a call of the owner that builds: it stands on another branch, or reads the
// variable before that.
func (t *tracker) elsewhere(c inspector.Cursor) bool {
	if t.param || t.owner.Body == nil || t.a.Pkg.Enclosing(t.origin) != t.owner || !t.a.Pkg.Enclosing(c).Within(t.owner) {
		return false
	}
	g := t.a.Pkg.Guard.Graph(t.owner.Body)
	build, n := t.origin.Node(), t.inOwner(c)
	from, to := g.Block(build), g.Block(n)
	if from == nil || to == nil || from == to || g.Reaches(build, n, nil) {
		return false
	}
	return t.isCopied(c) || !g.Reaches(n, build, nil)
}

// isCopied reports whether what the variable has at the time is all that the mention of it at
// c is about: it is read there, in the owner itself, and nobody gets hold of the variable.
func (t *tracker) isCopied(c inspector.Cursor) bool {
	switch c.ParentEdgeKind() {
	case edge.SendStmt_Value, edge.CallExpr_Args, edge.AssignStmt_Rhs:
		return t.a.Pkg.Enclosing(c) == t.owner
	}
	return false
}
