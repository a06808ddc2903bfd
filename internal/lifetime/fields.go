package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// setElsewhere reports whether the package gives the field x of an object a
// value at another place than x: then an object that was just made may have one.
func (a *Analysis) setElsewhere(x ast.Expr) bool {
	sel, ok := ast.Unparen(x).(*ast.SelectorExpr)
	if !ok {
		return true
	}
	field, ok := a.Pkg.Info.ObjectOf(sel.Sel).(*types.Var)
	if !ok {
		return true
	}
	for _, at := range a.fieldSets()[field.Origin()] {
		if at != ast.Expr(sel) {
			return true
		}
	}
	return false
}

// setsAnother reports whether at, by which a field is set, is a part of another object than
// the place p: of another variable of the package, both in the memory of their variables, or
// of another instance of a generic type.
func (a *Analysis) setsAnother(at ast.Expr, p guard.Path) bool {
	sel, ok := ast.Unparen(at).(*ast.SelectorExpr)
	c, found := a.Pkg.Find(at)
	if found && a.otherInstance(c, p) {
		return true
	}
	if !ok || !found || !p.InRoot() || !funcs.IsGlobal(p.Root) {
		return false
	}
	other := a.pathIn(c, sel)
	return !other.IsZero() && funcs.IsGlobal(other.Root) && other.Root != p.Root && other.InRoot()
}

// otherInstance reports whether the field that is set at c, by a selector or an element of
// a literal, is one of another instance of the generic type of p's object.
func (a *Analysis) otherInstance(c inspector.Cursor, p guard.Path) bool {
	x, _ := typ.Pointee(p.Owner()).(*types.Named)
	owner, _ := c.Parent().Node().(ast.Expr)
	if _, isElement := owner.(*ast.CompositeLit); !isElement {
		sel, isField := c.Node().(*ast.SelectorExpr)
		if !isField {
			return false
		}
		owner = sel.X
	}
	if x == nil || x.TypeArgs().Len() == 0 {
		return false
	}
	y, _ := typ.Pointee(a.Pkg.Info.TypeOf(owner)).(*types.Named)
	known := len(typeParams(nil, x, 0)) == 0 && y != nil && len(typeParams(nil, y, 0)) == 0
	return known && !types.Identical(x, y)
}

// fieldIsGiven reports whether the package gives the field a value, other than
// where a test found it unset.
func (a *Analysis) fieldIsGiven(field *types.Var) bool {
	return slices.ContainsFunc(a.fieldSets()[field.Origin()], func(e ast.Expr) bool {
		c, ok := a.Pkg.Find(e)
		if !ok {
			return true
		}
		for fact := range a.Tests(c) {
			if a.mayFindUnset(c, fact, field.Origin()) {
				return false
			}
		}
		return true
	})
}

// mayFindUnset reports whether the fact, known at c, says that the field was not set, or
// that this or another reason was found.
func (a *Analysis) mayFindUnset(c inspector.Cursor, fact guard.Fact, field *types.Var) bool {
	if fact.Kind != guard.Other {
		return fact.Kind == guard.Unset && fact.Path.Field() == field
	}
	f := a.Pkg.Enclosing(c)
	if f.Body == nil {
		return false
	}
	x, y := a.Pkg.Guard.Graph(f.Body).Either(fact)
	return slices.ContainsFunc(slices.Concat(x, y), func(part guard.Fact) bool { return a.mayFindUnset(c, part, field) })
}

// fieldIsSetBut reports whether the package gives the field a value at more than
// one place, that where it is filled on first use.
func (a *Analysis) fieldIsSetBut(field *types.Var) bool {
	return len(a.fieldSets()[field.Origin()]) > 1
}

// fieldSets returns where each field is set.
func (a *Analysis) fieldSets() map[*types.Var][]ast.Expr {
	if a.fields == nil {
		a.fields, a.parts = make(map[*types.Var][]ast.Expr), make(map[*types.Var][]ast.Expr)
		a.counters, a.lessened, a.closed = make(map[*types.Var]bool), make(map[*types.Var]bool), make(map[*types.Var]bool)
		a.atomics = make(map[*types.Var][]ast.Expr)
		a.indexFields()
	}
	return a.fields
}

