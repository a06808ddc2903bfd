package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// into: the value is stored in x, a field or element. If it belongs to a local
// object, that object holds it from then on.
func (t *tracker) into(x ast.Expr) {
	root := rootIdent(x)
	if root == nil {
		t.escape(reason.EscapeOlderObject, x)
		return
	}
	v, _ := t.a.Pkg.Info.ObjectOf(root).(*types.Var)
	if v == nil {
		t.escape(reason.EscapeOlderObject, x)
		return
	}
	if t.vars[v] || t.notMade(x) { // followed already
		return
	}
	v = t.partOf(v)
	s := t.slotOf(v, x)
	switch request := t.a.carriesRequest(v); {
	case request && t.a.throughShared(x): // what the request leads to, others have
		t.escape(reason.EscapeOlderObject, x)
	case request && !t.a.OnceOf(t.owner.Cursor, v): // goes with the request
	case t.takenOut(s):
	case t.param && t.asksLate(s):
		t.keptLate(s)
	case t.param && t.storesInParam(v):
		p, _ := t.a.param(v)
		t.fate.Into = append(t.fate.Into, p.Index)
	case t.copied(v) && t.a.ownPart(x, v):
		if t.a.missing(t.origin, x, v) && t.mayBeSet(x) && !t.standIn(v, x, x) {
			t.escape(reason.EscapeDefault, x)
		} else {
			t.variable(v, true)
		}
	case t.asksLate(s):
		t.keptLate(s)
	case t.fillsMissing(x, v):
		p, _ := t.a.param(v)
		t.fate.Into, t.fate.Filled = append(t.fate.Into, p.Index), true
		t.configuredAt(x)
	case t.fills(v) || t.overwrites(s):
		t.renewed(s)
		t.configuredAt(x)
	case t.inEachRound(s):
		t.renewed(s)
		t.configuredAt(x)
	case funcs.IsGlobal(v) && t.everyCall() && t.fixed(s):
		t.renewed(s)
	case !t.a.fresh(v):
		t.escape(reason.EscapeOlderObject, x)
	case t.outlivesOwner(v):
		t.escape(reason.EscapeClosure, x)
	case t.collects(v):
		t.collected(v)
	case t.isDefault(x, v) && !t.optional(x):
		t.escape(reason.EscapeDefault, x)
	default:
		t.besideIn(v)
		t.variable(v, true)
	}
}

// collected: the value goes, beside those of the other rounds of a loop, into an object
// that the owner, or a function around it, has made outside it. None is built for nothing, but all are gone when
// the object is.
func (t *tracker) collected(v *types.Var) {
	t.fate.Collector = v
	t.besideIn(v)
	t.variable(v, true)
}

// storesInParam reports whether v is another parameter of the owner, which the
// caller has the object of.
func (t *tracker) storesInParam(v *types.Var) bool { return t.isOwnParam(v) && isReference(v.Type()) }

// isOwnParam reports whether v is a parameter, or the receiver, of the owner.
func (t *tracker) isOwnParam(v *types.Var) bool {
	p, ok := t.a.param(v)
	return ok && p.Func == t.owner
}

// outlivesOwner reports whether v belongs to a function around the literal that
// builds, and the literal is kept and called again: a closure with its cache.
func (t *tracker) outlivesOwner(v *types.Var) bool {
	return t.owner.Escapes() && !Declares(t.owner, v) || calledByKept(t.owner, v)
}

// isDefault reports whether the object of v gets the value in its field x only
// if nobody gave it one before, as options do.
func (t *tracker) isDefault(x ast.Expr, v *types.Var) bool {
	sel, isField := ast.Unparen(x).(*ast.SelectorExpr)
	if !isField || !t.a.missing(t.origin, x, v) || !t.a.setElsewhere(x) {
		return false
	}
	field, _ := t.a.Pkg.Info.ObjectOf(sel.Sel).(*types.Var)
	return !t.a.untouched(v, field, x)
}

