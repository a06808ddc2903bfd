package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// external: a function of another package, of which nothing is known, gets
// the value as argument i. Its results may hold the value; a method may keep
// it in its receiver, and a registration function (RegisterFooServer(app, h))
// may keep an object in another argument.
func (t *tracker) external(call inspector.Cursor, n *ast.CallExpr, fn *types.Func, i int, held bool) {
	if call == t.origin || cannotRead(fn, i) { // it has put the value there, of which is told
		return
	}
	if how := putOf(fn, i); how != noPut {
		t.swapped(call, n, how, held)
		return
	}
	if !held && t.must(fn.Signature()) {
		t.flow(call, 0, false)
		return
	}
	if held && t.goesWithRequest(t.argType(n, i)) {
		t.fate.Uses = append(t.fate.Uses, call)
		t.carried(call, fn, t.argType(n, i))
		return
	}
	if held && (scope.Later(fn, i) || yieldsNothing(fn.Signature()) && (t.otherKeeper(n, fn, i) || t.serves(n, fn, i))) {
		t.escape(reason.EscapeRegistered, n)
		return
	}
	if fn.Signature().Recv() != nil && t.keptByReceiver(n, fn, held) {
		if (held || !t.givenBack(call, n, i) && !t.putIfMissing(n) && !t.put(n, i)) && !t.keptInParam(call, n) {
			t.escape(reason.EscapeMethod, n)
		}
		return
	}
	t.fate.Uses = append(t.fate.Uses, call)
	t.fate.Data = append(t.fate.Data, n.Args...)
	t.carried(call, fn, t.argType(n, i))
}

// cannotRead reports whether fn has no name for its parameter i, and so can do nothing with what it gets
// there. What an interface names says nothing of those who implement it.
func cannotRead(fn *types.Func, i int) bool {
	sig := fn.Signature()
	if i >= sig.Params().Len() || sig.Recv() != nil && types.IsInterface(sig.Recv().Type()) {
		return false
	}
	name := sig.Params().At(i).Name()
	return name == "" || name == "_"
}

// serves reports whether what fn gets as argument i is there to serve requests, as its
// type says: builder.Complete(reconciler). Whoever hands it over sets that up, unless it
// works for a request itself.
func (t *tracker) serves(n *ast.CallExpr, fn *types.Func, i int) bool {
	if t.owner.Reason().Freq >= scope.PerValue || i >= fn.Signature().Params().Len() || slices.ContainsFunc(others(n, i), t.servesWith) {
		return false
	}
	it, ok := fn.Signature().Params().At(i).Type().Underlying().(*types.Interface)
	if !ok {
		return false
	}
	for m := range it.Methods() {
		if r, ok := t.a.Pkg.Signatures.Of(m.Name(), m.Signature()); ok && r.Freq >= scope.Message {
			return true
		}
	}
	return false
}

// must reports whether a function gets the instance and an error, and returns the
// instance: template.Must.
func (t *tracker) must(sig *types.Signature) bool {
	return sig.Recv() == nil && sig.Params().Len() == 2 && typ.IsError(sig.Params().At(1).Type()) &&
		sig.Results().Len() == 1 && t.typ != nil && types.Identical(sig.Results().At(0).Type(), t.typ)
}

// keptByReceiver reports whether a method may keep its argument in an object
// that was there before. An object made in this function, which keeps it, is
// followed; what a request carries goes with the request; and the methods of
// the catalogue's libraries keep nothing but in their own instances, unless they are
// called for nothing else with the instance itself: engine.SetMapper(mapper).
func (t *tracker) keptByReceiver(n *ast.CallExpr, fn *types.Func, held bool) bool {
	sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr)
	if !ok {
		return true
	}
	root := receiverRoot(sel.X)
	if root == nil {
		return false
	}
	v, ok := t.a.Pkg.Info.ObjectOf(root).(*types.Var)
	if ok && t.a.fresh(v) && (!t.acrossIterations(v) || !t.outlivesOwner(v)) {
		switch {
		case t.a.Cat.OfType(v.Type()) != nil:
		case t.collects(v):
			t.collected(v)
		default:
			t.variable(v, true)
		}
		return false
	}
	if ok && t.a.carriesRequest(v) {
		return false
	}
	return t.entry != nil && !held && fn.Signature().Results().Len() == 0 || !t.a.Cat.HasPackage(fn.Pkg().Path())
}

// keptInParam reports whether what may keep the value is part of the object of a parameter of
// the owner: it is there as long as that is.
func (t *tracker) keptInParam(call inspector.Cursor, n *ast.CallExpr) bool {
	v := t.a.OwnVar(receiverOf(n))
	if v == nil || t.param || t.owner.Obj == nil || t.a.Pkg.Enclosing(call) != t.owner || !t.storesInParam(v) {
		return false
	}
	p, _ := t.a.param(v)
	t.fate.Into = append(t.fate.Into, p.Index)
	return true
}

// putIfMissing reports whether a call of a method puts the value into an object, a
// sync.Map or a cache, where a look-up found nothing, and that belongs to a parameter or
// was made in the owner: it is there as long as that is.
func (t *tracker) putIfMissing(n *ast.CallExpr) bool {
	if t.owner.Body == nil || t.owner.Obj == nil {
		return false
	}
	place := t.a.elementOf(t.owner, n)
	v := place.Root
	if v == nil {
		return false
	}
	if t.a.fresh(v) && t.acrossIterations(v) && !t.outlivesOwner(v) && t.a.foundMissing(t.origin, place) {
		t.fate.Lazy = v
		t.variable(v, true)
		return true
	}
	p, isParam := t.a.param(v)
	if _, isPtr := v.Type().Underlying().(*types.Pointer); isParam && isPtr && p.Func == t.owner && t.a.missingAt(t.origin, place, v) {
		t.fate.Into, t.fate.Filled = append(t.fate.Into, p.Index), true
		return true
	}
	return false
}

