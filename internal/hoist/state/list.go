package state

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// List says what would change a list that all calls share, keep it or hand it on, if
// anything may: it is followed, with whatever in it can be changed, through variables and
// the functions of the package, and no further.
func (p *Reader) List(s *site.Site) reason.Refusal {
	r := &reading{p: p, search: p.Of(s), seen: make(map[*types.Var]bool)}
	if s.Local == nil {
		r.flow(s.Value, false)
		return r.why
	}
	r.variable(s.Local, true)
	return r.why
}

// A reading follows values that are to be read alone.
type reading struct {
	p      *Reader
	search *Search
	seen   map[*types.Var]bool
	why    reason.Refusal
}

func (r *reading) no(detail string) {
	if !r.why.Given() {
		r.why = reason.Because(reason.FixListNotOnlyRead, detail)
	}
}

// refers reports whether something can be changed through a value of type t.
func (r *reading) refers(t types.Type) bool {
	if t == nil {
		return true
	}
	if typ.IsError(t) || r.search.shared(t) {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Basic, *types.Signature:
		return false
	case *types.Struct:
		for field := range u.Fields() {
			if r.refers(field.Type()) {
				return true
			}
		}
		return false
	case *types.Array:
		return r.refers(u.Elem())
	}
	return true
}

// variable follows every mention of a variable; place: it is itself what all would share.
func (r *reading) variable(v *types.Var, place bool) {
	if r.seen[v] {
		return
	}
	r.seen[v] = true
	if funcs.IsGlobal(v) || v.IsField() {
		r.no(v.Name() + " keeps it")
		return
	}
	for _, c := range r.p.pkg.Mentions(v) {
		if r.p.info.Defs[c.Node().(*ast.Ident)] == nil {
			r.flow(c, place)
		}
	}
}

// flow says what becomes of the expression at c. place: it denotes a part of what all would
// share, which can be assigned to, and not a copy.
func (r *reading) flow(c inspector.Cursor, place bool) {
	e := c.Node().(ast.Expr)
	parent := c.Parent()
	switch c.ParentEdgeKind() {
	case edge.ParenExpr_X:
		r.flow(parent, place)
		return
	case edge.AssignStmt_Lhs, edge.IncDecStmt_X, edge.RangeStmt_Key, edge.RangeStmt_Value:
		if place {
			r.no("it is assigned to")
		}
		return
	case edge.UnaryExpr_X:
		if op := parent.Node().(*ast.UnaryExpr).Op; op == token.AND && place {
			r.flow(parent, false)
			return
		} else if op == token.AND || op == token.ARROW {
			r.end(e, "its address is taken")
			return
		}
	case edge.SelectorExpr_X:
		r.selected(parent, e, place)
		return
	case edge.IndexExpr_X:
		_, isArray := r.p.info.TypeOf(e).Underlying().(*types.Array)
		r.flow(parent, place || !isArray)
		return
	case edge.SliceExpr_X, edge.TypeAssertExpr_X:
		r.flow(parent, false)
		return
	case edge.StarExpr_X:
		r.flow(parent, true)
		return
	}
	if !r.refers(r.p.info.TypeOf(e)) {
		return
	}
	r.value(c, parent)
}

// end says no where something can be changed through e.
func (r *reading) end(e ast.Expr, detail string) {
	if r.refers(r.p.info.TypeOf(e)) {
		r.no(detail)
	}
}

// value says what becomes of a value at c through which something can be changed.
func (r *reading) value(c, parent inspector.Cursor) {
	kind, i := c.ParentEdge()
	switch kind {
	case edge.BinaryExpr_X, edge.BinaryExpr_Y, edge.SwitchStmt_Tag, edge.CaseClause_List: // compared
	case edge.RangeStmt_X:
		s := parent.Node().(*ast.RangeStmt)
		for _, to := range []ast.Expr{s.Key, s.Value} {
			if to != nil {
				r.goes(to)
			}
		}
	case edge.AssignStmt_Rhs:
		s := parent.Node().(*ast.AssignStmt)
		if parent.ParentEdgeKind() == edge.TypeSwitchStmt_Assign {
			r.no("its type is asked for")
			return
		}
		r.goes(s.Lhs[i])
	case edge.ValueSpec_Values:
		r.goes(parent.Node().(*ast.ValueSpec).Names[i])
	case edge.KeyValueExpr_Value:
		r.flow(parent.Parent(), false)
	case edge.CompositeLit_Elts:
		r.flow(parent, false)
	case edge.CallExpr_Args:
		r.argument(parent, i)
	case edge.ReturnStmt_Results:
		r.no("it is returned")
	default:
		r.no("it is kept or handed on")
	}
}

