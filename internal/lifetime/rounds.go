package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Repeats reports whether the loop has the same rounds in each call as far as its other
// sources say: it goes through a list that is written down, or that an object holds, or
// counts through one. What is made in its rounds differs then by no more than the object.
func (a *Analysis) Repeats(loop ast.Stmt) bool {
	switch loop := loop.(type) {
	case *ast.RangeStmt:
		list := a.Pkg.Ranged(loop)
		switch types.Unalias(a.Pkg.Info.TypeOf(list)).Underlying().(type) {
		case *types.Chan, *types.Signature:
			return false
		}
		return a.Lasts(list)
	case *ast.ForStmt:
		return a.countsUp(loop) || a.walksNodes(loop)
	}
	return false
}

// Lasts reports whether the list e has the same elements in each call, as far as its other sources say.
func (a *Analysis) Lasts(e ast.Expr) bool { return a.settled(e) || a.isHeld(e) }

// settled reports whether e is the same in each call.
func (a *Analysis) settled(e ast.Expr) bool { return a.Sources(e).None() }

// isHeld reports whether e is part of an object that the function is given, or of an element of
// a list that is, reached without a call; and no list that is another one with each request.
func (a *Analysis) isHeld(e ast.Expr) bool {
	for range maxHeld {
		root := rootIdent(e)
		if root == nil || a.turnsOver(a.fieldAt(e)) {
			return false
		}
		v, isVar := a.Pkg.Info.ObjectOf(root).(*types.Var)
		if !isVar {
			return false
		}
		if _, isParam := a.param(v); isParam {
			return true
		}
		as := a.Pkg.Assignments(v)
		if len(as) != 1 || as[0].Value == nil {
			return false
		}
		e = as[0].Value
	}
	return false
}

// maxHeld is how many variables lead from what a loop goes through to the object that holds it.
const maxHeld = 4

// turnsOver reports whether what is in the list that the field has comes and goes: something is taken
// out of it, or requests put something into it, or give its elements another text or number.
func (a *Analysis) turnsOver(field *types.Var) bool {
	if field == nil {
		return false
	}
	if a.setByRequests(field) || a.lessened[field] {
		return true
	}
	t := field.Type()
	if list, ok := t.Underlying().(interface{ Elem() types.Type }); ok && !typ.IsPointer(t) {
		t = list.Elem()
	}
	s, ok := typ.Pointee(t).Underlying().(*types.Struct)
	for i := 0; ok && i < s.NumFields(); i++ {
		if part := s.Field(i).Origin(); typ.IsBasic(part.Type()) && a.setByRequests(part) {
			return true
		}
	}
	return false
}

// setByRequests reports whether a function that serves requests sets the field of an object.
func (a *Analysis) setByRequests(field *types.Var) bool {
	return slices.ContainsFunc(a.fieldSets()[field], func(at ast.Expr) bool {
		c, ok := a.Pkg.Find(at)
		return !ok || inRequest(a.Pkg.Enclosing(c)) && c.ParentEdgeKind() != edge.CompositeLit_Elts
	})
}

// countsUp reports whether the loop is for i := 0; i < n; i++, with the same n in each call.
func (a *Analysis) countsUp(loop *ast.ForStmt) bool {
	n := a.countsTo(loop)
	return n != nil && (a.settled(n) || a.isLength(n))
}

// countsThrough reports whether the loop goes through a list as a range loop does: for i := 0;
// i < len(list); i++.
func (a *Analysis) countsThrough(loop *ast.ForStmt) bool {
	call, ok := ast.Unparen(a.countsTo(loop)).(*ast.CallExpr)
	return ok && isLen(a.Pkg.Info, call)
}

// countsTo returns n, if the loop is for i := 0; i < n; i++, and nothing else changes i; or nil.
func (a *Analysis) countsTo(loop *ast.ForStmt) ast.Expr {
	test, isTest := loop.Cond.(*ast.BinaryExpr)
	step, isStep := loop.Post.(*ast.IncDecStmt)
	if !isTest || !isStep || test.Op != token.LSS {
		return nil
	}
	id, ok := step.X.(*ast.Ident)
	if !ok {
		return nil
	}
	v, ok := a.Pkg.Info.ObjectOf(id).(*types.Var)
	if !ok || !isForVar(loop, v) || !mentions(a.Pkg.Info, test.X, v) ||
		slices.ContainsFunc(a.Pkg.Assignments(v), func(as funcs.Assignment) bool { return within(as.At.Node(), loop.Body) }) {
		return nil
	}
	return test.Y
}

// walksNodes reports whether the loop is for n := s.first; ...; n = n.next, along nodes that an
// object holds, and nothing else changes n.
func (a *Analysis) walksNodes(loop *ast.ForStmt) bool {
	init, isInit := loop.Init.(*ast.AssignStmt)
	step, isStep := loop.Post.(*ast.AssignStmt)
	if !isInit || !isStep || len(init.Lhs) != 1 || len(step.Lhs) != 1 || len(step.Rhs) != 1 {
		return false
	}
	v := typ.VarOf(a.Pkg.Info, step.Lhs[0])
	root := rootIdent(step.Rhs[0])
	return v != nil && isForVar(loop, v) && root != nil && a.Pkg.Info.Uses[root] == v && a.isHeld(init.Rhs[0]) && len(a.Pkg.Assignments(v)) == 2
}

// isLength reports whether e is the length of a list that an object holds.
func (a *Analysis) isLength(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	return ok && isLen(a.Pkg.Info, call) && a.isHeld(call.Args[0])
}
