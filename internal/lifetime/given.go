package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// An instance that is built only for callers that gave none is a default:
// whoever wants it built once can give one.

// A Given is what a caller can give in place of an instance: a parameter, a field of the
// object that a parameter is or refers to, or any argument of a variadic one.
type Given struct {
	Param *types.Var
	Field *types.Var // nil for the parameter itself
	At    token.Pos  // where the function asks for it
}

// asksCallers reports whether v is a parameter of the owner, a declared function, whose
// callers can be asked what they give.
func (t *tracker) asksCallers(v *types.Var) bool {
	p, ok := t.a.param(v)
	return ok && p.Index >= 0 && p.Func == t.owner && p.Func.Obj != nil && !t.param
}

// isReceiver reports whether v is the receiver of the owner: callers can be asked which object
// they call it on.
func (t *tracker) isReceiver(v *types.Var) bool {
	p, ok := t.a.param(v)
	return ok && p.Index < 0 && p.Func == t.owner && t.owner.Obj != nil && !t.param
}

// unless notes that the value is built where the test of the fact found nothing, if a
// caller can be asked whether it gave something; else it may have.
func (t *tracker) unless(fact guard.Fact) {
	v, field := fact.Path.Root, fact.Path.Field()
	if !t.asksCallers(v) && !t.isReceiver(v) || !fact.Path.Variable() && (field == nil || fact.Path != guard.Path{Root: v}.Of(field)) {
		t.escape(reason.EscapeDefault, fact.Test)
		return
	}
	t.fate.Unless = &Given{v, field, fact.Test.Pos()}
}

// standIn notes that the value takes the place of what callers did not give in the
// parameter v, or in its field x; it reports false if they cannot be asked.
func (t *tracker) standIn(v *types.Var, x ast.Expr, at ast.Node) bool {
	if !t.asksCallers(v) && !(x != nil && t.isReceiver(v)) || t.owner.Sig.Variadic() && v == t.owner.Sig.Params().At(t.owner.Sig.Params().Len()-1) && !t.a.foundMissing(t.origin, guard.Path{Root: v}) {
		return false
	}
	g := &Given{Param: v, At: at.Pos()}
	if sel, isField := x.(*ast.SelectorExpr); isField {
		if g.Field = t.a.fieldOf(sel); g.Field == nil {
			return false
		}
	}
	t.fate.Unless = g
	return true
}

// optional notes that the value is what an object has that the owner makes, if no option
// gave it another: New(opts ...Option). It reports false if the owner gets no options.
func (t *tracker) optional(x ast.Expr) bool {
	sig := t.owner.Sig
	if t.owner.Obj == nil || t.param || !sig.Variadic() {
		return false
	}
	list, ok := sig.Params().At(sig.Params().Len() - 1).Type().(*types.Slice)
	if !ok {
		return false
	}
	switch list.Elem().Underlying().(type) {
	case *types.Signature, *types.Interface:
		t.fate.Unless = &Given{Param: sig.Params().At(sig.Params().Len() - 1), At: x.Pos()}
		return true
	}
	return false
}

// Without reports whether what a call passes for a parameter, none if that is variadic,
// holds nothing in place of the instance; field is that of the parameter's object, or nil.
func (a *Analysis) Without(args []ast.Expr, field *types.Var) bool {
	switch {
	case len(args) == 0:
		return true
	case len(args) > 1:
		return false
	case field == nil:
		return a.Pkg.Info.Types[args[0]].IsNil() || a.neverThere(args[0])
	}
	if a.Pkg.WrittenDown(args[0]) {
		return !a.setsField(args[0], field)
	}
	v := a.localObject(args[0])
	return v != nil && a.untouched(v, field, args[0])
}

// neverThere reports whether e denotes a place in which nothing of the package ever
// stores anything.
func (a *Analysis) neverThere(e ast.Expr) bool {
	c, ok := a.Pkg.Find(e)
	return ok && a.neverStored(guard.Fact{Path: a.pathIn(c, e), Kind: guard.Unset})
}

