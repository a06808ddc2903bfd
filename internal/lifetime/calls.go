package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
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
	if m := t.methodExpr(n, callee); m != nil && t.byExpr(call, n, m, i, held) {
		return
	}
	if fn == nil { // a function value: unknown
		t.unknownCallee(call, callee, i, held)
		return
	}
	if t.a.Pkg.IsOnce(fn) {
		t.use(call)
		return
	}
	if f := t.a.Pkg.Lookup(fn); f != nil {
		t.passed(call, n, t.a.ParamFate(f, min(i, f.Sig.Params().Len()-1)))
		return
	}
	if t.a.Imported != nil && fn.Pkg() != nil && !t.a.Cat.HasPackage(fn.Pkg().Path()) {
		if pf, ok := t.a.Imported(fn.Origin(), i); ok {
			t.passed(call, n, pf)
			return
		}
	}
	if recv := fn.Signature().Recv(); recv != nil && types.IsInterface(recv.Type()) {
		if t.behindOwn(call, n, fn, i) {
			return
		}
		if !held {
			t.implemented(call, n, i)
		}
	}
	t.external(call, n, fn, i, held)
}

// wraps reports whether a function that gets an object returns another like it in
// its place, as middleware does: what it makes of it holds it. The object can be
// asked for nothing but to run: it is a function, or has one method.
func wraps(sig *types.Signature, arg types.Type) bool {
	if sig.Results().Len() != 1 || arg == nil || !types.AssignableTo(sig.Results().At(0).Type(), arg) {
		return false
	}
	switch u := arg.Underlying().(type) {
	case *types.Signature:
		return true
	case *types.Interface:
		return u.NumMethods() == 1
	}
	return false
}

// servesWith reports whether e is what carries a request, or what the owner, which
// serves one, is given for it.
func (t *tracker) servesWith(e ast.Expr) bool {
	if t.a.isRequest(e) {
		return true
	}
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok || t.owner.Reason().Freq < scope.PerValue {
		return false
	}
	v, _ := t.a.Pkg.Info.ObjectOf(id).(*types.Var)
	p, ok := t.a.param(v)
	return ok && p.Index >= 0 && p.Func == t.owner
}

// unknownCallee: a function value gets the value. One that returns no more
// than an error configures it (AddToScheme), or what holds it (an option), and
// the instance depends on which function that is; those in sight are looked at.
// Of others nothing is known.
func (t *tracker) unknownCallee(call inspector.Cursor, callee types.Object, i int, held bool) {
	n := call.Node().(*ast.CallExpr)
	if v, ok := callee.(*types.Var); ok && !v.IsField() {
		if lit := t.a.Pkg.SoleLit(v); lit != nil {
			t.passed(call, n, t.a.ParamFate(lit, i))
			return
		}
	}
	if _, handler := scope.FuncType(t.a.Pkg.Info.TypeOf(n.Fun)); handler || slices.ContainsFunc(append(others(n, i), n.Fun), t.servesWith) {
		t.use(call) // next(c), f(r, d) and handler(srv, stream) serve the request with it
		return
	}
	if held && typ.IsContext(t.argType(n, i)) {
		t.use(call) // what goes with a context lives as long as what that is for
		return
	}
	if t.callbacks(call, n, callee, i) {
		return
	}
	sig, ok := t.a.Pkg.Info.TypeOf(n.Fun).Underlying().(*types.Signature)
	if ok && held && wraps(sig, t.argType(n, i)) {
		t.use(call)
		t.flow(call, 0, true)
		return
	}
	if !ok || !yieldsNothing(sig) {
		t.escape(reason.EscapeFunction, n)
		return
	}
	for _, e := range t.a.Pkg.Enclosing(call).Out() {
		if e.At == call {
			t.keptBy(call, t.a.ParamFate(e.To, i))
		}
	}
	if held && t.onlySets(call) {
		return
	}
	t.asked = append(t.asked, call)
	t.setup(call, append(others(n, i), n.Fun))
}

