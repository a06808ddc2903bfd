package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// use records a call that uses the value.
func (t *tracker) use(call inspector.Cursor) {
	t.fate.Uses = append(t.fate.Uses, call)
	if n, ok := call.Node().(*ast.CallExpr); ok {
		t.fate.Data = append(t.fate.Data, n.Args...)
	}
}

func (t *tracker) setup(at inspector.Cursor, args []ast.Expr) {
	t.fate.Setups = append(t.fate.Setups, Setup{At: at, Args: args})
}

// selected: a field or method of the value is selected at sel.
func (t *tracker) selected(sel inspector.Cursor, held bool) {
	n := sel.Node().(*ast.SelectorExpr)
	s := t.a.Pkg.Info.Selections[n]
	if s == nil {
		return
	}
	if s.Kind() == types.FieldVal {
		t.field(sel, n, s, held)
		return
	}
	if sel.ParentEdgeKind() != edge.CallExpr_Fun { // a method value
		t.flow(sel, 0, held)
		return
	}
	call := sel.Parent()
	t.method(call, s.Obj().(*types.Func), held)
}

// field: a set-up if it is assigned; else what may be the instance again.
func (t *tracker) field(sel inspector.Cursor, n *ast.SelectorExpr, s *types.Selection, held bool) {
	if sel.ParentEdgeKind() == edge.AssignStmt_Lhs {
		if !held {
			as := sel.Parent().Node().(*ast.AssignStmt)
			t.setup(sel.Parent(), []ast.Expr{as.Rhs[min(sel.ParentEdgeIndex(), len(as.Rhs)-1)]})
		}
		return
	}
	if held && t.canBe(s.Type()) {
		t.flow(sel, 0, t.entry == nil || !types.Identical(s.Type(), t.typ))
	} else if !held && t.entry != nil && sel.ParentEdgeKind() != edge.SelectorExpr_X {
		return // a value read from the instance
	} else if !held {
		t.flow(sel, 0, held)
	}
}

// canBe reports whether a field of type ft can be, or hold, the instance.
func (t *tracker) canBe(ft types.Type) bool {
	if t.typ == nil || types.Identical(ft, t.typ) {
		return true
	}
	switch u := ft.Underlying().(type) {
	case *types.Interface:
		return types.Implements(t.typ, u)
	case *types.Struct:
		return true
	case *types.Pointer:
		_, isStruct := u.Elem().Underlying().(*types.Struct)
		return isStruct
	}
	return false
}

// method: m is called on the value.
func (t *tracker) method(call inspector.Cursor, m *types.Func, held bool) {
	n := call.Node().(*ast.CallExpr)
	if to := t.a.Pkg.Lookup(m); to != nil && held {
		t.ownMethod(call, to)
		return
	}
	switch {
	case t.entry != nil && !held && t.entry.IsSetup(m.Name()):
		t.setup(call, n.Args)
		t.chain(call)
	case t.entry != nil && !held && t.entry.IsDerive(m.Name()):
		t.flow(call, 0, true)
	default:
		t.use(call)
		if recv := t.a.Pkg.Info.TypeOf(receiverOf(n)); held {
			if e := t.a.Cat.OfType(recv); e != nil && e.IsDerive(m.Name()) {
				t.flow(call, 0, true)
				return
			}
			t.carried(call, m, recv)
		} else {
			t.chain(call)
			t.consumed(call)
		}
	}
}

// ownMethod: a method of this package is called on an object that holds the
// instance.
func (t *tracker) ownMethod(call inspector.Cursor, m *funcs.Func) {
	pf := t.a.ParamFate(m, -1)
	t.use(call)
	t.fate.Stored = t.fate.Stored || pf.Stored
	for _, i := range pf.Returned {
		t.flow(call, i, true)
	}
}

// chain: a method that returns the type of the instance returns the instance.
func (t *tracker) chain(call inspector.Cursor) {
	rt := t.a.Pkg.Info.TypeOf(call.Node().(*ast.CallExpr))
	for i := range resultCount(rt) {
		if t.typ != nil && types.Identical(resultType(rt, i), t.typ) {
			t.flow(call, i, false)
		}
	}
}

// consumed: what a use yields (a type map, a prepared statement) is used on
// data in turn, where it is the receiver or an argument of further calls.
func (t *tracker) consumed(call inspector.Cursor) {
	as, ok := call.Parent().Node().(*ast.AssignStmt)
	if !ok || call.ParentEdgeKind() != edge.AssignStmt_Rhs {
		return
	}
	for _, lhs := range as.Lhs {
		id, ok := lhs.(*ast.Ident)
		if !ok {
			continue
		}
		v, ok := t.a.Pkg.Info.ObjectOf(id).(*types.Var)
		if !ok || isError(v.Type()) || funcs.IsGlobal(v) {
			continue
		}
		for _, use := range t.a.Pkg.Mentions(v) {
			if c := callAround(use); c != nil {
				t.fate.Data = append(t.fate.Data, c.Args...)
			}
		}
	}
}

