package lifetime

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A walker collects the sources of one expression.
type walker struct {
	a    *Analysis
	loop ast.Stmt  // if not nil: what is assigned outside it is constant
	at   token.Pos // what happens to a variable after at does not count
	data bool
	// keyed: look-ups on what the receiver holds are not followed.
	keyed bool
	// build is left out: what an instance was made from is not what it maps.
	build *ast.CallExpr
	// aliases are the variables of which only what is written through them was added.
	aliases map[*types.Var]bool
	// number is what a.seenVars and a.seenCalls hold for what this walk saw.
	number int
	steps  int // how many expressions and mentions it may still look at
	out    Sources
}

// step counts what the walk looks at; it reports whether there is anything
// left to spend. What cannot be followed to its end may depend on anything.
func (w *walker) step() bool {
	if w.spent() {
		return false
	}
	w.steps--
	return true
}

// spent reports whether the walk has come to its end: what is left counts as unknown.
func (w *walker) spent() bool {
	w.out.Dynamic = w.out.Dynamic || w.steps <= 0
	return w.steps <= 0
}

func (w *walker) exprs(es []ast.Expr) {
	for _, e := range es {
		w.expr(e)
	}
}

func (w *walker) expr(e ast.Expr) {
	if !w.step() {
		return
	}
	if !w.data && w.loop == nil {
		w.typeArguments(e)
	}
	if call, ok := e.(*ast.CallExpr); ok && call == w.build {
		return
	}
	w.changing(e)
	switch e := e.(type) {
	case *ast.Ident:
		if v, ok := w.a.Pkg.Info.ObjectOf(e).(*types.Var); ok && !w.overwritten(e, v) {
			w.variable(v)
		}
	case *ast.SelectorExpr:
		if _, ok := w.a.Pkg.Info.Selections[e]; ok {
			w.out.Dynamic = w.out.Dynamic || !w.data && w.boundState(e)
			w.moved(e, false)
			w.selected(e)
		} // else a qualified identifier: a package variable, constant or function
	case *ast.CallExpr:
		w.call(e)
	case *ast.FuncLit:
		w.captured(e)
	case *ast.CompositeLit:
		w.exprs(e.Elts)
	case *ast.KeyValueExpr:
		if id, ok := e.Key.(*ast.Ident); !ok || !isField(w.a.Pkg.Info, id) {
			w.expr(e.Key)
		}
		w.expr(e.Value)
	case *ast.UnaryExpr:
		w.out.Dynamic = w.out.Dynamic || e.Op == token.ARROW
		w.expr(e.X)
	case *ast.BinaryExpr:
		w.expr(e.X)
		w.expr(e.Y)
	case *ast.ParenExpr:
		w.expr(e.X)
	case *ast.StarExpr:
		w.expr(e.X)
	case *ast.TypeAssertExpr:
		w.expr(e.X)
	case *ast.IndexExpr:
		w.expr(e.X)
		if tv := w.a.Pkg.Info.Types[e.Index]; !tv.IsType() {
			w.expr(e.Index)
		}
	case *ast.SliceExpr:
		w.expr(e.X)
		for _, bound := range []ast.Expr{e.Low, e.High} {
			if bound != nil && !w.data {
				w.expr(bound)
			}
		}
	}
}

func isField(info *types.Info, id *ast.Ident) bool {
	v, ok := info.ObjectOf(id).(*types.Var)
	return ok && v.IsField()
}

// call: the result depends on the arguments and the receiver; that of an
// interface method with arguments, or of the clock, also on the world.
func (w *walker) call(call *ast.CallExpr) {
	info := w.a.Pkg.Info
	if w.keyed && len(call.Args) > 0 && w.lookUp(call) {
		w.out.LookedUp = true
		return
	}
	if lit, ok := ast.Unparen(call.Fun).(*ast.FuncLit); ok {
		w.captured(lit)
	}
	callee := typeutil.Callee(info, call)
	fn, _ := callee.(*types.Func)
	if !w.data && w.loop == nil && (w.yieldsMemory(call, 0) || w.bindsMemory(call)) {
		w.out.Dynamic = true
	}
	if effects.Has(fn, effects.Clock) {
		w.out.Dynamic = true
	}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && info.Selections[sel] != nil {
		w.moved(sel, true)
		if w.data || !w.a.asksArguments(call) {
			w.expr(sel.X)
		}
		if fn != nil && types.IsInterface(info.Selections[sel].Recv()) && len(call.Args) > 0 && !w.data {
			w.out.Dynamic = true
		}
	}
	if _, isVar := callee.(*types.Var); isVar {
		w.expr(call.Fun)
		w.out.Dynamic = w.out.Dynamic || !w.data && len(call.Args) > 0
	}
	conversion := info.Types[call.Fun].IsType()
	for i, arg := range call.Args {
		if !w.data && w.a.ignores(call, i) {
			continue
		}
		if w.data && !conversion && w.a.OnlyNames(fn, arg) || !w.data && effects.Has(fn, effects.AsksType) && w.typeIsKnown(arg) {
			continue
		}
		w.expr(arg)
	}
}