// appended: the container that append returns holds the value.
func (t *tracker) appended(call inspector.Cursor, held bool) {
	if kind, i := call.ParentEdge(); kind == edge.AssignStmt_Rhs {
		s := call.Parent().Node().(*ast.AssignStmt)
		if id := rootIdent(s.Lhs[i]); id != nil {
			v, ok := t.a.Pkg.Info.ObjectOf(id).(*types.Var)
			switch {
			case ok && t.collects(v):
				t.gathered(v, s)
				return
			case ok && held && t.joinsList(v, s.Lhs[i], call.Node().(*ast.CallExpr)):
				t.escape(reason.EscapeOlderObject, s)
				return
			}
		}
	}
	t.flow(call, 0, true)
}

// joinsList reports whether a call appends what holds the value to a list of an older object, x, a part of
// what v has: it stands beside those that are there, and replaces none.
func (t *tracker) joinsList(v *types.Var, x ast.Expr, call *ast.CallExpr) bool {
	if ast.Unparen(x) == ast.Expr(rootIdent(x)) || !t.isOwnParam(v) && !funcs.IsGlobal(v) || t.a.carriesRequest(v) {
		return false
	}
	c, ok := t.a.Pkg.Find(call)
	return ok && !t.a.pathIn(c, x).IsZero() && t.a.pathIn(c, x) == t.a.pathIn(c, call.Args[0])
}

// gathered: the value is appended to what v held before.
func (t *tracker) gathered(v *types.Var, at ast.Node) {
	if _, isParam := t.a.param(v); v.IsField() || funcs.IsGlobal(v) || isParam || t.outlivesOwner(v) {
		t.escape(reason.EscapeCollected, at)
		return
	}
	t.collected(v)
}

// passed applies what is known of the callee's parameter.
func (t *tracker) passed(call inspector.Cursor, n *ast.CallExpr, pf ParamFate) {
	switch {
	case pf.Late && !t.param && t.eagerly(): // built each time, kept the first time
		t.fate.Put = true
		for _, key := range t.pick(n, pf.SetupOn) {
			t.fate.Deps.Merge(t.a.Sources(key))
		}
		t.fate.Deps.Dynamic = t.fate.Deps.Dynamic || pf.Dynamic
	case len(pf.Into) == 0 || !t.heldBy(call, n, pf.Into):
		t.keptBy(call, pf)
	}
	t.configuredBy(call, n, pf)
	if pf.Used {
		t.fate.Uses = append(t.fate.Uses, call)
		t.fate.Data = append(t.fate.Data, t.pick(n, pf.UseOn)...)
	}
	for _, i := range pf.Returned {
		rt := typ.ResultAt(t.a.Pkg.Info.TypeOf(n), i)
		held := t.typ == nil || rt == nil || !types.Identical(rt, t.typ) && !types.IsInterface(rt)
		if held {
			t.wraps = append(t.wraps, n)
		}
		t.flow(call, i, held)
	}
}

// configuredBy notes the set-up that the callee makes on what it is passed.
func (t *tracker) configuredBy(call inspector.Cursor, n *ast.CallExpr, pf ParamFate) {
	if pf.Setup {
		t.setup(call, t.pick(n, pf.SetupOn))
		t.fate.Deps.Dynamic = t.fate.Deps.Dynamic || pf.Dynamic
	}
}

// pick returns the arguments for the parameters at the given indexes; -1 is
// the receiver.
func (t *tracker) pick(call *ast.CallExpr, indexes []int) []ast.Expr {
	sig, _ := t.a.Pkg.Info.TypeOf(call.Fun).Underlying().(*types.Signature)
	var es []ast.Expr
	for _, i := range indexes {
		switch {
		case i < 0:
			if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
				es = append(es, sel.X)
			}
		case i >= len(call.Args):
		case sig != nil && sig.Variadic() && i == sig.Params().Len()-1:
			es = append(es, call.Args[i:]...)
		default:
			es = append(es, call.Args[i])
		}
	}
	return es
}

// operands returns the arguments of a call, and what its method is called on.
func operands(call *ast.CallExpr) []ast.Expr {
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		return append([]ast.Expr{sel.X}, call.Args...)
	}
	return call.Args
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
