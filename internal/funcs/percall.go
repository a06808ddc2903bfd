package funcs

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// What a function makes for itself memoises nothing beyond its call: a
// sync.Once, a function of sync.OnceValue, a sync.Pool that are local
// variables. The functions behind them run again on every call.

// guardsNothing reports whether the call at c, which runs a function once, does
// so once for each call of the function around it: what remembers that, once, is made there; v is
// the local variable that holds it, if there is one.
func (p *Package) guardsNothing(c inspector.Cursor, call *ast.CallExpr, once ast.Expr) (v *types.Var, ok bool) {
	if fn := StaticCallee(p.Info, call); p.Memoises(fn) {
		return p.memoisedLocally(c)
	}
	told := len(p.Told(StaticCallee(p.Info, call)).Callbacks) > 0
	if once != nil && (p.WrittenDown(once) || told && p.makesAnew(once, told) || p.Renews(c, once)) {
		return nil, true
	}
	v = p.OwnVar(once)
	if v == nil || !p.madeHere(v) && !isCopy(v) && !p.madeForRequest(c, v, told) {
		return v, false
	}
	for f := p.Enclosing(c); f != nil && f.Body != nil; f = f.Outer {
		if typ.DeclaredIn(f.Body, v) || v == f.Sig.Recv() {
			return v, p.stays(c, f)
		}
	}
	return v, false
}

// Renews reports whether the function around c has another once in each call where e, a part
// of something that lasts, is asked there: it writes over it before, or when it is done.
func (p *Package) Renews(c inspector.Cursor, e ast.Expr) bool {
	f := p.Enclosing(c)
	if f.Body == nil {
		return false
	}
	g := p.Guard.Graph(f.Body)
	asked := guard.Fact{Path: g.Path(e), Kind: guard.Unset, Test: e}
	return !asked.Path.IsZero() && !asked.Path.Variable() &&
		(g.Emptied(c.Node(), asked) || g.Forgets(c.Node(), asked.Path, guard.Key{}) || g.ClearedLate(c.Node(), asked))
}

// isCopy reports whether v is a receiver that each call has a copy of.
func isCopy(v *types.Var) bool {
	return v.Kind() == types.RecvVar && typ.IsCopied(v.Type())
}

// madeForRequest reports whether the function around c serves requests and makes the
// object of its variable v for each: a container. Told is as in makesAnew.
func (p *Package) madeForRequest(c inspector.Cursor, v *types.Var, told bool) bool {
	if f := p.Enclosing(c); p.Runs(f).Freq < scope.PerValue || f.Body == nil || !typ.DeclaredIn(f.Body, v) {
		return false
	}
	as := p.Assignments(v)
	return len(as) == 1 && p.makesAnew(as[0].Value, told)
}

// makesAnew reports whether e calls a function of another package that makes an object. Told: one of the
// program, which tells that; those of other modules are taken for what makes one.
func (p *Package) makesAnew(e ast.Expr, told bool) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	fn := StaticCallee(p.Info, call)
	return fn != nil && fn.Signature().Recv() == nil && fn.Pkg() != p.Pkg && (!told || p.Told(fn).Fresh)
}

// Memoises reports whether fn is sync.OnceFunc, OnceValue or OnceValues.
func Memoises(fn *types.Func) bool {
	if fn == nil || fn.Pkg() == nil || fn.Pkg().Path() != "sync" {
		return false
	}
	switch fn.Name() {
	case "OnceFunc", "OnceValue", "OnceValues":
		return true
	}
	return false
}

// Memoises reports whether fn yields a function that runs its first argument once.
func (p *Package) Memoises(fn *types.Func) bool {
	cb, told := p.Callback(fn, 0)
	return told && cb.Memo || Memoises(fn) || p.yieldsOnce(fn)
}

// MemoisedLocally reports whether the call at c is one of sync.OnceValue, whose
// function is called in the function around it, and goes nowhere else.
func (p *Package) MemoisedLocally(c inspector.Cursor) bool {
	call, ok := c.Node().(*ast.CallExpr)
	if !ok || !p.Memoises(StaticCallee(p.Info, call)) {
		return false
	}
	_, ok = p.memoisedLocally(c)
	return ok
}

// MemoKept reports whether the call at c is one of sync.OnceValue, and what it yields is
// returned, or becomes part of an object.
func (p *Package) MemoKept(c inspector.Cursor) bool {
	call, ok := c.Node().(*ast.CallExpr)
	if !ok || !p.Memoises(StaticCallee(p.Info, call)) {
		return false
	}
	switch c.ParentEdgeKind() {
	case edge.CompositeLit_Elts, edge.KeyValueExpr_Value, edge.ReturnStmt_Results:
		return true
	case edge.AssignStmt_Rhs:
		s := c.Parent().Node().(*ast.AssignStmt)
		_, isField := s.Lhs[min(c.ParentEdgeIndex(), len(s.Lhs)-1)].(*ast.SelectorExpr)
		return isField
	}
	return false
}

