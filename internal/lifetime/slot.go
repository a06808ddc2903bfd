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

// A slot is where the value is put in an object that was there before: a field, an
// element, what a method of a container keeps under a key.
type slot struct {
	root  *types.Var // the variable by which the object is reached
	at    ast.Node   // the operand that is assigned, or the call
	place guard.Path // zero if it is not known
	key   ast.Expr   // nil of a field
	kept  reason.ID  // the rule by which it keeps what nobody uses in the same call
}

// slotOf returns the slot that an assignment to x, a part of what v refers to, fills.
func (t *tracker) slotOf(v *types.Var, x ast.Expr) slot {
	s := slot{root: v, at: x, kept: reason.EscapeOlderObject}
	if element, ok := ast.Unparen(x).(*ast.IndexExpr); ok {
		s.key = element.Index
	}
	if t.owner.Body != nil { // nil of an initialiser of the package
		s.place = t.a.Pkg.Guard.Graph(t.owner.Body).Path(x)
	}
	return s
}

// slotBy returns the slot that a method of another package fills, which gets a key and,
// as its last argument, the value: m.Store(k, v); ok is false if n is no such call.
func (t *tracker) slotBy(n *ast.CallExpr, i int) (s slot, ok bool) {
	if t.owner.Body == nil || len(n.Args) < 2 || i != len(n.Args)-1 {
		return slot{}, false
	}
	place := t.a.elementOf(t.owner, n)
	return slot{root: place.Root, at: n, place: place, key: n.Args[0], kept: reason.EscapeMethod}, !place.IsZero()
}

// elementOf returns the place, an element of a container, in which the call n in f stores
// what it gets; it is zero if n stores nothing so.
func (a *Analysis) elementOf(f *funcs.Func, n *ast.CallExpr) guard.Path {
	for _, st := range a.Pkg.Guard.Graph(f.Body).Stores() {
		if st.At == ast.Node(n) && st.Path.Root != nil && st.Path.Element() {
			return st.Path
		}
	}
	return guard.Path{}
}

// put: a method out of sight puts the value into a slot. It reports false if nothing is
// known of that.
func (t *tracker) put(n *ast.CallExpr, i int) bool {
	s, ok := t.slotBy(n, i)
	switch {
	case !ok:
	case t.asksLate(s):
		t.keptLate(s)
		return true
	case t.fixed(s) && !t.a.Guarded(t.origin, s.root) && (funcs.IsGlobal(s.root) && t.everyCall() || t.fills(s.root)):
		t.renewed(s)
		return true
	}
	return false
}

// renewed: each call puts a value of its own into the slot, whatever is there. If the
// same call uses the value, or what it finds there then, each has an instance of its
// own; else the slot is there to be renewed, by a request that reloads.
func (t *tracker) renewed(s slot) {
	t.renewals = append(t.renewals, s)
	if p, ok := t.a.param(s.root); ok && !funcs.IsGlobal(s.root) {
		t.fate.Into = append(t.fate.Into, p.Index)
	}
}

// overwrites reports whether the slot, of the object of a parameter, gets the value where
// it has one already: the tests that stand before the build ask for no more, or for what
// the request says.
func (t *tracker) overwrites(s slot) bool {
	p, ok := t.a.param(s.root)
	if !ok || p.Func != t.owner || p.Func.Obj == nil || s.place.IsZero() {
		return false
	}
	found := false
	for fact := range t.a.Tests(t.origin) {
		switch {
		case fact.Kind == guard.Set && fact.Path == s.place:
			if t.replaces(s, fact) {
				return false
			}
		case t.a.asksOnlyRequest([]guard.Fact{fact}):
		case t.a.orRequest(t.a.graph(t.owner), fact, s.place, s.root):
		default:
			return false
		}
		found = true
	}
	return found
}

// inEachRound reports whether each round of a loop of the owner puts a value of its own into the
// slot, of the object of a parameter, whatever there is.
func (t *tracker) inEachRound(s slot) bool {
	x, ok := s.at.(ast.Expr)
	for ok {
		if _, whole := ast.Unparen(x).(*ast.Ident); whole {
			break
		}
		var sel *ast.SelectorExpr
		if sel, ok = ast.Unparen(x).(*ast.SelectorExpr); ok { // no element of a list, which may be another one in each round
			x = sel.X
		}
	}
	loop := enclosingLoop(t.origin)
	if !ok || loop == nil || !t.isOwnParam(s.root) || s.place.IsZero() || !isReference(s.root.Type()) {
		return false
	}
	for fact := range t.a.Tests(t.origin) {
		call, asks := fact.Test.(*ast.CallExpr)
		next := asks && !within(call, bodyOf(loop)) && t.a.OwnVar(receiverOf(call)) != s.root // for scanner.Scan()
		if fact.Test == nil || !next && within(fact.Test, loop) && t.a.onState(t.origin, fact) && !t.a.neverChanges(fact) && !t.a.vain(t.origin, fact) {
			return false
		}
	}
	return true
}

// settle decides what becomes of the renewed slots, when all uses are known.
func (t *tracker) settle() {
	for _, s := range t.renewals {
		fixed := t.fixed(s) || t.unread(s)
		back := fixed && len(t.fate.Returned) > 0 && s.kept != reason.EscapePublished
		if back { // who called it uses that, as if it had returned what is in the slot then
			t.fate.Returned = nil
		}
		used := back || t.usedAfter(s) || (fixed || t.ofCall(s)) && t.usedBeside(s)
		switch {
		case !funcs.IsGlobal(s.root):
			t.fate.Reused = t.fate.Reused || used
			if len(t.renewals) == 1 {
				t.fate.Place = s.place
			}
		case used:
			t.fate.Part = t.fate.Part || !s.place.Variable()
			t.global(s.root, s.at, "")
		default:
			t.escape(s.kept, s.at)
		}
	}
}

