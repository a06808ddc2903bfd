package summary

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A function that calls its parameter, cache.Get(key, build), builds what its
// caller hands over, and not what others do.

// through notes the parameter of e.From by which the function gets there that
// builds in the end; up is the effect across e.
func (fo *Folder) through(up *Effect, e *funcs.Edge) {
	if e.Value {
		up.Through, up.Field = fo.calledParam(e.Call)
		up.Passed = e.To
		return
	}
	if up.Through == nil {
		return
	}
	p, ok := fo.Life.Param(up.Through)
	if ok && p.Func != e.To && e.From.Within(p.Func) {
		return // a parameter of the function around a literal
	}
	up.Through = nil
	if !ok || p.Func != e.To {
		return
	}
	args, known := arguments(e, p.Index)
	if !known || len(args) != 1 {
		return
	}
	v := fo.variable(args[0])
	if _, isParam := fo.Life.Param(v); isParam {
		up.Through = v
	} else if up.Field == nil && fo.is(args[0], up.Passed) { // whichever object it is then put into
		up.Passed = nil
	}
}

// is reports whether e is the function f, or a variable that has it alone.
func (fo *Folder) is(e ast.Expr, f *funcs.Func) bool {
	if v := fo.variable(e); v != nil {
		if as := fo.Pkg.Assignments(v); len(as) == 1 && as[0].Value != nil {
			e = as[0].Value
		}
	}
	return fo.Pkg.FuncOf(e) == f
}

// calledParam returns the parameter whose value a call calls, or the field of
// a parameter.
func (fo *Folder) calledParam(call *ast.CallExpr) (param, field *types.Var) {
	e := ast.Unparen(call.Fun)
	if element, ok := e.(*ast.IndexExpr); ok { // layers[i](h)
		e = ast.Unparen(element.X)
	}
	if sel, ok := e.(*ast.SelectorExpr); ok {
		field, _ = fo.Pkg.Info.ObjectOf(sel.Sel).(*types.Var)
		e = ast.Unparen(sel.X)
	}
	v := fo.variable(e)
	if v == nil {
		return nil, nil
	}
	if field == nil {
		v = fo.listOf(v)
	}
	if _, ok := fo.Life.Param(v); !ok {
		return nil, nil
	}
	return v, field
}

// listOf returns the list of which v is an element, as in for _, v := range list and in
// v := list[i], or v.
func (fo *Folder) listOf(v *types.Var) *types.Var {
	as := fo.Pkg.Assignments(v)
	if len(as) != 1 {
		return v
	}
	value := as[0].Value
	if _, ok := as[0].At.Node().(*ast.RangeStmt); !ok {
		element, ok := ast.Unparen(value).(*ast.IndexExpr)
		if !ok {
			return v
		}
		value = element.X
	}
	if list := fo.variable(value); list != nil {
		return list
	}
	return v
}

// variable returns the variable that e is, or nil.
func (fo *Folder) variable(e ast.Expr) *types.Var { return typ.VarOf(fo.Pkg.Info, e) }

// keptAt returns where the literal of e stands, if a function gets it there which keeps
// it in what it returns, and so does what the literal returns: New(func() T { ... }).
func (fo *Folder) keptAt(e *funcs.Edge) (at inspector.Cursor, ok bool) {
	if e.At.ParentEdgeKind() != edge.CallExpr_Args {
		return at, false
	}
	call := e.At.Parent().Node().(*ast.CallExpr)
	fn, i := funcs.StaticCallee(fo.Pkg.Info, call), e.At.ParentEdgeIndex()
	if cb, told := fo.Pkg.Callback(fn, i); told {
		return e.At, cb.Kept
	}
	if e.To.Obj != nil {
		return at, false
	}
	var pf lifetime.ParamFate
	if fn != nil && fn.Signature().Recv() != nil && fo.Pkg.Lookup(fn) == nil && e.Once != nil && e.To.Sig.Results().Len() > 0 { // in a container of the call
		return e.At, true
	}
	if to := fo.Pkg.Lookup(fn); to != nil {
		if to.Obj == nil || to.Sig.Variadic() && i >= to.Sig.Params().Len()-1 {
			return at, false
		}
		pf = fo.Life.ParamFate(to, i)
	} else if fn != nil && fo.Life.Imported != nil {
		var known bool
		if pf, known = fo.Life.Imported(fn, i); !known {
			return e.At, keepsByType(fn, i)
		}
	}
	return e.At, len(pf.Returned) > 0 && !pf.Stored
}

