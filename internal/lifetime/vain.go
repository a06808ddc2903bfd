package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Tests that come out the same in each call: what they ask for is never there.

// vain reports whether what a test found missing at c is missing in each call: it is taken
// away before the test, or when the function is done, or nobody ever stores what the test
// asks for. A number that a call counts up and down again is the same in each, whatever it is.
func (a *Analysis) vain(c inspector.Cursor, fact guard.Fact) bool {
	f := a.Pkg.Enclosing(c)
	if f.Body == nil || fact.Path.IsZero() {
		return false
	}
	g := a.Pkg.Guard.Graph(f.Body)
	if fact.Kind != guard.Unset {
		return g.CountsBack(c.Node(), fact)
	}
	return g.TakesBack(c.Node(), fact) || g.Emptied(c.Node(), fact) && a.filledOnlyIn(f, fact.Path) || a.neverAs(fact) || a.newKey(c, fact)
}

// newKey reports whether the fact is of an element under a key that no other call of the function,
// or round of a loop, can have: the request, or an object that is made for it.
func (a *Analysis) newKey(c inspector.Cursor, fact guard.Fact) bool {
	return fact.Path.Element() && a.isNew(c, fact.Key.Var)
}

// isNew is newKey, of the variable v that is the key.
func (a *Analysis) isNew(c inspector.Cursor, v *types.Var) bool {
	if v == nil || !typ.IsPointer(v.Type()) {
		return false
	}
	if loop := enclosingLoop(c); loop != nil && !typ.DeclaredIn(loop, v) {
		return false
	}
	p, isParam := a.param(v)
	if isParam {
		return p.Func == a.Pkg.Enclosing(c) && p.Index >= 0 && a.carriesRequest(v) && len(a.Pkg.Assignments(v)) == 0
	}
	return Declares(a.Pkg.Enclosing(c), v) && a.made(v)
}

// EmptiedAround reports whether the field of the object that e denotes, which filler, called
// at c, fills if it is missing, was taken away on each way to c, or is on each way on from there.
func (a *Analysis) EmptiedAround(c inspector.Cursor, e ast.Expr, field *types.Var, filler *funcs.Func) bool {
	f := a.Pkg.Enclosing(c)
	if f.Body == nil || field == nil {
		return false
	}
	g := a.Pkg.Guard.Graph(f.Body)
	place := g.Path(e).Of(field.Origin())
	missing := guard.Fact{Path: place, Kind: guard.Unset, Test: e}
	inCall := func(s guard.Store) bool { // which may fill it again
		return s.At == c.Node() && s.Path == place && g.Known(s.Value) == guard.Unset
	}
	after := !slices.ContainsFunc(g.Stores(), inCall) && (g.Forgets(c.Node(), place, guard.Key{}) || g.ClearedLate(c.Node(), missing))
	return !place.IsZero() && (after || g.Emptied(c.Node(), missing) && a.filledOnlyIn(filler, place))
}

// filledOnlyIn reports whether the place is a field, or an element of a field, that nothing but
// f fills: what f takes away from there is missing until f fills it again, whatever is called
// in between.
func (a *Analysis) filledOnlyIn(f *funcs.Func, place guard.Path) bool {
	field := place.Field()
	if place.Element() {
		field = place.Container()
	}
	if field == nil || field.Exported() {
		return false
	}
	if place.Element() {
		return !slices.ContainsFunc(a.containers()[field.Origin()], func(c inspector.Cursor) bool {
			_, value, known := a.putThere(c)
			return (!known || value != nil) && !a.Pkg.Enclosing(c).Within(f)
		})
	}
	return !slices.ContainsFunc(a.fieldSets()[field.Origin()], func(at ast.Expr) bool {
		c, ok := a.Pkg.Find(at)
		return !ok || c.ParentEdgeKind() != edge.CompositeLit_Elts && !a.Pkg.Enclosing(c).Within(f)
	})
}

// neverAs reports whether nothing that is ever stored in the field of the fact's place is
// what its test asks for: under another key, or of another type.
func (a *Analysis) neverAs(fact guard.Fact) bool {
	if fact.Type == nil && fact.Key.Value == nil {
		return false
	}
	element := fact.Path.Element()
	field := fact.Path.Field()
	if element {
		field = fact.Path.Container()
	}
	if field == nil || field.Pkg() != a.Pkg.Pkg || field.Exported() || field.Embedded() {
		return false
	}
	found := false
	for _, at := range a.fieldSets()[field.Origin()] {
		value := a.assigned(at)
		if element && value != nil && a.isEmptyValue(value) {
			continue
		}
		if element || value == nil || !a.otherThan(value, fact.Type) {
			return false
		}
		found = true
	}
	if !element {
		return found
	}
	for _, c := range a.containers()[field.Origin()] {
		key, value, known := a.putThere(c)
		if !known || value != nil && !a.otherThan(value, fact.Type) && !a.otherKey(key, fact.Key) {
			return false
		}
		found = found || value != nil
	}
	return found
}

