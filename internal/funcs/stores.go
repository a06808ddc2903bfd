package funcs

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// index notes what is stored where, and the parameters of all functions.
func (r *resolver) index() {
	for _, f := range r.p.Funcs {
		if f.Sig == nil {
			continue
		}
		for i := -1; i < f.Sig.Params().Len(); i++ {
			if v := f.Param(i); v != nil {
				r.params[v] = parameter{f, i}
			}
		}
	}
	for _, c := range r.p.Stores() {
		switch n := c.Node().(type) {
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				if len(n.Lhs) == len(n.Rhs) {
					r.store(lhs, n.Rhs[i])
				}
			}
		case *ast.CompositeLit:
			r.eachField(n, r.put)
		}
	}
}

// store notes that value goes to lhs, a field or an element.
func (r *resolver) store(lhs, value ast.Expr) {
	switch ast.Unparen(lhs).(type) {
	case *ast.SelectorExpr, *ast.IndexExpr:
		if v := r.root(lhs); v != nil {
			r.put(v, value)
		}
	}
}

// eachField calls do for each field that a struct literal fills.
func (r *resolver) eachField(lit *ast.CompositeLit, do func(*types.Var, ast.Expr)) {
	s, ok := typ.Pointee(r.p.Info.TypeOf(lit)).Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok {
				if v, ok := r.p.Info.Uses[id].(*types.Var); ok {
					do(v, kv.Value)
				}
			}
		} else if i < s.NumFields() {
			do(s.Field(i), elt)
		}
	}
}

func (r *resolver) put(v *types.Var, value ast.Expr) {
	if mayHold(v.Type()) && yields(r.p.Info.TypeOf(value), 0) {
		r.stores[v.Origin()] = append(r.stores[v.Origin()], value)
	}
}

// maxNesting bounds how deep a type is searched for functions.
const maxNesting = 3

// yields reports whether t is a function, or a container of functions.
func yields(t types.Type, depth int) bool {
	if t == nil || depth > maxNesting {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Signature:
		return true
	case *types.Slice:
		return yields(u.Elem(), depth+1)
	case *types.Array:
		return yields(u.Elem(), depth+1)
	case *types.Map:
		return yields(u.Elem(), depth+1)
	}
	return false
}

// mayHold reports whether what is assigned to a variable of type t, or to an
// element of it, may yield functions.
func mayHold(t types.Type) bool {
	for depth := 0; depth <= 2*maxNesting; depth++ {
		switch u := t.Underlying().(type) {
		case *types.Basic, *types.Struct, *types.Chan:
			return false
		case interface{ Elem() types.Type }:
			t = u.Elem()
		default:
			return true
		}
	}
	return true
}

// root returns the variable or field that holds e, an element of it included.
func (r *resolver) root(e ast.Expr) *types.Var {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, _ := r.p.Info.ObjectOf(e).(*types.Var)
		return v
	case *ast.SelectorExpr:
		v, _ := r.p.Info.ObjectOf(e.Sel).(*types.Var)
		return v
	case *ast.IndexExpr:
		return r.root(e.X)
	case *ast.StarExpr:
		return r.root(e.X)
	}
	return nil
}

// selected adds what a field or method is. A field of an element of a list
// that is in sight is what that list says.
func (r *resolver) selected(sel *ast.SelectorExpr) {
	v, ok := r.p.Info.ObjectOf(sel.Sel).(*types.Var)
	if !ok || !v.IsField() {
		r.object(r.p.Info.ObjectOf(sel.Sel))
		return
	}
	lits, ok := r.literals(sel.X, maxNesting)
	if !ok {
		r.variable(v.Origin())
		return
	}
	if r.selections[sel] {
		return
	}
	r.selections[sel] = true
	for _, lit := range lits {
		r.eachField(lit, func(f *types.Var, value ast.Expr) {
			if f.Origin() == v.Origin() {
				r.value(value)
			}
		})
	}
}

// literals returns the literals of structs that e, or its elements, always
// are; ok is false if there may be others.
func (r *resolver) literals(e ast.Expr, depth int) (lits []*ast.CompositeLit, ok bool) {
	switch e := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		switch typ.Pointee(r.p.Info.TypeOf(e)).Underlying().(type) {
		case *types.Struct:
			return []*ast.CompositeLit{e}, true
		case *types.Slice, *types.Array, *types.Map:
			for _, elt := range e.Elts {
				if kv, isPair := elt.(*ast.KeyValueExpr); isPair {
					elt = kv.Value
				}
				more, known := r.literals(elt, depth)
				if !known {
					return nil, false
				}
				lits = append(lits, more...)
			}
			return lits, true
		}
	case *ast.UnaryExpr:
		return r.literals(e.X, depth)
	case *ast.IndexExpr:
		return r.literals(e.X, depth)
	case *ast.Ident:
		v, _ := r.p.Info.ObjectOf(e).(*types.Var)
		if v == nil || depth == 0 {
			return nil, false
		}
		as := r.p.Assignments(v)
		for _, a := range as {
			more, known := r.literals(a.Value, depth-1)
			if !known {
				return nil, false
			}
			lits = append(lits, more...)
		}
		return lits, len(as) > 0
	}
	return nil, false
}
