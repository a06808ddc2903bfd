package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
)

// What configures the instance other than a call of its own method beside it: a
// method of what holds it, a method behind an interface, a method that a variable
// holds.

// ownSetup notes the set-up calls that m, a method called on an object that holds the
// instance, makes on what its receiver holds; only reports whether m does nothing
// else with it.
func (t *tracker) ownSetup(call inspector.Cursor, m *funcs.Func) (only bool) {
	if t.entry == nil || t.typ == nil || m.Body == nil || m.Sig.Recv() == nil {
		return false
	}
	key := heldKey{m, t.entry, t.typ}
	fate, known := t.a.held[key]
	if !known {
		fate = t.heldFate(m)
		t.a.held[key] = fate
	}
	t.configuredBy(call, call.Node().(*ast.CallExpr), fate)
	return fate.Setup && !fate.Used
}

// onlySets reports whether the functions that the call of a function value reaches, all
// of them in sight, set parts of the object that they get, which holds the instance, but do not configure an instance of the entry.
func (t *tracker) onlySets(call inspector.Cursor) bool {
	from := t.a.Pkg.Enclosing(call)
	if t.entry == nil || from.Obj == nil || from.Exported() || from.Referenced() {
		return false
	}
	reached := false
	for _, e := range from.Out() {
		if e.At != call {
			continue
		}
		if e.To.Body == nil || t.configures(e.To) {
			return false
		}
		reached = true
	}
	return reached
}

// configures reports whether f calls a set-up method of an instance of the entry, or
// hands one to a function.
func (t *tracker) configures(f *funcs.Func) bool {
	is := func(e ast.Expr) bool { return t.a.Cat.IsOf(t.a.Pkg.Info.TypeOf(e), t.entry) }
	for c := range f.Cursor.Preorder((*ast.CallExpr)(nil)) {
		call := c.Node().(*ast.CallExpr)
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if ok && t.entry.IsSetup(sel.Sel.Name) && is(sel.X) || slices.ContainsFunc(call.Args, is) {
			return true
		}
	}
	return false
}

// A heldKey is a method, and what an object that holds an instance of the entry and
// type is asked about it.
type heldKey struct {
	m     *funcs.Func
	entry *catalogue.Entry
	typ   types.Type
}

// heldFate says how m configures and uses the instance that its receiver holds.
func (t *tracker) heldFate(m *funcs.Func) (fate ParamFate) {
	for c := range m.Cursor.Preorder((*ast.CallExpr)(nil)) {
		call := c.Node().(*ast.CallExpr)
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok || !t.isInstance(sel.X) || !t.ofReceiver(m, sel.X) {
			continue
		}
		if !t.entry.IsSetup(sel.Sel.Name) {
			fate.Used = true
			continue
		}
		fate.Setup = true
		for _, arg := range call.Args {
			fate.SetupOn = t.a.paramsOf(m, t.a.Sources(arg), fate.SetupOn, &fate.Dynamic)
		}
	}
	return fate
}

// ofReceiver reports whether e is a part of the object of m's receiver.
func (t *tracker) ofReceiver(m *funcs.Func, e ast.Expr) bool {
	id := rootIdent(e)
	return id != nil && t.a.Pkg.Info.ObjectOf(id) == types.Object(m.Sig.Recv())
}

// implemented notes what the methods of this package that may stand behind an
// interface method do with argument i of its call.
func (t *tracker) implemented(call inspector.Cursor, n *ast.CallExpr, i int) {
	for _, e := range t.a.Pkg.Enclosing(call).Out() {
		if e.At == call {
			t.configuredBy(call, n, t.a.ParamFate(e.To, i))
		}
	}
}

// behindOwn applies what is known of parameter i of all methods that a call may run through an
// interface, if only types of this package can have such a method; it reports false if they are
// not known.
func (t *tracker) behindOwn(call inspector.Cursor, n *ast.CallExpr, fn *types.Func, i int) bool {
	if fn.Exported() || fn.Pkg() != t.a.Pkg.Pkg || i >= fn.Signature().Params().Len() {
		return false
	}
	var fates []ParamFate
	for _, e := range t.a.Pkg.Enclosing(call).Out() {
		if e.At == call {
			fates = append(fates, t.a.ParamFate(e.To, i))
		}
	}
	for _, pf := range fates {
		t.passed(call, n, pf)
	}
	return len(fates) > 0
}

