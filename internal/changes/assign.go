package changes

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// assignment is Change.What of one.
const assignment = "an assignment"

// assigned adds the change that an assignment to lhs makes, if it does.
func (a *Analysis) assigned(c inspector.Cursor, lhs ast.Expr) bool {
	for e := ast.Unparen(lhs); ; {
		if v := a.global(e); v != nil {
			m, ok := a.Table.Variable(v)
			if ok = ok && a.imports(v.Pkg()); ok {
				a.add(&Change{Row: m.Row, What: assignment, At: c, global: v})
			}
			return ok
		}
		var x ast.Expr
		switch e := e.(type) {
		case *ast.SelectorExpr:
			if a.fieldOf(c, e) {
				return true
			}
			x = e.X
		case *ast.IndexExpr:
			x = e.X
		case *ast.StarExpr:
			x = e.X
		case *ast.TypeAssertExpr:
			x = e.X
		default:
			return a.alias(c, e, lhs)
		}
		e = ast.Unparen(x)
	}
}

// alias adds the change that an assignment makes to what the variable e stands
// for: m := govalidator.TagMap; m["x"] = f.
func (a *Analysis) alias(c inspector.Cursor, e, lhs ast.Expr) bool {
	if !a.maps {
		return false
	}
	if t := a.Pkg.Info.TypeOf(e); t == nil || e == ast.Unparen(lhs) || !isMap(t) {
		return false
	}
	o := a.owner(e, a.Pkg.Enclosing(c), 0)
	if o.kind != process || o.Var == nil {
		return false
	}
	m, ok := a.Table.Map(o.Var)
	if ok = ok && a.imports(o.Var.Pkg()); ok {
		a.add(&Change{Row: m.Row, What: assignment, At: c, global: o.Var})
	}
	return ok
}

// global returns the variable of another package that e names, or nil.
func (a *Analysis) global(e ast.Expr) *types.Var {
	var id *ast.Ident
	switch e := e.(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		id = e.Sel
	default:
		return nil
	}
	v, ok := a.Pkg.Info.Uses[id].(*types.Var)
	if !ok || v.IsField() || !funcs.IsGlobal(v) {
		return nil
	}
	return v
}

// fieldOf adds the change that an assignment to the field e, or to a part of
// it, makes to the object.
func (a *Analysis) fieldOf(c inspector.Cursor, e *ast.SelectorExpr) bool {
	s := a.Pkg.Info.Selections[e]
	if s == nil || s.Kind() != types.FieldVal {
		return false
	}
	m, ok := a.Table.Field(a.Pkg.Info.TypeOf(e.X), e.Sel.Name)
	if !ok || !a.imports(s.Obj().Pkg()) {
		return false
	}
	row := m.Row
	o := a.owner(e.X, a.Pkg.Enclosing(c), 0)
	if o.kind == process && o.Var != nil {
		if m, ok := a.Table.Variable(o.Var); ok {
			row = m.Row // http.DefaultTransport, by another name
		}
	}
	a.add(&Change{Row: row, What: assignment, At: c, operand: e.X})
	return true
}

func isMap(t types.Type) bool {
	_, ok := t.Underlying().(*types.Map)
	return ok
}