// foundMissing reports whether code at c runs only where nothing is at the place.
func (a *Analysis) foundMissing(c inspector.Cursor, place guard.Path) bool {
	for fact := range a.Tests(c) {
		if fact.Kind == guard.Unset && fact.Path == place {
			return true
		}
	}
	return false
}

// goesWithRequest reports whether what has a value of type argType is gone when
// the request is: a context, or what carries the request.
func (t *tracker) goesWithRequest(argType types.Type) bool {
	if argType == nil {
		return false
	}
	if typ.IsContext(argType) {
		return true
	}
	r, ok := t.a.Pkg.Signatures.Of("", types.NewSignatureType(nil, nil, nil, types.NewTuple(types.NewParam(0, nil, "", argType)), nil, false))
	return ok && r.Freq >= scope.Message
}

// carriesRequest reports whether v is a parameter that is made for one
// request: a *gin.Context.
func (a *Analysis) carriesRequest(v *types.Var) bool {
	if _, ok := a.param(v); !ok {
		return false
	}
	r, ok := a.Pkg.Signatures.Of("", types.NewSignatureType(nil, nil, nil, types.NewTuple(v), nil, false))
	return ok && r.Freq >= scope.Message
}

// isRequest reports whether e is a parameter that carries the request.
func (a *Analysis) isRequest(e ast.Expr) bool {
	v := typ.VarOf(a.Pkg.Info, e)
	return v != nil && a.carriesRequest(v)
}

// argType returns the type of argument i; f(g()) spreads the results of g.
func (t *tracker) argType(n *ast.CallExpr, i int) types.Type {
	if i < len(n.Args) {
		return typ.ResultAt(t.a.Pkg.Info.TypeOf(n.Args[i]), 0)
	}
	return t.typ
}

// receiverOf returns x of the call x.M().
func receiverOf(call *ast.CallExpr) ast.Expr {
	sel, _ := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if sel == nil {
		return call.Fun
	}
	return sel.X
}

// yieldsNothing reports whether a function returns no more than an error: it
// is called for what it does to its arguments.
func yieldsNothing(sig *types.Signature) bool {
	for v := range sig.Results().Variables() {
		if !typ.IsError(v.Type()) {
			return false
		}
	}
	return true
}

// otherKeeper reports whether an argument other than the i-th is an object
// that was there before and has room for that argument, or for the instance,
// and so may keep it. A function that gets what carries a request works for
// that request.
func (t *tracker) otherKeeper(call *ast.CallExpr, fn *types.Func, i int) bool {
	own := t.a.Cat.HasPackage(fn.Pkg().Path()) // of the library: runtime.DecodeInto(decoder, data, object)
	return t.keeperAmong(others(call, i), t.argType(call, i), own)
}

// applied reports whether a function that holds the value is an option: it yields
// nothing, not even an error, which might be a verdict, and is called for what it does
// to an object that was there before and has room for the instance.
func (t *tracker) applied(call *ast.CallExpr) bool {
	sig, ok := t.a.Pkg.Info.TypeOf(call.Fun).Underlying().(*types.Signature)
	return ok && sig.Results().Len() == 0 && t.typ != nil && t.keeperAmong(call.Args, t.typ, false)
}

// keeperAmong reports whether one of the arguments of a call may keep a value of
// type held, or the instance. own: the function is of the library.
func (t *tracker) keeperAmong(args []ast.Expr, held types.Type, own bool) bool {
	if slices.ContainsFunc(args, func(arg ast.Expr) bool {
		argType := t.a.Pkg.Info.TypeOf(arg)
		return !typ.IsContext(argType) && t.goesWithRequest(argType)
	}) {
		return false
	}
	return slices.ContainsFunc(args, func(arg ast.Expr) bool { return t.olderKeeper(arg, held, own) })
}

// olderKeeper reports whether an argument is an object that was there before and has
// room for a value of type held, or for the instance.
func (t *tracker) olderKeeper(arg ast.Expr, held types.Type, own bool) bool {
	argType := t.a.Pkg.Info.TypeOf(arg)
	if argType == nil || typ.IsContext(argType) {
		return false
	}
	switch u := argType.Underlying().(type) {
	case *types.Interface:
		if u.NumMethods() == 0 || own { // data
			return false
		}
	case *types.Pointer, *types.Map, *types.Chan:
		if !hasRoom(argType, held) && !hasRoom(argType, t.typ) { // what is decoded into
			return false
		}
	default:
		return false
	}
	id := rootIdent(arg)
	if id == nil {
		return false
	}
	v, ok := t.a.Pkg.Info.ObjectOf(id).(*types.Var)
	return ok && !t.a.fresh(v)
}

// receiverRoot returns the variable at the root of a chain of calls:
// options.Client().SetRegistry(r) has none, s.coll.Find(r) has s.
func receiverRoot(e ast.Expr) *ast.Ident {
	for {
		e = ast.Unparen(e)
		call, ok := e.(*ast.CallExpr)
		if !ok {
			return rootIdent(e)
		}
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok {
			return nil
		}
		if _, isPkg := ast.Unparen(sel.X).(*ast.Ident); isPkg {
			return nil // pkg.F() or x.M(): the result is an object of its own
		}
		e = sel.X
	}
}