// callAround returns the call of which the variable at c is the receiver or
// an argument.
func callAround(c inspector.Cursor) *ast.CallExpr {
	if c.ParentEdgeKind() == edge.SelectorExpr_X {
		c = c.Parent()
	}
	switch c.ParentEdgeKind() {
	case edge.CallExpr_Fun, edge.CallExpr_Args:
		return c.Parent().Node().(*ast.CallExpr)
	}
	return nil
}

// carried: results of a call that can hold what the call was given, a value
// of type src.
func (t *tracker) carried(call inspector.Cursor, fn *types.Func, src types.Type) {
	rt := t.a.Pkg.Info.TypeOf(call.Node().(*ast.CallExpr))
	for i := range resultCount(rt) {
		if r := resultType(rt, i); canHold(r, src) || declaredBy(r, fn, src) {
			t.flow(call, i, t.typ == nil || !types.Identical(r, t.typ))
		}
	}
}

// argument: the value is argument i of a call.
func (t *tracker) argument(call inspector.Cursor, i int, held bool) {
	n := call.Node().(*ast.CallExpr)
	info := t.a.Pkg.Info
	if info.Types[n.Fun].IsType() { // conversion
		t.flow(call, 0, held)
		return
	}
	callee := typeutil.Callee(info, n)
	if b, ok := callee.(*types.Builtin); ok {
		if b.Name() == "append" {
			t.appended(call, held)
		}
		return
	}
	if lit, ok := ast.Unparen(n.Fun).(*ast.FuncLit); ok {
		t.passed(call, n, t.a.ParamFate(t.a.Pkg.Lit(lit), i))
		return
	}
	if !held && t.a.Cat.SetupFunc(callee) {
		t.setup(call, others(n, i))
		return
	}
	fn, _ := callee.(*types.Func)
	if fn == nil { // a function value: unknown
		t.unknownCallee(call, callee, i, held)
		return
	}
	if sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr); ok && i == 0 && info.Selections[sel] != nil && info.Selections[sel].Kind() == types.MethodExpr {
		t.method(call, fn, held) // (*T).Method(v, ...)
		return
	}
	if f := t.a.Pkg.Lookup(fn); f != nil {
		t.passed(call, n, t.a.ParamFate(f, min(i, f.Sig.Params().Len()-1)))
		return
	}
	if t.a.Imported != nil && !t.a.Cat.HasPackage(fn.Pkg().Path()) {
		if pf, ok := t.a.Imported(fn.Origin(), i); ok {
			t.passed(call, n, pf)
			return
		}
	}
	t.external(call, n, fn, i, held)
}

// unknownCallee: a function value gets the value. A literal in a local
// variable can be looked at. One of a list of functions that is the same for
// all calls, and that return no more than an error, is set-up (AddToScheme).
// Of others nothing is known.
func (t *tracker) unknownCallee(call inspector.Cursor, callee types.Object, i int, held bool) {
	n := call.Node().(*ast.CallExpr)
	if sig, ok := t.a.Pkg.Info.TypeOf(n.Fun).Underlying().(*types.Signature); ok && !held && yieldsNothing(sig) {
		s := t.a.Sources(n.Fun)
		if s.outside(t.origin.Node().Pos()); s.None() {
			t.setup(call, others(n, i))
			return
		}
	}
	if v, ok := callee.(*types.Var); ok && !v.IsField() {
		if lit := t.a.Pkg.SoleLit(v); lit != nil {
			t.passed(call, n, t.a.ParamFate(lit, i))
			return
		}
	}
	t.fate.Stored = true
}

// appended: the container that append returns holds the value.
func (t *tracker) appended(call inspector.Cursor, held bool) {
	if kind, i := call.ParentEdge(); kind == edge.AssignStmt_Rhs {
		s := call.Parent().Node().(*ast.AssignStmt)
		if id := rootIdent(s.Lhs[i]); id != nil {
			if v, ok := t.a.Pkg.Info.ObjectOf(id).(*types.Var); ok && t.acrossIterations(v) {
				t.fate.Stored = true
				return
			}
		}
	}
	t.flow(call, 0, true)
}

