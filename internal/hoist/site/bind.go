package site

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Bind finds the statement around the value and the variable that holds it.
func (p *Reader) Bind(s *Site) {
	s.Stmt, _ = code.Listed(s.Value)
	if spec, ok := s.Value.Node().(*ast.ValueSpec); ok {
		if len(spec.Names) == 1 {
			s.Local, _ = p.info.Defs[spec.Names[0]].(*types.Var)
		}
		if s.Local != nil {
			s.Type = s.Local.Type()
		}
		if s.Stmt.Valid() && !code.IsSingleVar(s.Stmt.Node()) {
			s.Local = nil
		}
		return
	}
	t := p.info.TypeOf(s.Value.Node().(ast.Expr))
	s.Type = t
	if sig, ok := t.(*types.Signature); ok && s.Build.HandedOn && s.Value == s.Build.At {
		t = sig.Results()
		if sig.Results().Len() == 1 {
			t = sig.Results().At(0).Type()
		}
		s.Type = t
	}
	if tuple, ok := t.(*types.Tuple); ok {
		s.Tuple = true
		s.Type = nil
		if tuple.Len() == 2 && typ.IsError(tuple.At(1).Type()) {
			s.Type = tuple.At(0).Type()
		}
	}
	var names []*ast.Ident
	switch kind, _ := s.Value.ParentEdge(); kind {
	case edge.AssignStmt_Rhs:
		as := s.Value.Parent().Node().(*ast.AssignStmt)
		if as.Tok == token.DEFINE && len(as.Rhs) == 1 && s.Value.Parent() == s.Stmt {
			names = idents(as.Lhs)
		}
	case edge.ValueSpec_Values:
		spec := s.Value.Parent().Node().(*ast.ValueSpec)
		if len(spec.Values) == 1 && s.Stmt.Valid() && code.IsSingleVar(s.Stmt.Node()) {
			names = spec.Names
		}
	}
	p.bindNames(s, names)
	p.bindAgain(s)
}

// bindNames: the statement declares these variables from the value.
func (p *Reader) bindNames(s *Site, names []*ast.Ident) {
	switch {
	case len(names) == 1 && !s.Tuple:
		s.Local, _ = p.info.Defs[names[0]].(*types.Var)
	case len(names) == 2 && s.Tuple:
		s.Local, _ = p.info.Defs[names[0]].(*types.Var)
		if names[1].Name == "_" {
			s.WithErr = true
		} else if s.Err, _ = p.info.ObjectOf(names[1]).(*types.Var); s.Err != nil {
			s.WithErr = true
		}
	}
}

// idents returns the expressions as identifiers, or nil.
func idents(es []ast.Expr) []*ast.Ident {
	var ids []*ast.Ident
	for _, e := range es {
		id, ok := e.(*ast.Ident)
		if !ok {
			return nil
		}
		ids = append(ids, id)
	}
	return ids
}