// memoisedLocally reports whether the function that the call of sync.OnceValue
// at c yields is called in the function around it, and goes nowhere else.
func (p *Package) memoisedLocally(c inspector.Cursor) (v *types.Var, ok bool) {
	f := p.Enclosing(c)
	if f == p.Init {
		return nil, false
	}
	c = unparen(c)
	if c.ParentEdgeKind() == edge.CallExpr_Fun {
		return nil, true
	}
	v = p.AssignedTo(c)
	if v == nil || IsGlobal(v) || !typ.DeclaredIn(f.Body, v) {
		return nil, false
	}
	for _, use := range p.Mentions(v) {
		if _, isDef := p.assignment(use); !isDef && (use.ParentEdgeKind() != edge.CallExpr_Fun || !p.stays(use, f)) {
			return nil, false
		}
	}
	return v, len(p.Assignments(v)) == 1
}

// AssignedTo returns the variable that the expression at c is the value of, of several
// results the first, or nil.
func (p *Package) AssignedTo(c inspector.Cursor) *types.Var {
	c = unparen(c)
	kind, i := c.ParentEdge()
	var name ast.Expr
	switch kind {
	case edge.AssignStmt_Rhs:
		if s := c.Parent().Node().(*ast.AssignStmt); i < len(s.Lhs) {
			name = s.Lhs[i]
		}
	case edge.ValueSpec_Values:
		if s := c.Parent().Node().(*ast.ValueSpec); i < len(s.Names) {
			name = s.Names[i]
		}
	}
	id, ok := name.(*ast.Ident)
	if !ok {
		return nil
	}
	v, _ := p.Info.ObjectOf(id).(*types.Var)
	return v
}

// madeHere reports whether all that the local variable v holds is written down
// where it is assigned: T{}, &T{}, new(T), var v T.
func (p *Package) madeHere(v *types.Var) bool {
	if v.IsField() || IsGlobal(v) {
		return false
	}
	as := p.Assignments(v)
	for _, a := range as {
		if a.Value == nil {
			_, isSpec := a.At.Node().(*ast.ValueSpec)
			_, isPtr := v.Type().Underlying().(*types.Pointer)
			if !isSpec || isPtr {
				return false
			}
		} else if call, ok := a.Value.(*ast.CallExpr); !p.WrittenDown(a.Value) && !(ok && typ.CallsBuiltin(p.Info, call, "make")) {
			return false
		}
	}
	return len(as) > 0
}

// WrittenDown reports whether e is T{}, &T{} or new(T).
func (p *Package) WrittenDown(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		return true
	case *ast.UnaryExpr:
		_, lit := ast.Unparen(e.X).(*ast.CompositeLit)
		return lit && e.Op == token.AND
	case *ast.CallExpr:
		if len(e.Args) == 1 && p.Info.Types[e.Fun].IsType() { // P(new(T))
			return p.WrittenDown(e.Args[0])
		}
		id, ok := ast.Unparen(e.Fun).(*ast.Ident)
		return ok && p.Info.Uses[id] == types.Universe.Lookup("new")
	}
	return false
}

// isPoolGet reports whether fn is (*sync.Pool).Get.
func isPoolGet(fn *types.Func) bool { return fn.Name() == "Get" && fn.FullName() == "(*sync.Pool).Get" }

// localPool returns the pool that the call of Get at c asks, if it is a local
// variable that the function around makes and keeps to itself, and what its
// field New is set to.
func (p *Package) localPool(c inspector.Cursor) (v *types.Var, news []ast.Expr) {
	v = p.OwnVar(receiver(c.Node().(*ast.CallExpr)))
	if v == nil || v.IsField() || IsGlobal(v) || !isPool(v.Type()) || !p.madeHere(v) {
		return nil, nil
	}
	as := p.Assignments(v)
	f := p.Enclosing(as[0].At)
	for _, a := range as {
		if a.Value != nil {
			news = append(news, newOf(a.Value)...)
		}
	}
	for _, use := range p.Mentions(v) {
		if _, isDef := p.assignment(use); isDef {
			continue
		}
		if use.ParentEdgeKind() != edge.SelectorExpr_X || !p.stays(use, f) {
			return nil, nil
		}
		sel := use.Parent()
		switch sel.ParentEdgeKind() {
		case edge.CallExpr_Fun: // Get, Put
		case edge.AssignStmt_Lhs:
			s := sel.Parent().Node().(*ast.AssignStmt)
			if len(s.Lhs) != len(s.Rhs) {
				return nil, nil
			}
			news = append(news, s.Rhs[sel.ParentEdgeIndex()])
		default:
			return nil, nil
		}
	}
	return v, news
}

// TakesFromPool reports whether the call is one of (*sync.Pool).Get.
func TakesFromPool(info *types.Info, call *ast.CallExpr) bool {
	fn := StaticCallee(info, call)
	return fn != nil && isPoolGet(fn)
}

// isPool reports whether t is sync.Pool or a pointer to it.
func isPool(t types.Type) bool {
	named, ok := types.Unalias(typ.Pointee(t)).(*types.Named)
	return ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "sync" && named.Obj().Name() == "Pool"
}

// newOf returns the element New of a literal of sync.Pool, or of its address.
func newOf(e ast.Expr) (news []ast.Expr) {
	if addr, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
		e = addr.X
	}
	lit, ok := ast.Unparen(e).(*ast.CompositeLit)
	if !ok {
		return nil
	}
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			news = append(news, kv.Value) // New is its only field
		}
	}
	return news
}
