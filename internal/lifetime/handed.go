package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Where the value goes without a name: into a channel, behind a pointer, beside
// other things in a literal.

// holdsToo notes what the literal gives its object beside the value, which is, or
// is in, the element at.
func (t *tracker) holdsToo(lit *ast.CompositeLit, at ast.Node) {
	for _, e := range lit.Elts {
		if ast.Node(e) == at {
			continue
		}
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Value
		}
		t.beside = append(t.beside, e)
	}
}

// besideIn notes what the object of a local variable is given where it is made,
// before it gets the value.
func (t *tracker) besideIn(v *types.Var) {
	for _, as := range t.a.Pkg.Assignments(v) {
		if as.Value != nil {
			t.beside = append(t.beside, as.Value)
		}
	}
}

// sent: the value goes into a channel. One that the call has made for itself
// holds it from then on, as one does that the caller has made.
func (t *tracker) sent(s *ast.SendStmt) {
	if v := t.ownVariable(s.Chan); v != nil {
		t.variable(v, true)
		return
	}
	v := t.a.OwnVar(s.Chan)
	_, isName := ast.Unparen(s.Chan).(*ast.Ident)
	if isName && t.isOwnParam(v) || !isName && t.param && t.storesInParam(v) {
		p, _ := t.a.param(v)
		t.fate.Into = append(t.fate.Into, p.Index)
		return
	}
	t.escape(reason.EscapeSent, s)
}

// ownVariable returns the local variable that e is, or is a part of, if it holds
// an object made in this call, and in the same round of a loop as the instance.
func (t *tracker) ownVariable(e ast.Expr) *types.Var {
	if addr, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
		e = addr.X
	}
	e = t.a.actual(e)
	id := rootIdent(t.a.Start(e))
	if id == nil {
		return nil
	}
	v, ok := t.a.Pkg.Info.ObjectOf(id).(*types.Var)
	if !ok || !t.a.fresh(v) || t.acrossIterations(v) || t.outlivesOwner(v) {
		return nil
	}
	return v
}

// actual returns, for a parameter of a literal that is called where it stands, as
// in go func(out chan T) { ... }(ch), what it gets there; else e.
func (a *Analysis) actual(e ast.Expr) ast.Expr {
	for {
		p, ok := a.param(typ.VarOf(a.Pkg.Info, e))
		if !ok || p.Func.Obj != nil || p.Func.Cursor.ParentEdgeKind() != edge.CallExpr_Fun {
			return e
		}
		call := p.Func.Cursor.Parent().Node().(*ast.CallExpr)
		if p.Index < 0 || p.Index >= len(call.Args) || p.Func.Sig.Variadic() {
			return e
		}
		e = call.Args[p.Index]
	}
}

// behind: the value goes to where a pointer leads: to the variable whose address
// it is, or to what a caller has handed in.
func (t *tracker) behind(l *ast.StarExpr, held bool) {
	id, ok := ast.Unparen(l.X).(*ast.Ident)
	if !ok {
		t.escape(reason.EscapePointer, l)
		return
	}
	v, ok := t.a.Pkg.Info.ObjectOf(id).(*types.Var)
	if !ok {
		t.escape(reason.EscapePointer, l)
		return
	}
	if p, isParam := t.a.param(v); isParam && p.Func == t.owner && p.Index >= 0 {
		switch {
		case t.a.missing(t.origin, l, v):
			t.fate.Into, t.fate.Out, t.fate.Filled = append(t.fate.Into, p.Index), true, true
			return
		case !t.a.conditional(t.origin):
			t.fate.Out = true
			t.renewed(t.slotOf(v, l))
			return
		}
	}
	if as := t.a.Pkg.Assignments(v); !funcs.IsGlobal(v) && len(as) == 1 {
		if addr, ok := ast.Unparen(as[0].Value).(*ast.UnaryExpr); ok && addr.Op == token.AND {
			switch to := ast.Unparen(addr.X).(type) {
			case *ast.Ident:
				t.nameAt(to, l, held)
				return
			case *ast.SelectorExpr:
				if rootIdent(to) != nil {
					t.into(to)
					return
				}
			}
		} else if t.a.makes(as[0].Value, 0) {
			t.variable(v, true)
			return
		}
	}
	t.escape(reason.EscapePointer, l)
}

