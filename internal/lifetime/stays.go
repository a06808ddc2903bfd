package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Fields that the program sets and never takes back: a test of one that has once come out
// as it did does so in each call that follows, and tells nobody that something was done.

// staysSo reports whether what the fact says of a field stays so: nothing that is ever stored
// there ends it, and nobody else can store anything.
func (a *Analysis) staysSo(fact guard.Fact) bool {
	field := fact.Path.Field()
	if field == nil || fact.Test == nil && !fact.Chan || fact.Swaps || !a.isPrivate(field) || a.takenBack()[field.Origin()] {
		return false
	}
	sets := a.fieldSets()[field.Origin()]
	if fact.Chan && !a.closed[field.Origin()] { // what comes by it is gone then
		return false
	}
	stored := a.atomics[field.Origin()]
	kept := func(ok func(ast.Expr) bool) bool {
		return !slices.ContainsFunc(sets, func(at ast.Expr) bool { return !a.valuesAre(a.setTo(at), ok) }) &&
			!slices.ContainsFunc(stored, func(value ast.Expr) bool { return !a.valuesAre(value, ok) })
	}
	limit := func(e ast.Expr) (same, known bool) {
		value := a.Pkg.Info.Types[e].Value
		return value != nil && typ.SameConstant(value, fact.Limit), value != nil
	}
	switch {
	case a.fixed(fact.Path):
		return true
	case fact.Kind == guard.Set:
		return len(sets)+len(stored) > 0 && kept(a.isSomething)
	case fact.Kind == guard.Is && fact.Limit != nil:
		return len(sets) > 0 && kept(func(e ast.Expr) bool { same, _ := limit(e); return same })
	case fact.Kind == guard.IsNot && fact.Limit != nil:
		return kept(func(e ast.Expr) bool { same, known := limit(e); return known && !same })
	}
	return false
}

// staysEqual reports whether the fact says that a field has what a variable of the package has, and neither
// ever gets anything else: a stand-in that nobody replaces.
func (a *Analysis) staysEqual(fact guard.Fact) bool {
	b, ok := ast.Unparen(fact.Test).(*ast.BinaryExpr)
	if !ok || fact.Kind != guard.Is || fact.Limit != nil {
		return false
	}
	for _, pair := range [][2]ast.Expr{{b.X, b.Y}, {b.Y, b.X}} {
		c, found := a.Pkg.Find(pair[0])
		with := typ.VarOf(a.Pkg.Info, pair[1])
		if !found || with == nil || !funcs.IsGlobal(with) || with.Pkg() != a.Pkg.Pkg || with.Exported() || len(a.Pkg.Assignments(with)) != 1 {
			continue
		}
		field := a.pathIn(c, pair[0]).Field()
		if field == nil || !a.isPrivate(field) || a.takenBack()[field.Origin()] {
			continue
		}
		sets := a.fieldSets()[field.Origin()]
		same := func(e ast.Expr) bool { return typ.VarOf(a.Pkg.Info, e) == with }
		if len(sets) > 0 && !slices.ContainsFunc(sets, func(at ast.Expr) bool { return !a.valuesAre(a.setTo(at), same) }) {
			return true
		}
	}
	return false
}

// isPrivate reports whether nobody but the package can set the field.
func (a *Analysis) isPrivate(field *types.Var) bool {
	return field.Pkg() == a.Pkg.Pkg && !field.Exported() && !field.Embedded()
}

// valuesAre reports whether ok holds of the value e or, of a parameter that is assigned nothing,
// of all that is passed for it.
func (a *Analysis) valuesAre(e ast.Expr, ok func(ast.Expr) bool) bool {
	if e == nil {
		return false
	}
	if ok(e) {
		return true
	}
	id, isIdent := ast.Unparen(e).(*ast.Ident)
	if !isIdent {
		return false
	}
	v, isVar := a.Pkg.Info.Uses[id].(*types.Var)
	if !isVar || len(a.Pkg.Assignments(v)) > 0 {
		return false
	}
	passed := a.passedFor(v)
	return len(passed) > 0 && !slices.ContainsFunc(passed, func(e ast.Expr) bool { return !ok(e) })
}