// ignores reports whether the call is of a function of the package that does nothing with its
// parameter i: it has no name, or is not mentioned.
func (a *Analysis) ignores(call *ast.CallExpr, i int) bool {
	f := a.Pkg.Callee(call)
	if f == nil || f.Body == nil || f.Sig.Variadic() || i >= f.Sig.Params().Len() {
		return false
	}
	return !slices.ContainsFunc(a.Pkg.Mentions(f.Sig.Params().At(i)), func(c inspector.Cursor) bool { return c.ParentEdgeKind() != edge.Field_Names })
}

// typeIsKnown reports whether e has one type, whatever it is at run time.
func (w *walker) typeIsKnown(e ast.Expr) bool {
	t := w.a.Pkg.Info.TypeOf(e)
	return t != nil && !types.IsInterface(t) && len(typeParams(nil, t, 0)) == 0
}

// lookUp reports whether call is s.f.M(key), a method of an object in a field
// of the receiver.
func (w *walker) lookUp(call *ast.CallExpr) bool {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	field, ok := ast.Unparen(sel.X).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	p, ok := w.a.param(typ.VarOf(w.a.Pkg.Info, field.X))
	return ok && p.Index < 0
}

// captured adds the variables of the functions around lit that it uses.
func (w *walker) captured(lit *ast.FuncLit) {
	w.out.Dynamic = w.out.Dynamic || !w.data && w.callState(lit)
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && w.step() {
			if v, ok := w.a.Pkg.Info.Uses[id].(*types.Var); ok && !v.IsField() && !typ.DeclaredIn(lit, v) {
				w.variable(v)
				w.setLater(v, lit)
			}
		}
		return true
	})
}

// variable adds what v depends on: itself if it is a parameter, and what is
// assigned to it or written through it before w.at.
func (w *walker) variable(v *types.Var) { w.member(member{v: v}) }

// overwritten reports whether the variable v, of a basic type, has been assigned something else
// by the time that id stands for it, and adds what that depends on.
func (w *walker) overwritten(id *ast.Ident, v *types.Var) bool {
	if _, isBasic := v.Type().Underlying().(*types.Basic); !isBasic || w.data || w.loop != nil || len(w.a.Pkg.Assignments(v)) < 2 || w.a.isLent(v) {
		return false
	}
	c, ok := w.a.Pkg.Find(id)
	f := w.a.Pkg.Enclosing(c)
	if !ok || f.Body == nil {
		return false
	}
	value, ok := w.a.graph(f).Value(id)
	if ok = ok && !mentions(w.a.Pkg.Info, value, v); ok {
		w.expr(value)
	}
	return ok
}

// isLent reports whether the address of the variable may be taken somewhere.
func (a *Analysis) isLent(v *types.Var) bool {
	lent, known := a.lent[v]
	if !known {
		lent = slices.ContainsFunc(a.Pkg.Mentions(v), func(c inspector.Cursor) bool { return c.ParentEdgeKind() == edge.UnaryExpr_X })
		a.lent[v] = lent
	}
	return lent
}

// oneConstant reports whether v is assigned one constant, wherever it is assigned.
func (a *Analysis) oneConstant(v *types.Var) bool {
	var one constant.Value
	for _, as := range a.Pkg.Assignments(v) {
		if as.Value == nil || as.Step {
			return false
		}
		value := a.Pkg.Info.Types[as.Value].Value
		if value == nil || one != nil && !typ.SameConstant(one, value) {
			return false
		}
		one = value
	}
	return one != nil
}

// OnlyNames reports whether the argument of a call of fn, nil if that is not known,
// carries no data, but says which are meant: a context, or the path or key that a
// function outside the text packages gets.
func (a *Analysis) OnlyNames(fn *types.Func, arg ast.Expr) bool {
	t := a.Pkg.Info.TypeOf(arg)
	return typ.IsContext(t) || isString(t) && !textual(fn)
}

// textual reports whether fn computes on the text of its string arguments.
func textual(fn *types.Func) bool {
	return fn == nil || fn.Pkg() == nil || effects.Has(fn, effects.Textual) // append, a function value
}

func isString(t types.Type) bool {
	if t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func isReference(t types.Type) bool {
	switch typ.Core(t).(type) {
	case *types.Pointer, *types.Map, *types.Slice:
		return true
	}
	return false
}