// assigned returns what the field gets at, one of fieldSets, or nil if that is not written
// down.
func (a *Analysis) assigned(at ast.Expr) ast.Expr {
	if kv, ok := at.(*ast.KeyValueExpr); ok {
		return kv.Value
	}
	c, ok := a.Pkg.Find(at)
	if !ok {
		return nil
	}
	switch kind, i := c.ParentEdge(); kind {
	case edge.CompositeLit_Elts:
		return at
	case edge.AssignStmt_Lhs:
		if s := c.Parent().Node().(*ast.AssignStmt); len(s.Lhs) == len(s.Rhs) {
			return s.Rhs[i]
		}
	}
	return nil
}

// putThere returns what the container that is selected at c gets there, and under which
// key: nil if nothing; known is false if it may get something else.
func (a *Analysis) putThere(c inspector.Cursor) (key, value ast.Expr, known bool) {
	parent := c.Parent()
	switch c.ParentEdgeKind() {
	case edge.IndexExpr_X:
		if parent.ParentEdgeKind() == edge.TypeAssertExpr_X {
			return nil, nil, true
		}
		if s, ok := parent.Parent().Node().(*ast.AssignStmt); ok && parent.ParentEdgeKind() == edge.AssignStmt_Lhs && len(s.Lhs) == len(s.Rhs) {
			return parent.Node().(*ast.IndexExpr).Index, s.Rhs[parent.ParentEdgeIndex()], true
		}
	case edge.SelectorExpr_X:
		call, ok := parent.Parent().Node().(*ast.CallExpr)
		if !ok || parent.ParentEdgeKind() != edge.CallExpr_Fun {
			return nil, nil, false
		}
		fn := funcs.StaticCallee(a.Pkg.Info, call)
		if fn == nil || len(call.Args) < fn.Signature().Params().Len() { // of code that does not compile
			return nil, nil, false
		}
		switch fn.FullName() {
		case "(*sync.Map).Store", "(*sync.Map).LoadOrStore", "(*sync.Map).Swap":
			return call.Args[0], call.Args[1], true
		case "(*sync.Map).Load", "(*sync.Map).LoadAndDelete", "(*sync.Map).Delete", "(*sync.Map).Range", "(*sync.Map).Clear":
			return nil, nil, true
		}
		return nil, nil, false
	}
	return nil, nil, !a.mayFill(c)
}

// replaces reports whether a test has found something of a type in the slot that the value
// which is put there has not: a stand-in, until there is one.
func (t *tracker) replaces(s slot, fact guard.Fact) bool {
	at, ok := s.at.(ast.Expr)
	if fact.Type == nil || !ok {
		return false
	}
	value := t.a.assigned(at)
	return value != nil && t.a.otherThan(value, fact.Type)
}

// otherKey reports whether a key, as it is written down, or as all that call the function pass
// it, is certainly not the one that was asked for.
func (a *Analysis) otherKey(key ast.Expr, asked guard.Key) bool {
	differs := func(e ast.Expr) bool { return guard.Key{Value: a.Pkg.Info.Types[e].Value}.Differs(asked) }
	if differs(key) {
		return true
	}
	id, ok := ast.Unparen(key).(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := a.Pkg.Info.Uses[id].(*types.Var)
	if !ok || len(a.Pkg.Assignments(v)) > 0 {
		return false
	}
	passed := a.passedFor(v)
	return len(passed) > 0 && !slices.ContainsFunc(passed, func(e ast.Expr) bool { return !differs(e) })
}

// otherThan reports whether a value is certainly not of the type that a test asks for, nil
// if it asks for none.
func (a *Analysis) otherThan(value ast.Expr, asked types.Type) bool {
	has := a.Pkg.Info.TypeOf(value)
	if asked == nil || has == nil || types.IsInterface(has) || len(typeParams(typeParams(nil, has, 0), asked, 0)) > 0 {
		return false
	}
	if it, ok := asked.Underlying().(*types.Interface); ok {
		return !types.Implements(has, it)
	}
	return !types.Identical(has, asked)
}
