package lifetime

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// selected: a field or method of the value is selected at sel.
func (t *tracker) selected(sel inspector.Cursor, held bool) {
	n := sel.Node().(*ast.SelectorExpr)
	s := t.a.Pkg.Info.Selections[n]
	if s == nil {
		return
	}
	held = held && !t.embeds(s)
	if s.Kind() == types.FieldVal {
		t.field(sel, n, s, held)
		return
	}
	if sel.ParentEdgeKind() != edge.CallExpr_Fun { // a method value
		switch {
		case held:
			t.flow(sel, 0, held)
		case !t.boundSetup(sel):
			t.lentSetup(sel)
			t.flow(sel, 0, held)
		}
		return
	}
	call := sel.Parent()
	t.method(call, s.Obj().(*types.Func), held)
}

// embeds reports whether what is selected of an object is promoted from the instance, which it
// embeds.
func (t *tracker) embeds(s *types.Selection) bool {
	at := s.Recv()
	for _, i := range s.Index()[:len(s.Index())-1] {
		fields, ok := typ.Pointee(at).Underlying().(*types.Struct)
		if !ok {
			return false
		}
		if at = fields.Field(i).Type(); t.typ != nil && t.entry != nil && types.Identical(at, t.typ) {
			return true
		}
	}
	return false
}

// method: m is called on the value.
func (t *tracker) method(call inspector.Cursor, m *types.Func, held bool) {
	n := call.Node().(*ast.CallExpr)
	to := t.a.Pkg.Lookup(m)
	if to != nil && held {
		t.ownMethod(call, to)
		return
	}
	if to != nil && t.param && t.entry == nil { // of an object, which may have the instance
		t.onOwn = t.onOwn || t.a.ParamFate(to, -1).usesOwn()
	}
	switch {
	case held:
		t.heldMethod(call, n, m)
	case t.entry == nil || !t.listed(call, n, m):
		t.use(call)
		t.chain(call)
		t.consumed(call)
	}
}

// heldMethod: m is called on an object that holds the instance.
func (t *tracker) heldMethod(call inspector.Cursor, n *ast.CallExpr, m *types.Func) {
	if yieldsNothing(m.Signature()) && t.joins(n) {
		t.escape(reason.EscapeRegistered, n)
		return
	}
	if t.a.Imported != nil {
		if pf, told := t.a.Imported(m.Origin(), -1); told {
			t.keptBy(call, pf)
		}
	}
	t.use(call)
	recv := t.a.Pkg.Info.TypeOf(receiverOf(n))
	if e := t.a.Cat.OfType(recv); e != nil && e.IsDerive(m.Name()) {
		t.flow(call, 0, true)
		return
	}
	t.carriedOut(call, recv)
}

// listed: m is called on the instance, or on a part of it. It reports false if the
// entry says nothing of m: a use as any other.
func (t *tracker) listed(call inspector.Cursor, n *ast.CallExpr, m *types.Func) bool {
	name := m.Name()
	switch {
	case t.entry.IsSetup(name), t.entry.IsPartSetup(name), t.extends(m):
		t.setup(call, n.Args)
		t.chain(call)
	case t.entry.IsCopy(name):
		t.use(call)
		t.consumed(call)
	case t.entry.IsDerive(name):
		if t.entry.Sharing == catalogue.Keyed { // what it yields is what a cache would keep
			for _, arg := range n.Args {
				t.fate.Deps.Merge(t.a.Sources(arg))
			}
			t.fate.Keys = append(t.fate.Keys, n.Args...)
		}
		t.flow(call, 0, true)
	case len(t.entry.PartSetup) > 0 && !types.Identical(t.a.Pkg.Info.TypeOf(receiverOf(n)), t.typ) && t.part(call):
		// It yields what is changed then, and is no use before that.
	case t.entry.IsService(name): // what it gets is no data
		t.fate.Uses = append(t.fate.Uses, call)
		t.chain(call)
		t.consumed(call)
	default:
		return false
	}
	return true
}

// extends reports whether m, called on the instance, is a constructor that builds
// into its receiver, which is the instance: t.New("body").Parse(text).
func (t *tracker) extends(m *types.Func) bool {
	recv := m.Signature().Recv()
	match := t.a.Cat.Func(m)
	return match != nil && match.Entry == t.entry && recv != nil && t.typ != nil && types.Identical(recv.Type(), t.typ)
}