// notGiven returns the fact by which the value is built only where a parameter,
// or a part of one, that could have held an instance holds none; ok is false if
// there is no such fact.
func (t *tracker) notGiven() (given guard.Fact, ok bool) {
	if t.typ == nil {
		return given, false
	}
	for fact := range t.a.Tests(t.origin) {
		v := fact.Path.Root
		p, isParam := t.a.param(v)
		if isParam && fact.Path.Element() && t.a.isSubject(v) { // not in a cache of the receiver
			continue
		}
		if !isParam || fact.Kind != guard.Unset || fact.Test == nil || t.a.carriesRequest(v) || t.a.neverSet(fact) || t.a.givenWithout(v, fact.Path.Field()) {
			continue
		}
		if p.Func != t.owner && t.owner.Escapes() { // not when the closure was made
			continue
		}
		if place := fact.Path.Type(); place != nil && canHold(place, t.typ) {
			return fact, true
		}
	}
	return given, false
}

// neverGiven reports whether v is a parameter, or receiver, for which every call of its
// function passes nil, and all calls are in sight.
func (a *Analysis) neverGiven(v *types.Var) bool {
	args := a.passedFor(v)
	return len(args) > 0 && !slices.ContainsFunc(args, func(e ast.Expr) bool { return !a.Pkg.Info.Types[e].IsNil() && !a.unfilledField(e) })
}

// unfilledField reports whether e denotes a field in which nothing is ever stored, or what was loaded from one.
func (a *Analysis) unfilledField(e ast.Expr) bool {
	of := ast.Unparen(e)
	if call, ok := of.(*ast.CallExpr); ok {
		of = guard.Loaded(a.Pkg.Info, call)
	}
	_, isField := of.(*ast.SelectorExpr)
	c, ok := a.Pkg.Find(e)
	return ok && isField && a.neverFilled(a.pathIn(c, of))
}

// givenWithout reports whether every call of the function of the parameter v passes an
// object that is written down there, without the field, and all calls are in sight.
func (a *Analysis) givenWithout(v *types.Var, field *types.Var) bool {
	given := a.passedFor(v)
	return field != nil && len(given) > 0 && !slices.ContainsFunc(given, func(e ast.Expr) bool { return !a.Without([]ast.Expr{e}, field) })
}

// passedFor returns what each call passes for the parameter, or receiver, v of a function, if all
// its calls are in sight, as are those of a literal that nobody keeps; nothing if not, or if v is
// no such parameter.
func (a *Analysis) passedFor(v *types.Var) []ast.Expr {
	p, ok := a.param(v)
	f := p.Func
	if !ok || f.Obj == nil && f.Escapes() || f.Exported() || f.Referenced() || f.Sig.Variadic() {
		return nil
	}
	var args []ast.Expr
	for _, e := range f.In() {
		switch {
		case e.Call == nil || p.Index >= len(e.Call.Args):
			return nil
		case p.Index >= 0:
			args = append(args, e.Call.Args[p.Index])
		case e.Recv == nil || !types.Identical(a.Pkg.Info.TypeOf(e.Recv), v.Type()): // a part of that is the receiver, or what is in an interface
			return nil
		default:
			args = append(args, e.Recv)
		}
	}
	return args
}

// StartsEmpty reports whether id denotes a local variable that is declared empty in
// the function around, and assigned nowhere.
func (a *Analysis) StartsEmpty(id *ast.Ident) bool {
	v, ok := a.Pkg.Info.ObjectOf(id).(*types.Var)
	if !ok || v.IsField() || funcs.IsGlobal(v) {
		return false
	}
	c, ok := a.cursor(id)
	as := a.Pkg.Assignments(v)
	return ok && len(as) == 1 && as[0].Value == nil && a.Pkg.Enclosing(as[0].At) == a.Pkg.Enclosing(c) && enclosingLoop(c) == enclosingLoop(as[0].At)
}
