package funcs

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// maxHolders is how many variables and functions it is gone back by to where an object
// is made.
const maxHolders = 4

// maxHeld is how many values of one variable or field are looked at: each may have as many
// in its turn.
const maxHeld = 16

// A holder is an expression, and a field of the object that it is.
type holder struct {
	e     ast.Expr
	field *types.Var
}

// functionsOf returns the functions that the object e, or its elements, may have in a
// field; nil if that is not known.
func (r *resolver) functionsOf(e ast.Expr, field *types.Var) map[*Func]bool {
	values, ok := r.fieldOf(e, field, maxHolders)
	if !ok {
		return nil
	}
	has := make(map[*Func]bool)
	for _, f := range r.functions(values...) {
		has[f] = true
	}
	return has
}

// fieldOf returns what the objects that e always is, or its elements, have in a field:
// those of other variables have something else there. ok is false if that is not known.
func (r *resolver) fieldOf(e ast.Expr, field *types.Var, depth int) (values []ast.Expr, ok bool) {
	if depth == 0 || r.assigned(field) {
		return nil, false
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		return r.fieldOfLit(e, field, depth)
	case *ast.UnaryExpr:
		return r.fieldOf(e.X, field, depth)
	case *ast.StarExpr:
		return r.fieldOf(e.X, field, depth)
	case *ast.IndexExpr:
		return r.fieldOf(e.X, field, depth)
	case *ast.Ident:
		v, _ := r.p.Info.ObjectOf(e).(*types.Var)
		if v == nil {
			return nil, false
		}
		var from []ast.Expr
		for _, as := range r.p.Assignments(v) {
			if as.Index > 0 {
				return nil, false
			}
			from = append(from, as.Value)
		}
		return r.fieldOfHeld(from, field, depth-1)
	case *ast.SelectorExpr:
		v, _ := r.p.Info.ObjectOf(e.Sel).(*types.Var)
		if v == nil || !v.IsField() || v.Exported() && r.p.Pkg.Name() != "main" { // importers may set it
			return nil, false
		}
		return r.fieldOfHeld(r.objectsIn(v.Origin()), field, depth-1)
	case *ast.CallExpr:
		return r.fieldOfMade(e, field, depth)
	}
	return nil, false
}

// fieldOfHeld is fieldOf for what a variable or field may hold.
func (r *resolver) fieldOfHeld(es []ast.Expr, field *types.Var, depth int) (values []ast.Expr, ok bool) {
	if len(es) > maxHeld {
		return nil, false
	}
	return r.fieldOfAll(es, field, depth)
}

// fieldOfAll is fieldOf for objects of which any may be meant.
func (r *resolver) fieldOfAll(es []ast.Expr, field *types.Var, depth int) (values []ast.Expr, ok bool) {
	for _, e := range es {
		if e == nil {
			return nil, false
		}
		more, known := r.fieldOf(e, field, depth)
		if !known {
			return nil, false
		}
		values = append(values, more...)
	}
	return values, len(es) > 0
}

// fieldOfLit is fieldOf for a literal of a struct, or of a list of them.
func (r *resolver) fieldOfLit(lit *ast.CompositeLit, field *types.Var, depth int) (values []ast.Expr, ok bool) {
	switch typ.Pointee(r.p.Info.TypeOf(lit)).Underlying().(type) {
	case *types.Struct:
		r.eachField(lit, func(v *types.Var, value ast.Expr) {
			if v.Origin() == field {
				values = append(values, value)
			}
		})
		return values, true
	case *types.Slice, *types.Array, *types.Map:
		var elems []ast.Expr
		for _, elt := range lit.Elts {
			if kv, isPair := elt.(*ast.KeyValueExpr); isPair {
				elt = kv.Value
			}
			elems = append(elems, elt)
		}
		return r.fieldOfAll(elems, field, depth)
	}
	return nil, false
}

// fieldOfMade is fieldOf for what a function of the package makes, of its arguments.
func (r *resolver) fieldOfMade(call *ast.CallExpr, field *types.Var, depth int) (values []ast.Expr, ok bool) {
	f := r.p.Lookup(StaticCallee(r.p.Info, call))
	if f == nil || f.Body == nil || f.Sig.Variadic() || len(call.Args) != f.Sig.Params().Len() {
		return nil, false
	}
	var made []ast.Expr
	for _, results := range r.p.Returns(f) {
		if len(results) == 0 {
			return nil, false
		}
		made = append(made, results[0])
	}
	values, ok = r.fieldOfAll(made, field, depth-1)
	for i, value := range values {
		id, isIdent := ast.Unparen(value).(*ast.Ident)
		if !isIdent {
			continue
		}
		if v, isVar := r.p.Info.ObjectOf(id).(*types.Var); isVar {
			if at, isParam := r.params[v]; isParam && at.f == f && at.index >= 0 && len(r.p.Assignments(v)) == 0 {
				values[i] = call.Args[at.index]
			}
		}
	}
	return values, ok
}

// assigned reports whether the field is assigned anywhere but in a literal.
func (r *resolver) assigned(field *types.Var) bool {
	if r.written == nil {
		r.written = make(map[*types.Var]bool)
		for _, c := range r.p.Stores() {
			as, ok := c.Node().(*ast.AssignStmt)
			if !ok {
				continue
			}
			for _, lhs := range as.Lhs {
				if v := r.root(lhs); v != nil && v.IsField() {
					r.written[v.Origin()] = true
				}
			}
		}
	}
	return r.written[field]
}