// joins reports whether a method is called for nothing but to make its object
// known to what was there before: server.RegisterTo(p.router). All arguments are
// parts of other objects that do work, or of a type that is not known.
func (t *tracker) joins(call *ast.CallExpr) bool {
	found := false
	for _, arg := range call.Args {
		argType := t.a.Pkg.Info.TypeOf(arg)
		if typ.IsContext(argType) {
			continue
		}
		if sel, ok := ast.Unparen(arg).(*ast.SelectorExpr); !ok || rootIdent(sel) == nil {
			return false
		}
		it, ok := argType.Underlying().(*types.Interface)
		if ok && it.NumMethods() == 0 || !ok && argType != types.Typ[types.Invalid] || t.goesWithRequest(argType) || isReader(argType) {
			return false
		}
		found = true
	}
	return found
}

// isReader reports whether argType is a stream of data.
func isReader(argType types.Type) bool {
	obj, _, _ := types.LookupFieldOrMethod(argType, false, nil, "Read")
	fn, ok := obj.(*types.Func)
	return ok && fn.Exported()
}

// ownMethod: a method of this package is called on an object that holds the
// instance.
func (t *tracker) ownMethod(call inspector.Cursor, m *funcs.Func) {
	pf := t.a.ParamFate(m, -1)
	if !t.ownSetup(call, m) {
		t.use(call)
	}
	t.onOwn = t.onOwn || pf.usesOwn()
	t.keptBy(call, pf)
	for _, i := range pf.Returned {
		t.flow(call, i, true)
	}
}

// chain: a method that returns the type of the instance returns the instance.
func (t *tracker) chain(call inspector.Cursor) {
	rt := t.a.Pkg.Info.TypeOf(call.Node().(*ast.CallExpr))
	for i := range resultCount(rt) {
		if t.typ != nil && types.Identical(typ.ResultAt(rt, i), t.typ) {
			t.flow(call, i, false)
		}
	}
}

// assignedAt returns the variables that get what the expression at c yields.
func (a *Analysis) assignedAt(c inspector.Cursor) []*types.Var {
	var names []ast.Expr
	switch s := c.Parent().Node().(type) {
	case *ast.AssignStmt:
		if c.ParentEdgeKind() == edge.AssignStmt_Rhs {
			names = s.Lhs
		}
	case *ast.ValueSpec:
		for _, id := range s.Names {
			names = append(names, id)
		}
	}
	var vs []*types.Var
	for _, e := range names {
		if id, ok := e.(*ast.Ident); ok {
			if v, ok := a.Pkg.Info.ObjectOf(id).(*types.Var); ok {
				vs = append(vs, v)
			}
		}
	}
	return vs
}

// outermost returns the last of the calls that are made of what a call yields:
// x.F().G(), Must(x.F()).
func outermost(call inspector.Cursor) inspector.Cursor {
	for {
		parent := call.Parent()
		if call.ParentEdgeKind() == edge.SelectorExpr_X && parent.ParentEdgeKind() == edge.CallExpr_Fun {
			parent = parent.Parent()
		} else if call.ParentEdgeKind() != edge.CallExpr_Args || len(parent.Node().(*ast.CallExpr).Args) != 1 {
			return call
		}
		call = parent
	}
}

// callAround returns the call of which the variable at c is the receiver or
// an argument.
func callAround(c inspector.Cursor) (call inspector.Cursor, ok bool) {
	if c.ParentEdgeKind() == edge.SelectorExpr_X {
		c = c.Parent()
	}
	switch c.ParentEdgeKind() {
	case edge.CallExpr_Fun, edge.CallExpr_Args:
		return c.Parent(), true
	}
	return c, false
}

// carriedOut: results of a method, called on an object of type recv that holds the
// instance, that may keep it.
func (t *tracker) carriedOut(call inspector.Cursor, recv types.Type) {
	rt := t.a.Pkg.Info.TypeOf(call.Node().(*ast.CallExpr))
	for i := range resultCount(rt) {
		if r := typ.ResultAt(rt, i); mayKeep(r, recv, t.typ) || t.hasInstance(r) {
			t.flow(call, i, t.typ == nil || !types.Identical(r, t.typ))
		}
	}
}

// carried: results of a call that can hold what the call was given, a value
// of type src.
func (t *tracker) carried(call inspector.Cursor, fn *types.Func, src types.Type) {
	rt := t.a.Pkg.Info.TypeOf(call.Node().(*ast.CallExpr))
	for i := range resultCount(rt) {
		if r := typ.ResultAt(rt, i); canHold(r, src) || declaredBy(r, fn, src) {
			t.flow(call, i, t.typ == nil || !types.Identical(r, t.typ))
		}
	}
}