// indexFields notes where each field is set, other than to nil or to less, or where its
// address is taken, which are counted with, and from which something is taken.
func (a *Analysis) indexFields() {
	for _, file := range a.Pkg.Files {
		for c := range file.Preorder((*ast.CompositeLit)(nil), (*ast.AssignStmt)(nil), (*ast.IncDecStmt)(nil), (*ast.UnaryExpr)(nil), (*ast.CallExpr)(nil)) {
			switch n := c.Node().(type) {
			case *ast.CompositeLit:
				a.setByLiteral(n)
			case *ast.AssignStmt:
				for i, lhs := range n.Lhs {
					if len(n.Lhs) != len(n.Rhs) || !a.Pkg.Info.Types[n.Rhs[i]].IsNil() && !a.shortens(lhs, n.Rhs[i]) {
						a.setField(lhs)
					} else {
						a.lessen(lhs)
					}
				}
				if n.Tok == token.ADD_ASSIGN || n.Tok == token.SUB_ASSIGN {
					a.counter(n.Lhs[0])
				}
			case *ast.IncDecStmt:
				a.setField(n.X)
				a.counter(n.X)
			case *ast.UnaryExpr:
				if n.Op == token.AND {
					a.setField(n.X)
				}
			case *ast.CallExpr:
				if typ.CallsBuiltin(a.Pkg.Info, n, "delete") || typ.CallsBuiltin(a.Pkg.Info, n, "clear") {
					a.lessen(n.Args[0])
				}
				if place, value := guard.Stored(a.Pkg.Info, n); place != nil && a.fieldAt(place) != nil {
					a.atomics[a.fieldAt(place)] = append(a.atomics[a.fieldAt(place)], value)
				}
				if typ.CallsBuiltin(a.Pkg.Info, n, "close") {
					if v := a.fieldAt(n.Args[0]); v != nil {
						a.closed[v] = true
					}
				}
			}
		}
	}
	a.setByUnnamed()
}

// shortens reports whether an assignment of value to the field x leaves less in it than
// there was: s.list = s.list[:n], or what slices.Delete leaves.
func (a *Analysis) shortens(x, value ast.Expr) bool {
	value = ast.Unparen(value)
	if call, ok := value.(*ast.CallExpr); ok && len(call.Args) > 0 && effects.Has(funcs.StaticCallee(a.Pkg.Info, call), effects.Shortens) {
		value = call.Args[0]
	} else if cut, ok := value.(*ast.SliceExpr); ok {
		value = cut.X
	} else {
		return false
	}
	from, ok := ast.Unparen(value).(*ast.SelectorExpr)
	to, isField := ast.Unparen(x).(*ast.SelectorExpr)
	return ok && isField && a.Pkg.Info.ObjectOf(from.Sel) == a.Pkg.Info.ObjectOf(to.Sel)
}

func (a *Analysis) setField(e ast.Expr) {
	v := a.fieldAt(e)
	if v == nil {
		return
	}
	a.fields[v] = append(a.fields[v], ast.Unparen(e))
	for sel, _ := ast.Unparen(e).(*ast.SelectorExpr); sel != nil && !typ.IsPointer(a.Pkg.Info.TypeOf(sel.X)); {
		if v := a.fieldAt(sel.X); v != nil {
			a.parts[v] = append(a.parts[v], ast.Unparen(sel.X))
		}
		sel, _ = ast.Unparen(sel.X).(*ast.SelectorExpr)
	}
}

// lessen notes that something is taken out of the field x, if that is one.
func (a *Analysis) lessen(x ast.Expr) {
	if v := a.fieldAt(x); v != nil {
		a.lessened[v] = true
	}
}

// counter notes that the number x, if that is a field, is counted with.
func (a *Analysis) counter(x ast.Expr) {
	if v := a.fieldAt(x); v != nil && isNumber(v.Type()) {
		a.counters[v] = true
	}
}

// fieldAt returns the field that e, a selector, denotes, or nil.
func (a *Analysis) fieldAt(e ast.Expr) *types.Var {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	v, ok := a.Pkg.Info.ObjectOf(sel.Sel).(*types.Var)
	if !ok || !v.IsField() {
		return nil
	}
	return v.Origin()
}

func isNumber(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsNumeric != 0
}
