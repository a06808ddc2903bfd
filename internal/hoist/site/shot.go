package site

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// shot looks at the call of a function that builds, uses and drops an instance: what the
// instance is made of is the value, and has the type of what is made.
func (p *Reader) shot(s *Site) (*Site, reason.Refusal) {
	no := reason.Because(reason.FixBuildsAndUses, "")
	call, ok := s.Build.At.Node().(*ast.CallExpr)
	if !ok || len(call.Args) < 2 || call.Ellipsis.IsValid() {
		return nil, no
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	fn := funcs.StaticCallee(p.info, call)
	if !ok || fn == nil || fn.Pkg() == nil {
		return nil, no
	}
	maker, ok := fn.Pkg().Scope().Lookup(s.Build.Constructor.Maker).(*types.Func)
	if _, isName := sel.X.(*ast.Ident); !ok || !isName || maker.Signature().Results().Len() != 1 {
		return nil, no
	}
	s.Shot, s.Type = call, maker.Signature().Results().At(0).Type()
	s.Value = s.Build.At.ChildAt(edge.CallExpr_Args, 0)
	s.Stmt, _ = code.Listed(s.Build.At)
	if as, ok := s.Build.At.Parent().Node().(*ast.AssignStmt); ok && len(as.Lhs) == 2 && len(as.Rhs) == 1 {
		if id, ok := as.Lhs[1].(*ast.Ident); ok && id.Name != "_" {
			s.Err, _ = p.info.ObjectOf(id).(*types.Var)
			s.WithErr = s.Err != nil
		} else {
			s.WithErr = ok
		}
	}
	return s, reason.None
}

// Method is the method that is called instead of Shot, nil if there is none.
func (s *Site) Method() *types.Func {
	name := ast.Unparen(s.Shot.Fun).(*ast.SelectorExpr).Sel.Name
	obj, _, _ := types.LookupFieldOrMethod(s.Type, true, nil, name)
	m, _ := obj.(*types.Func)
	return m
}

// DefinesResult reports whether the statement of Shot declares the variable of its first
// result, or declares none.
func (p *Reader) DefinesResult(s *Site) bool {
	as := s.Build.At.Parent().Node().(*ast.AssignStmt)
	id, ok := as.Lhs[0].(*ast.Ident)
	return as.Tok == token.ASSIGN || ok && p.info.Defs[id] != nil
}