// configuredAt adds the set-up calls that the owner makes on the instance where
// it is stored, in the field x.
func (t *tracker) configuredAt(x ast.Expr) {
	if t.owner.Body == nil || t.entry == nil {
		return
	}
	g := t.a.Pkg.Guard.Graph(t.owner.Body)
	place, after := g.Path(x), g.From(nil, x)
	for c := range t.owner.Cursor.Preorder((*ast.SelectorExpr)(nil)) {
		if n := c.Node().(*ast.SelectorExpr); n == x || place.IsZero() || t.a.pathIn(c, n) != place || !after.Reach(t.inOwner(c)) {
			continue
		}
		switch kind, i := c.ParentEdge(); kind {
		case edge.SelectorExpr_X: // x.f.SetTagName("json")
			sel := c.Parent()
			if call, ok := sel.Parent().Node().(*ast.CallExpr); ok && sel.ParentEdgeKind() == edge.CallExpr_Fun && t.entry.IsSetup(sel.Node().(*ast.SelectorExpr).Sel.Name) {
				t.setup(sel.Parent(), call.Args)
			}
		case edge.CallExpr_Args: // register(x.f)
			call := c.Parent().Node().(*ast.CallExpr)
			f := t.a.Pkg.Lookup(funcs.StaticCallee(t.a.Pkg.Info, call))
			if f == nil || f.Sig.Params().Len() == 0 {
				continue
			}
			if pf := t.a.ParamFate(f, min(i, f.Sig.Params().Len()-1)); pf.Setup {
				t.setup(c.Parent(), t.pick(call, pf.SetupOn))
				t.fate.Deps.Dynamic = t.fate.Deps.Dynamic || pf.Dynamic
			}
		}
	}
}

// mayBeSet reports whether whoever made the object gave its field x a value:
// this package, one that can name the field, or a library by reflection.
func (t *tracker) mayBeSet(x ast.Expr) bool {
	sel, ok := ast.Unparen(x).(*ast.SelectorExpr)
	if !ok {
		return !t.a.copiesNothing(x)
	}
	id, _ := ast.Unparen(sel.X).(*ast.Ident)
	v, _ := t.a.Pkg.Info.ObjectOf(id).(*types.Var)
	field, _ := t.a.Pkg.Info.ObjectOf(sel.Sel).(*types.Var)
	if field == nil || t.a.givenWithout(v, field) {
		return field == nil
	}
	if field.Exported() && isExported(t.a.Pkg.Info.TypeOf(sel.X)) {
		return true
	}
	return t.a.setElsewhere(x) && t.a.fieldIsGiven(field)
}

// pathIn returns the place that e denotes in the function around c.
func (a *Analysis) pathIn(c inspector.Cursor, e ast.Expr) guard.Path {
	if f := a.Pkg.Enclosing(c); f.Body != nil {
		return a.Pkg.Guard.Graph(f.Body).Path(e)
	}
	return guard.Path{}
}

// inOwner returns the node at c or, if a literal of the owner is around it, the
// outermost such literal.
func (t *tracker) inOwner(c inspector.Cursor) ast.Node {
	n := c.Node()
	for f := t.a.Pkg.Enclosing(c); f != t.owner && f.Outer != nil; f = f.Outer {
		n = f.Cursor.Node()
	}
	return n
}

// fills reports whether v is a parameter of the owner, whose object gets the
// value on every call.
func (t *tracker) fills(v *types.Var) bool {
	p, ok := t.a.param(v)
	switch {
	case !ok || p.Func.Obj == nil && !calledAsValue(p.Func):
		return false
	case p.Func == t.owner:
		return !t.a.conditional(t.origin) || t.a.onRequestBeside(t.origin, v)
	case p.Func.Obj == nil || t.fate.In != nil && t.fate.In != p.Func || t.a.conditional(t.origin) || !t.a.inPlace(t.owner, p.Func):
		return false
	}
	t.fate.In = p.Func
	return true
}

// calledAsValue reports whether some call of a function value in sight reaches f: an
// option that is applied.
func calledAsValue(f *funcs.Func) bool {
	return slices.ContainsFunc(f.In(), func(e *funcs.Edge) bool { return e.Value && e.Call != nil })
}