// boundSetup notes the calls of a variable that holds a set-up method of the instance,
// taken at sel; it reports false if the method goes elsewhere, too.
func (t *tracker) boundSetup(sel inspector.Cursor) bool {
	if t.entry == nil || !t.entry.IsSetup(sel.Node().(*ast.SelectorExpr).Sel.Name) || sel.ParentEdgeKind() != edge.AssignStmt_Rhs {
		return false
	}
	as := sel.Parent().Node().(*ast.AssignStmt)
	if len(as.Lhs) != len(as.Rhs) {
		return false
	}
	id, ok := as.Lhs[sel.ParentEdgeIndex()].(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := t.a.Pkg.Info.ObjectOf(id).(*types.Var)
	if !ok || funcs.IsGlobal(v) || len(t.a.Pkg.Assignments(v)) != 1 {
		return false
	}
	for _, c := range t.a.Pkg.Mentions(v) {
		switch c.ParentEdgeKind() {
		case edge.AssignStmt_Lhs:
		case edge.CallExpr_Fun:
			t.setup(c.Parent(), c.Parent().Node().(*ast.CallExpr).Args)
		default:
			return false
		}
	}
	return true
}

// callbacks notes what the functions do with argument i that callee, a parameter of
// a function whose callers are all in sight, stands for; it reports false if one of
// them is not known.
func (t *tracker) callbacks(call inspector.Cursor, n *ast.CallExpr, callee types.Object, i int) bool {
	v, _ := callee.(*types.Var)
	args := t.a.passedFor(v)
	if len(args) == 0 {
		return false
	}
	var fates []ParamFate
	for _, arg := range args {
		lit, ok := ast.Unparen(arg).(*ast.FuncLit)
		if !ok {
			return false
		}
		pf := t.a.ParamFate(t.a.Pkg.Lit(lit), i)
		if len(pf.Returned) > 0 {
			return false
		}
		fates = append(fates, pf)
	}
	for _, pf := range fates {
		pf.Dynamic = pf.Dynamic || pf.Setup && len(fates) > 1 // each has its own
		t.passed(call, n, pf)
		if pf.Used {
			t.fate.Data = append(t.fate.Data, n.Fun) // what the function has in hand
		}
	}
	return true
}

// lentSetup adds what the instance depends on by a set-up method of it, taken at sel, that
// goes elsewhere than into one variable: on what it is handed over with, or on what the
// functions of its type are given that the owner calls, and finds in a list or a field.
func (t *tracker) lentSetup(sel inspector.Cursor) {
	if t.entry == nil || !t.entry.IsSetup(sel.Node().(*ast.SelectorExpr).Sel.Name) || t.owner.Body == nil {
		return
	}
	sig, c := t.a.Pkg.Info.TypeOf(sel.Node().(ast.Expr)), sel
	for {
		switch c.ParentEdgeKind() {
		case edge.ParenExpr_X, edge.CompositeLit_Elts, edge.KeyValueExpr_Value, edge.UnaryExpr_X:
			c = c.Parent()
			continue
		case edge.CallExpr_Args:
			t.dependsOn(others(c.Parent().Node().(*ast.CallExpr), c.ParentEdgeIndex()))
			return
		}
		break
	}
	for call := range t.owner.Cursor.Preorder((*ast.CallExpr)(nil)) {
		n := call.Node().(*ast.CallExpr)
		_, named := typeutil.Callee(t.a.Pkg.Info, n).(*types.Func)
		if of := t.a.Pkg.Info.TypeOf(n.Fun); !named && of != nil && types.Identical(of.Underlying(), sig) {
			t.dependsOn(n.Args)
		}
	}
}

// dependsOn adds that the instance depends on the expressions.
func (t *tracker) dependsOn(es []ast.Expr) {
	for _, e := range es {
		t.fate.Deps.Merge(t.a.Sources(e))
	}
}