// keepsByType reports whether the types of a generic function say that it makes an
// object, or a function, out of its argument i for what that yields: func(func() T)
// *Lazy[T].
func keepsByType(fn *types.Func, i int) bool {
	sig := fn.Origin().Signature()
	if fn.Pkg() == nil || effects.Standard(fn.Pkg().Path()) { // sync.OnceValue is known
		return false
	}
	if sig.Recv() != nil || sig.Results().Len() != 1 || sig.Variadic() || i >= sig.Params().Len() {
		return false
	}
	given, ok := sig.Params().At(i).Type().Underlying().(*types.Signature)
	if !ok || given.Results().Len() == 0 {
		return false
	}
	yielded := given.Results().At(0).Type()
	if _, ok := yielded.(*types.TypeParam); !ok {
		return false
	}
	switch made := types.Unalias(typ.Pointee(sig.Results().At(0).Type())).(type) {
	case *types.Signature:
		return made.Results().Len() > 0 && made.Results().At(0).Type() == yielded
	case *types.Named:
		for arg := range made.TypeArgs().Types() {
			if arg == yielded {
				return true
			}
		}
	}
	return false
}

// yieldedAt returns the call that a function is handed to at e, if its results are
// those of the function: group.Do(key, f).
func (fo *Folder) yieldedAt(e *funcs.Edge) (at inspector.Cursor, ok bool) {
	if e.At.ParentEdgeKind() != edge.CallExpr_Args {
		return at, false
	}
	at = e.At.Parent()
	fn := funcs.StaticCallee(fo.Pkg.Info, at.Node().(*ast.CallExpr))
	cb, _ := fo.Pkg.Callback(fn, e.At.ParentEdgeIndex())
	return at, cb.Yields && cb.Into == 0 || effects.Has(fn, effects.Yields)
}

// handedOver adds to f what the function of e returns, if the function of another package
// that it is given to calls it, and uses that up or gives it to another function that it
// is given.
func (fo *Folder) handedOver(f *funcs.Func, e *funcs.Edge, changed *bool) bool {
	if e.At.ParentEdgeKind() != edge.CallExpr_Args {
		return false
	}
	at := e.At.Parent()
	call := at.Node().(*ast.CallExpr)
	cb, ok := fo.Pkg.Callback(funcs.StaticCallee(fo.Pkg.Info, call), e.At.ParentEdgeIndex())
	if ok && cb.Into > 0 {
		return fo.putInto(f, e, e.At.Parent(), cb, changed)
	}
	if !ok || cb.To == 0 && !cb.Spent {
		return false
	}
	fate := lifetime.Fate{Uses: []inspector.Cursor{at}}
	if cb.To > 0 {
		to := fo.Pkg.FuncOf(call.Args[min(cb.To-1, len(call.Args)-1)])
		if to == nil {
			return false
		}
		pf := fo.Life.ParamFate(to, cb.ToIndex)
		if pf.Stored || pf.Setup || len(pf.Returned) > 0 { // or each call configures it
			return false
		}
	}
	for _, m := range fo.Of(e.To).Makes {
		key := seenKey{f, m.Build, e.At}
		if m.Into || fo.seen[key] || !fo.room(f) {
			continue
		}
		fo.seen[key] = true
		up := fo.across(&m.Effect, e)
		*changed = fo.settle(f, &up, fate) || *changed
	}
	return true
}