// isSomething reports whether e is certainly not nil, or zero.
func (a *Analysis) isSomething(e ast.Expr) bool {
	e = ast.Unparen(e)
	if value := a.Pkg.Info.Types[e].Value; value != nil {
		return !guard.IsZero(value)
	}
	switch e := e.(type) {
	case *ast.FuncLit:
		return true
	case *ast.UnaryExpr:
		return e.Op == token.AND
	case *ast.CompositeLit:
		return len(e.Elts) > 0
	case *ast.CallExpr:
		switch fn := typeutil.Callee(a.Pkg.Info, e).(type) {
		case *types.Builtin:
			return fn.Name() == "make" || fn.Name() == "new"
		case *types.Func:
			return effects.Has(fn, effects.MakesError) || a.Cat.Func(fn) != nil && fn.Signature().Results().Len() == 1
		}
	}
	return false
}

// fixed reports whether the place is a field of an object that was there before the call, which
// has in it what it was made with.
func (a *Analysis) fixed(p guard.Path) bool {
	return p.Field() != nil && a.older(p.Root) && a.givenOnce(p.Field())
}

// givenOnce reports whether the field, a number, a text or a choice, is set where its object
// is made, by what no request reaches, and nowhere else.
func (a *Analysis) givenOnce(field *types.Var) bool {
	if _, basic := field.Type().Underlying().(*types.Basic); !basic || !a.isPrivate(field) || a.takenBack()[field.Origin()] {
		return false
	}
	sets := a.fieldSets()[field.Origin()]
	return len(sets) > 0 && !slices.ContainsFunc(sets, func(at ast.Expr) bool {
		c, ok := a.Pkg.Find(at)
		if !ok || a.serves(a.Pkg.Enclosing(c), 0) {
			return true
		}
		if c.ParentEdgeKind() == edge.CompositeLit_Elts {
			return false
		}
		root, _ := a.Pkg.Info.ObjectOf(rootIdent(at)).(*types.Var)
		return c.ParentEdgeKind() != edge.AssignStmt_Lhs || root == nil || !a.made(root)
	})
}

// takenBack returns the fields that are assigned nothing somewhere, or less, or whose object is
// overwritten as a whole.
func (a *Analysis) takenBack() map[*types.Var]bool {
	if a.backs != nil {
		return a.backs
	}
	a.backs = make(map[*types.Var]bool)
	for _, c := range a.Pkg.Stores() {
		as, ok := c.Node().(*ast.AssignStmt)
		if !ok || as.Tok != token.ASSIGN {
			continue
		}
		for i, lhs := range as.Lhs {
			if field := a.fieldAt(lhs); field != nil && (len(as.Lhs) != len(as.Rhs) || a.Pkg.Info.Types[as.Rhs[i]].IsNil() || a.shortens(lhs, as.Rhs[i])) {
				a.backs[field] = true
			}
			if s, whole := typ.Pointee(a.Pkg.Info.TypeOf(lhs)).Underlying().(*types.Struct); whole && !a.namesPointer(lhs) {
				for i := range s.NumFields() {
					a.backs[s.Field(i).Origin()] = true
				}
			}
		}
	}
	return a.backs
}

// namesPointer reports whether what is assigned to e is a pointer, and no object.
func (a *Analysis) namesPointer(e ast.Expr) bool {
	t := a.Pkg.Info.TypeOf(e)
	return t == nil || typ.IsPointer(t)
}

// saysNoMore reports whether the variable has nothing but what the call is given, or has made
// of that and of what never changes.
func (a *Analysis) saysNoMore(v *types.Var, depth int) bool {
	if p, ok := a.param(v); ok {
		return p.Index >= 0 && len(a.Pkg.Assignments(v)) == 0
	}
	as := a.Pkg.Assignments(v)
	if funcs.IsGlobal(v) {
		return v.Pkg() == a.Pkg.Pkg && !v.Exported() && !slices.ContainsFunc(a.Pkg.Mentions(v), a.writes) && len(as) == 1 && as[0].Value == nil
	}
	if depth == maxAsked || v.IsField() || len(as) != 1 || as[0].Value == nil || as[0].Step {
		return false
	}
	_, other := a.asksOf(as[0].Value, depth+1)
	return !other
}