// onRequest reports whether nothing but what the request says decides whether
// c runs.
func (a *Analysis) onRequest(c inspector.Cursor) bool { return a.onRequestBeside(c, nil) }

// onRequestBeside is onRequest where c is about the object of v, if that is not nil: a parameter's
// object that is filled may outlive the call as well as a receiver's.
func (a *Analysis) onRequestBeside(c inspector.Cursor, v *types.Var) bool {
	tests, whatever := a.whateverThere(c, v)
	return tests > 0 && whatever
}

// whateverThere reports whether c runs, or does not, whatever there is in what outlives the
// call, the object of v among it if that is not nil, by how many tests.
func (a *Analysis) whateverThere(c inspector.Cursor, v *types.Var) (tests int, ok bool) {
	for fact := range a.Tests(c) {
		if fact.Test == nil && !a.staysSo(fact) || (a.onState(c, fact) || a.isAbout(fact, v)) && !a.neverChanges(fact) && !a.vain(c, fact) {
			return tests, false
		}
		tests++
	}
	return tests, true
}

// eagerly reports whether the value is built before anyone asks whether it is needed.
func (t *tracker) eagerly() bool {
	_, ok := t.a.whateverThere(t.origin, nil)
	return ok
}

// acrossIterations reports whether v, declared outside a loop around the
// build, collects what the iterations build.
func (t *tracker) acrossIterations(v *types.Var) bool {
	loop := enclosingLoop(t.origin)
	return loop != nil && !typ.DeclaredIn(loop, v)
}

// collects reports whether v, in which the value is stored, is there for others of its kind as well: those
// of the other iterations, or of the other calls of the literal that builds.
func (t *tracker) collects(v *types.Var) bool {
	return t.acrossIterations(v) || t.owner.Obj == nil && !funcs.IsGlobal(v) && !Declares(t.owner, v)
}

// TrackObject follows v, a local variable whose object a call at the cursor
// fills with an instance, on first use or on each; ok is false unless the object
// is made in the function around, or for the request that its context belongs to, in the
// same round of a loop if each call fills it anew. inTurn: the rounds call different
// functions, of which one fills it. field is the one that is filled, if that is known.
func (a *Analysis) TrackObject(v *types.Var, at inspector.Cursor, entry *catalogue.Entry, field *types.Var, firstUse, inTurn bool) (fate Fate, ok bool) {
	if !a.made(v) && !(firstUse && a.fromContext(v)) {
		return Fate{}, false
	}
	return a.TrackCopy(v, at, entry, field, firstUse, inTurn)
}

// TrackCopy is TrackObject for an object that is known to be of the call, as a copy is of
// what others have.
func (a *Analysis) TrackCopy(v *types.Var, at inspector.Cursor, entry *catalogue.Entry, field *types.Var, firstUse, inTurn bool) (fate Fate, ok bool) {
	t := tracker{a: a, only: ownField(v, field), entry: entry, owner: a.Pkg.Enclosing(at), origin: at, held: true, vars: make(map[*types.Var]bool), lits: make(map[*funcs.Func]bool)}
	if firstUse && a.Kept(at, v) || !firstUse && !inTurn && t.acrossIterations(v) {
		return Fate{}, false
	}
	t.variable(v, true)
	fate = t.finish()
	if firstUse && (t.acrossIterations(v) || a.conditional(at) && !a.onRequestBeside(at, v)) {
		fate.Lazy = v
	}
	return fate, true
}

// TrackOut follows the variable that id denotes, whose address the call at the
// cursor gets and gives an instance.
func (a *Analysis) TrackOut(id *ast.Ident, at inspector.Cursor, entry *catalogue.Entry) Fate {
	t := tracker{a: a, entry: entry, owner: a.Pkg.Enclosing(at), origin: at, vars: make(map[*types.Var]bool), lits: make(map[*funcs.Func]bool)}
	if v, ok := a.Pkg.Info.ObjectOf(id).(*types.Var); ok && entry != nil && a.Cat.IsOf(v.Type(), entry) {
		t.typ = v.Type()
	}
	t.name(id, t.typ == nil)
	return t.finish()
}