// passed applies what is known of the callee's parameter.
func (t *tracker) passed(call inspector.Cursor, n *ast.CallExpr, pf ParamFate) {
	t.fate.Stored = t.fate.Stored || pf.Stored
	if pf.Setup {
		t.setup(call, pick(n, pf.SetupOn))
		t.fate.Deps.Dynamic = t.fate.Deps.Dynamic || pf.Dynamic
	}
	if pf.Used {
		t.fate.Uses = append(t.fate.Uses, call)
		t.fate.Data = append(t.fate.Data, pick(n, pf.UseOn)...)
	}
	for _, i := range pf.Returned {
		rt := resultType(t.a.Pkg.Info.TypeOf(n), i)
		t.flow(call, i, t.typ == nil || rt == nil || !types.Identical(rt, t.typ) && !types.IsInterface(rt))
	}
}

// external: a function of another package, of which nothing is known, gets
// the value as argument i. Its results may hold the value; a method may keep
// it in its receiver, and a registration function (RegisterFooServer(app, h))
// may keep an object in another argument.
func (t *tracker) external(call inspector.Cursor, n *ast.CallExpr, fn *types.Func, i int, held bool) {
	if held && yieldsNothing(fn.Signature()) && t.otherKeeper(n, i) {
		t.fate.Stored = true
		return
	}
	if fn.Signature().Recv() != nil && t.keptByReceiver(n, fn) {
		t.fate.Stored = true
		return
	}
	t.fate.Uses = append(t.fate.Uses, call)
	t.fate.Data = append(t.fate.Data, n.Args...)
	t.carried(call, fn, t.argType(n, i))
}

// keptByReceiver reports whether a method may keep its argument in an object
// that was there before. An object made in this function, which keeps it, is
// followed; what a request carries goes with the request; and the methods of
// the catalogue's libraries keep nothing but in their own instances.
func (t *tracker) keptByReceiver(n *ast.CallExpr, fn *types.Func) bool {
	sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr)
	if !ok {
		return true
	}
	root := receiverRoot(sel.X)
	if root == nil {
		return false
	}
	v, ok := t.a.Pkg.Info.ObjectOf(root).(*types.Var)
	if ok && t.a.fresh(v) && !t.acrossIterations(v) {
		if t.a.Cat.OfType(v.Type()) == nil {
			t.variable(v, true)
		}
		return false
	}
	if ok && t.a.carriesRequest(v) {
		return false
	}
	return !t.a.Cat.HasPackage(fn.Pkg().Path())
}

// carriesRequest reports whether v is a parameter that is made for one
// request: a *gin.Context.
func (a *Analysis) carriesRequest(v *types.Var) bool {
	if _, ok := a.param(v); !ok {
		return false
	}
	r, ok := scope.Signature("", types.NewSignatureType(nil, nil, nil, types.NewTuple(v), nil, false))
	return ok && r.Freq >= scope.Message
}

// argType returns the type of argument i; f(g()) spreads the results of g.
func (t *tracker) argType(n *ast.CallExpr, i int) types.Type {
	if i < len(n.Args) {
		return resultType(t.a.Pkg.Info.TypeOf(n.Args[i]), 0)
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
		if !isError(v.Type()) {
			return false
		}
	}
	return true
}

// otherKeeper reports whether an argument other than the i-th is an object
// that was there before, and so may keep what it is given.
func (t *tracker) otherKeeper(call *ast.CallExpr, i int) bool {
	for _, arg := range others(call, i) {
		typ := t.a.Pkg.Info.TypeOf(arg)
		if typ == nil || isContext(typ) {
			continue
		}
		switch u := typ.Underlying().(type) {
		case *types.Interface:
			if u.NumMethods() == 0 { // data
				continue
			}
		case *types.Pointer, *types.Map, *types.Chan:
		default:
			continue
		}
		id := rootIdent(arg)
		if id == nil {
			continue
		}
		if v, ok := t.a.Pkg.Info.ObjectOf(id).(*types.Var); ok && !t.a.fresh(v) {
			return true
		}
	}
	return false
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

// pick returns the arguments at the given indexes; -1 is the receiver.
func pick(call *ast.CallExpr, indexes []int) []ast.Expr {
	var es []ast.Expr
	for _, i := range indexes {
		if i < 0 {
			if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
				es = append(es, sel.X)
			}
		} else if i < len(call.Args) {
			es = append(es, call.Args[i])
		}
	}
	return es
}

// others returns all arguments but the i-th.
func others(call *ast.CallExpr, i int) []ast.Expr {
	return slices.Concat(call.Args[:min(i, len(call.Args))], call.Args[min(i+1, len(call.Args)):])
}

func resultCount(t types.Type) int {
	if tuple, ok := t.(*types.Tuple); ok {
		return tuple.Len()
	}
	if t == nil {
		return 0
	}
	return 1
}