// usedBeside reports whether the value is used by more than the statement that puts it
// into the slot.
func (t *tracker) usedBeside(s slot) bool {
	c, ok := t.a.Pkg.Find(s.at)
	if !ok {
		return false
	}
	if c.ParentEdgeKind() == edge.AssignStmt_Lhs {
		c = c.Parent()
	}
	return slices.ContainsFunc(t.fate.Uses, func(use inspector.Cursor) bool { return !c.Contains(use) })
}

// fixed reports whether the slot is the same one in each call.
func (t *tracker) fixed(s slot) bool {
	return s.key == nil || t.a.Pkg.Info.Types[s.key].Value != nil
}

// ofCall reports whether the slot is one that each call has for itself, by its key.
func (t *tracker) ofCall(s slot) bool {
	return t.a.isNew(t.origin, typ.VarOf(t.a.Pkg.Info, s.key))
}

// takenOut reports whether the owner leaves nothing in the slot when it is done.
func (t *tracker) takenOut(s slot) bool {
	return s.key != nil && !s.place.IsZero() && t.a.Pkg.Guard.Graph(t.owner.Body).Forgets(s.at, s.place, guard.Key{})
}

// everyCall reports whether each call of the owner builds, or each that a request asks
// to.
func (t *tracker) everyCall() bool { return !t.a.conditional(t.origin) || t.a.onRequest(t.origin) }

// keptLate: the value goes into a slot that was looked into, after it was built.
func (t *tracker) keptLate(s slot) {
	t.fate.Deps.Merge(t.a.Sources(s.key))
	t.fate.Put = true
	t.late = t.late || t.param
}

// asksLate reports whether the instance is put into a slot, an element, only where a
// look-up had found none, and is built before that, whatever there is. Then it is built on
// every call, and thrown away on most. What a parameter holds was built before all that the
// function does.
func (t *tracker) asksLate(s slot) bool {
	if s.key == nil || t.owner.Body == nil || s.place.IsZero() || !t.param && !t.eagerly() {
		return false
	}
	c, ok := t.a.Pkg.Find(s.at)
	if !ok || t.a.Pkg.Enclosing(c) != t.owner {
		return false
	}
	tests := t.a.Pkg.Guard.Graph(t.owner.Body).Tests(s.at)
	if !t.param {
		tests = t.a.since(t.origin, c)
	}
	for fact := range tests {
		if fact.Kind == guard.Unset && fact.Path == s.place {
			return true // and it was built by then
		}
	}
	return false
}

// usedAfter reports whether the owner goes on to use what is in the slot.
func (t *tracker) usedAfter(s slot) bool {
	if t.owner.Body == nil || s.place.IsZero() {
		return false
	}
	after, whole := t.a.Pkg.Guard.Graph(t.owner.Body).From(nil, s.at), t.owner
	if t.fate.In != nil {
		whole = t.fate.In
	}
	for c := range whole.Cursor.Preorder((*ast.CallExpr)(nil)) {
		if within(s.at, c.Node()) || !t.usesAt(c, s.place, 0) {
			continue
		}
		if t.owner.Cursor.Contains(c) && after.Reach(t.inOwner(c)) || whole != t.owner && t.a.afterLiteral(t.owner, whole, c) {
			return true
		}
	}
	return t.returnedAfter(s, whole)
}

// returnedAfter reports whether the owner, or the function whole that runs it in place, goes on
// to return what is in the slot.
func (t *tracker) returnedAfter(s slot, whole *funcs.Func) bool {
	after := t.a.Pkg.Guard.Graph(t.owner.Body).From(nil, s.at)
	returned := func(c inspector.Cursor, results []ast.Expr) bool {
		return slices.ContainsFunc(results, func(e ast.Expr) bool { return t.a.pathIn(c, e) == s.place })
	}
	for c, results := range t.a.Pkg.Returns(t.owner) {
		if after.Reach(c.Node()) && returned(c, results) {
			return true
		}
	}
	if whole == t.owner {
		return false
	}
	for c, results := range t.a.Pkg.Returns(whole) {
		if t.a.afterLiteral(t.owner, whole, c) && returned(c, results) {
			return true
		}
	}
	return false
}

// UsesPart reports whether f, after at, which it passes on each call, calls a method
// of an instance of the entry that is part of the object of its variable v:
// s.mapper.Map(x).
func (a *Analysis) UsesPart(f *funcs.Func, v *types.Var, at inspector.Cursor, entry *catalogue.Entry) bool {
	if f.Body == nil || entry == nil || a.conditional(at) && !a.onRequestBeside(at, v) {
		return false
	}
	g := a.Pkg.Guard.Graph(f.Body)
	for _, c := range a.Pkg.Mentions(v) {
		for c.ParentEdgeKind() == edge.SelectorExpr_X && !a.Cat.IsOf(a.Pkg.Info.TypeOf(exprOf(c)), entry) || c.ParentEdgeKind() == edge.TypeAssertExpr_X {
			c = c.Parent()
		}
		sel := c.Parent()
		if c.ParentEdgeKind() != edge.SelectorExpr_X || sel.ParentEdgeKind() != edge.CallExpr_Fun || entry.IsSetup(sel.Node().(*ast.SelectorExpr).Sel.Name) {
			continue
		}
		if a.Pkg.Enclosing(c) == f && a.Cat.IsOf(a.Pkg.Info.TypeOf(exprOf(c)), entry) && g.Reaches(at.Node(), c.Node(), nil) {
			return true
		}
	}
	return false
}
