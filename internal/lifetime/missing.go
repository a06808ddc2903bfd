package lifetime

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"regexp/syntax"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Instances of which nothing is used, and those that stand in for what is missing.

// Dropped reports whether the call at c yields an error, of which more is asked, and an
// instance, of which nothing is: if _, err := regexp.Compile(text); err != nil. What a
// method returns that is its receiver, as (*Template).Parse, may be used by that name.
func (a *Analysis) Dropped(c inspector.Cursor) bool {
	if c.ParentEdgeKind() != edge.AssignStmt_Rhs {
		return false
	}
	s := c.Parent().Node().(*ast.AssignStmt)
	if len(s.Rhs) != 1 || len(s.Lhs) < 2 || !isBlank(s.Lhs[0]) {
		return false
	}
	last := s.Lhs[len(s.Lhs)-1]
	return !isBlank(last) && typ.IsError(a.Pkg.Info.TypeOf(last)) && !a.usesReceiver(s.Rhs[0])
}

// Broken reports whether the call at c compiles a constant text that is no regular
// expression: it yields an error, or panics, and never an instance.
func (a *Analysis) Broken(c inspector.Cursor) bool {
	call, ok := c.Node().(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return false
	}
	fn := funcs.StaticCallee(a.Pkg.Info, call)
	if fn == nil || fn.Pkg() == nil || fn.Pkg().Path() != "regexp" {
		return false
	}
	text := a.Pkg.Info.Types[call.Args[0]].Value
	if text == nil || text.Kind() != constant.String {
		return false
	}
	_, err := syntax.Parse(constant.StringVal(text), syntax.Perl)
	return err != nil
}

// usesReceiver reports whether e is the call of a method that yields one of the type of its
// receiver, a variable that a way leads to from the call, or that a literal has.
func (a *Analysis) usesReceiver(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	id, ok := ast.Unparen(sel.X).(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := a.Pkg.Info.Uses[id].(*types.Var)
	tuple, several := a.Pkg.Info.TypeOf(call).(*types.Tuple)
	if !ok || !several || !types.Identical(tuple.At(0).Type(), v.Type()) {
		return false
	}
	at, _ := a.Pkg.Find(call)
	f := a.Pkg.Enclosing(at)
	after := a.graph(f).From(nil, call)
	return slices.ContainsFunc(a.Pkg.Mentions(v), func(c inspector.Cursor) bool {
		return a.Pkg.Enclosing(c) != f || after.Reach(c.Node())
	})
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

// ForMissing reports whether c runs only where the receiver is missing, or part of it:
// what is built there stands in for what was not made.
func (a *Analysis) ForMissing(c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	if f.Sig == nil || f.Sig.Recv() == nil {
		return false
	}
	for fact := range a.Tests(c) {
		switch {
		case fact.Kind == guard.Unset && fact.Path.Variable() && fact.Path.Root == f.Sig.Recv():
			return !a.neverGiven(f.Sig.Recv())
		case fact.Kind == guard.Other && fact.Test != nil && a.oneIsMissing(fact.Test, f.Sig.Recv()):
			return true
		}
	}
	return false
}

// oneIsMissing reports whether a test that came out by one of its alternatives, v ==
// nil || v.x == nil, or the contrary of v != nil && v.x != nil, asks of each whether
// something is missing, and of one whether v is.
func (a *Analysis) oneIsMissing(test ast.Expr, v *types.Var) bool {
	or, ok := ast.Unparen(test).(*ast.BinaryExpr)
	if !ok {
		return false
	}
	asked := token.EQL
	if or.Op == token.LAND {
		asked = token.NEQ
	}
	found := false
	return a.alternatives(test, func(e ast.Expr) bool {
		b, ok := ast.Unparen(e).(*ast.BinaryExpr)
		if !ok || b.Op != asked {
			return false
		}
		x := b.X
		if a.Pkg.Info.Types[x].IsNil() {
			x = b.Y
		} else if !a.Pkg.Info.Types[b.Y].IsNil() {
			return false
		}
		id, ok := ast.Unparen(x).(*ast.Ident)
		found = found || ok && a.Pkg.Info.ObjectOf(id) == v
		return true
	}) && found
}