// isInstance reports whether e is of the type of the instance, so that what is
// taken out of something that holds it is the instance again.
func (t *tracker) isInstance(e ast.Expr) bool {
	typ := t.a.Pkg.Info.TypeOf(e)
	return t.typ != nil && typ != nil && types.Identical(typ, t.typ)
}

// heldBy follows the objects, operands of a call, in which the callee stores the
// value; it reports false if others may have one of them.
func (t *tracker) heldBy(call inspector.Cursor, n *ast.CallExpr, into []int) bool {
	f := t.a.Pkg.Callee(n)
	objects := t.pick(n, into)
	if len(objects) != len(into) {
		return false
	}
	var vars []*types.Var
	for _, e := range objects {
		if v := t.ownVariable(e); v != nil && (f != nil || t.a.made(v) && t.a.IsWhole(e, v)) { // other packages may have one for all
			vars = append(vars, v)
		} else if !t.a.makes(e, 0) {
			return t.givenTo(call, e, len(into))
		}
	}
	for _, v := range vars {
		t.variable(v, true)
	}
	if f == nil {
		if t.a.chained(n) != nil && slices.Contains(into, -1) {
			t.flow(call, 0, true)
		}
		return true
	}
	for _, i := range into {
		for _, result := range t.a.ParamFate(f, i).Returned {
			t.flow(call, result, true)
		}
	}
	return true
}

// IsWhole reports whether e is the object that v holds, or a part of its memory: no pointer that
// v has leads there.
func (a *Analysis) IsWhole(e ast.Expr, v *types.Var) bool {
	e = ast.Unparen(e)
	if addr, ok := e.(*ast.UnaryExpr); ok {
		e = ast.Unparen(addr.X)
	}
	e = a.Start(e)
	return typ.VarOf(a.Pkg.Info, e) == v || !isReference(a.Pkg.Info.TypeOf(e)) && a.OwnVar(e) == v
}

// givenTo: the callee stores the value in e, the only object in which it does. That
// of a parameter of the owner, which then uses it from there, has one of each call's
// own.
func (t *tracker) givenTo(call inspector.Cursor, e ast.Expr, objects int) bool {
	if objects == 1 && t.fillsPart(call, e) {
		return true
	}
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok || objects != 1 {
		return false
	}
	v, _ := t.a.Pkg.Info.ObjectOf(id).(*types.Var)
	p, _ := t.a.param(v)
	if t.param { // passed on, as it would be stored here
		if t.storesInParam(v) {
			t.fate.Into = append(t.fate.Into, p.Index)
		}
		return t.storesInParam(v)
	}
	if v == nil || !t.fills(v) || !t.a.UsesPart(t.owner, v, call, t.entry) {
		return false
	}
	t.fate.Into, t.fate.Reused = append(t.fate.Into, p.Index), true
	return true
}

// fillsPart reports whether e is part of the object of a parameter of the owner, and the
// call puts the value there, where the owner found nothing: it lasts as long as that object,
// or until the owner takes it away.
func (t *tracker) fillsPart(call inspector.Cursor, e ast.Expr) bool {
	v := t.a.OwnVar(e)
	if v == nil || t.owner.Body == nil || t.owner.Obj == nil {
		return false
	}
	p, ok := t.a.param(v)
	if _, isPtr := v.Type().Underlying().(*types.Pointer); !ok || !isPtr || p.Func != t.owner {
		return false
	}
	part, vain := t.a.Pkg.Guard.Graph(t.owner.Body).Path(e), false
	for fact := range t.a.Tests(t.origin) {
		switch {
		case fact.Kind != guard.Unset || part.IsZero() || !fact.Path.Through(part):
		case t.a.vain(t.origin, fact):
			vain = true
		default:
			t.fate.Into, t.fate.Filled = append(t.fate.Into, p.Index), true
			return true
		}
	}
	if vain = vain && t.a.UsesPart(t.owner, v, call, t.entry); vain {
		t.fate.Into, t.fate.Reused = append(t.fate.Into, p.Index), true
	}
	return vain
}
