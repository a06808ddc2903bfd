package code

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// Listed returns the innermost statement around c that stands in a list of
// statements.
func Listed(c inspector.Cursor) (inspector.Cursor, bool) {
	for c.Valid() && c.Node() != nil {
		switch c.ParentEdgeKind() {
		case edge.BlockStmt_List, edge.CaseClause_Body, edge.CommClause_Body:
			return c, true
		case edge.File_Decls:
			return inspector.Cursor{}, false
		}
		c = c.Parent()
	}
	return inspector.Cursor{}, false
}

// InList returns the statement around c that stands directly in the block,
// case or communication clause list.
func InList(c, list inspector.Cursor) (inspector.Cursor, bool) {
	for c.Valid() && c.Node() != nil {
		switch c.ParentEdgeKind() {
		case edge.BlockStmt_List, edge.CaseClause_Body, edge.CommClause_Body:
			if c.Parent() == list {
				return c, true
			}
		case edge.File_Decls, edge.FuncLit_Body, edge.FuncDecl_Body:
			return inspector.Cursor{}, false
		}
		c = c.Parent()
	}
	return inspector.Cursor{}, false
}

// TopLevel returns the declaration of the file that c stands in.
func TopLevel(c inspector.Cursor) inspector.Cursor {
	for c.ParentEdgeKind() != edge.File_Decls {
		c = c.Parent()
	}
	return c
}

// IsSingleVar reports whether a statement is var with one spec, without parentheses.
func IsSingleVar(n ast.Node) bool {
	d, ok := n.(*ast.DeclStmt)
	if !ok {
		return false
	}
	gen := d.Decl.(*ast.GenDecl)
	return gen.Tok == token.VAR && len(gen.Specs) == 1 && !gen.Lparen.IsValid()
}

// TestsError returns the variable of the condition err != nil, or nil.
func TestsError(info *types.Info, n *ast.IfStmt) *types.Var {
	cond, ok := ast.Unparen(n.Cond).(*ast.BinaryExpr)
	if !ok || cond.Op != token.NEQ {
		return nil
	}
	x, ok := ast.Unparen(cond.X).(*ast.Ident)
	y, isNil := ast.Unparen(cond.Y).(*ast.Ident)
	if !ok || !isNil || y.Name != "nil" {
		return nil
	}
	v, _ := info.Uses[x].(*types.Var)
	if v == nil || !typ.IsError(v.Type()) {
		return nil
	}
	return v
}