// goes: the value is assigned to an operand.
func (r *reading) goes(to ast.Expr) {
	id, ok := ast.Unparen(to).(*ast.Ident)
	if !ok {
		r.no("it is stored")
		return
	}
	if v, ok := r.p.info.ObjectOf(id).(*types.Var); ok && r.refers(v.Type()) {
		r.variable(v, false)
	}
}

// selected: a field or a method of what e denotes is selected at sel.
func (r *reading) selected(sel inspector.Cursor, e ast.Expr, place bool) {
	s := r.p.info.Selections[sel.Node().(*ast.SelectorExpr)]
	switch {
	case s == nil:
	case s.Kind() == types.FieldVal:
		r.flow(sel, place || s.Indirect())
	default:
		fn := s.Obj().(*types.Func)
		recv := fn.Signature().Recv()
		if recv == nil || !r.refers(recv.Type()) {
			return // of a copy, or of what is for all to use
		}
		if sel.ParentEdgeKind() == edge.CallExpr_Fun && len(s.Index()) == 1 {
			if f := r.p.pkg.Lookup(fn.Origin()); f != nil && f.Body != nil {
				r.variable(f.Sig.Recv(), false)
				return
			}
		}
		r.no("its " + fn.Name() + " is called")
	}
}

// argument: the value is argument i of a call.
func (r *reading) argument(at inspector.Cursor, i int) {
	call := at.Node().(*ast.CallExpr)
	if r.p.info.Types[call.Fun].IsType() {
		r.flow(at, false)
		return
	}
	switch callee := typeutil.Callee(r.p.info, call).(type) {
	case *types.Builtin:
		switch b := callee.Name(); {
		case b == "len", b == "cap":
		case b == "copy" && i == 1, b == "append" && i == 1 && call.Ellipsis.IsValid():
			if r.elements(call.Args[i]) {
				r.no(b + " hands on what is in it")
			}
		default:
			r.no(b + " gets it")
		}
	case *types.Func:
		r.handed(call, callee.Origin(), i)
	default:
		r.no("a function value gets it")
	}
}

// handed: a declared function gets the value.
func (r *reading) handed(call *ast.CallExpr, fn *types.Func, i int) {
	if f := r.p.pkg.Lookup(fn); f != nil && f.Body != nil {
		if params := f.Sig.Params(); params.Len() > 0 && !(len(call.Args) == 1 && params.Len() > 1) { // f(g())
			r.variable(params.At(min(i, params.Len()-1)), false)
			return
		}
	}
	reflects := fn.Pkg() != nil && fn.Pkg().Path() == "reflect"
	if reflects || r.p.pkg.Lookup(fn) != nil || !r.search.readsArg(fn, i) || r.elements(call.Args[i]) {
		r.no(fn.Name() + " gets it")
	}
}

// elements reports whether something can be changed through what e holds, or whether that
// is not known.
func (r *reading) elements(e ast.Expr) bool {
	switch t := r.p.info.TypeOf(e).Underlying().(type) {
	case *types.Slice:
		return r.refers(t.Elem())
	case *types.Map:
		return r.refers(t.Key()) || r.refers(t.Elem())
	case *types.Array:
		return r.refers(t.Elem())
	}
	return true
}

// spelt returns the literals of which a list consists: itself, and those of its elements.
func spelt(list ast.Expr) map[ast.Expr]bool {
	all := make(map[ast.Expr]bool)
	var add func(e ast.Expr)
	add = func(e ast.Expr) {
		switch e := e.(type) {
		case *ast.ParenExpr:
			add(e.X)
		case *ast.UnaryExpr:
			add(e.X)
		case *ast.KeyValueExpr:
			add(e.Value)
		case *ast.CompositeLit:
			all[e] = true
			for _, elt := range e.Elts {
				add(elt)
			}
		}
	}
	add(list)
	return all
}
