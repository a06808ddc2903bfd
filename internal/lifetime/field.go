package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A member is a field of the struct that a variable is, or points to, or the variable as a
// whole. What is written to another field of the same object is no source of it.
type member struct {
	v     *types.Var
	field *types.Var // nil for the whole
}

// selected adds what x.f depends on.
func (w *walker) selected(sel *ast.SelectorExpr) {
	id, ok := ast.Unparen(sel.X).(*ast.Ident)
	if !ok {
		w.expr(sel.X)
		return
	}
	v, isVar := w.a.Pkg.Info.ObjectOf(id).(*types.Var)
	field := w.a.fieldOf(sel)
	if !isVar || field == nil || !w.step() {
		w.expr(sel.X)
		return
	}
	w.member(member{v, field})
}

// fieldOf returns the field of the operand itself by which sel selects: f of x.f, and the
// embedded one of a promoted field; nil of a method.
func (a *Analysis) fieldOf(sel *ast.SelectorExpr) *types.Var {
	s := a.Pkg.Info.Selections[sel]
	if s == nil || s.Kind() != types.FieldVal {
		return nil
	}
	t := s.Recv()
	if ptr, ok := types.Unalias(t).Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	return st.Field(s.Index()[0]).Origin()
}

// of returns what an assignment of value to the variable gives the member: an element of a
// literal, nil if that has none.
func (p member) of(a *Analysis, value ast.Expr) ast.Expr {
	e := value
	if addr, ok := ast.Unparen(e).(*ast.UnaryExpr); ok && addr.Op == token.AND {
		e = addr.X
	}
	lit, ok := ast.Unparen(e).(*ast.CompositeLit)
	if p.field == nil || !ok {
		return value
	}
	for i, elt := range lit.Elts {
		if kv, keyed := elt.(*ast.KeyValueExpr); keyed {
			if id, ok := kv.Key.(*ast.Ident); ok && a.isFieldNamed(id, p.field) {
				return kv.Value
			}
		} else if st, ok := a.Pkg.Info.TypeOf(lit).Underlying().(*types.Struct); ok && i < st.NumFields() && st.Field(i).Origin() == p.field {
			return elt
		}
	}
	return nil
}

func (a *Analysis) isFieldNamed(id *ast.Ident, field *types.Var) bool {
	v, ok := a.Pkg.Info.ObjectOf(id).(*types.Var)
	return ok && v.Origin() == field
}

// beside reports whether the variable is mentioned at c for another field than that of
// the member.
func (p member) beside(a *Analysis, c inspector.Cursor) bool {
	if p.field == nil || c.ParentEdgeKind() != edge.SelectorExpr_X {
		return false
	}
	field := a.fieldOf(c.Parent().Node().(*ast.SelectorExpr))
	return field != nil && field != p.field
}

// member adds what p depends on.
func (w *walker) member(p member) {
	v := p.v
	if v.IsField() || funcs.IsGlobal(v) || w.a.seenVars[member{v: v}] == w.number || w.a.seenVars[p] == w.number {
		return
	}
	w.a.seenVars[p] = w.number
	if w.loop != nil && !w.a.assignedIn(p, w.loop) {
		return
	}
	if param, ok := w.a.param(v); ok {
		w.out.add(v)
		if param.Index < 0 || w.data {
			return
		}
		// What the function assigns to its parameter, or writes in it, counts as well.
	}
	same := w.a.oneConstant(v)
	for _, as := range w.a.Pkg.Assignments(v) {
		if w.spent() {
			return // there may be as many as builds that are asked about
		}
		if w.loop != nil && !within(as.At.Node(), w.loop) {
			continue
		}
		if loop := enclosingLoop(as.At); loop != nil && (as.Step || as.Value != nil && mentions(w.a.Pkg.Info, as.Value, v)) {
			if _, isRange := loop.(*ast.RangeStmt); isRange || !typ.DeclaredIn(loop, v) || isForVar(loop, v) {
				w.out.addLoop(loop)
			}
		}
		if value := p.of(w.a, as.Value); value != nil {
			w.expr(value)
		}
		if !same {
			w.conditions(as.At)
		}
	}
	if w.keyed && isReference(v.Type()) {
		return // a schema that is looked up, and printed with other things
	}
	w.mentions(p)
}

// mentions adds what is written through p before w.at.
func (w *walker) mentions(p member) {
	from, to := token.NoPos, w.at
	if w.loop != nil {
		from, to = w.loop.Pos(), w.loop.End()
	}
	for _, use := range w.a.Pkg.MentionsIn(p.v, from, to) {
		if !w.step() {
			return
		}
		if !p.beside(w.a, use) {
			w.written(use, p.v)
		}
	}
}
