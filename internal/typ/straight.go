package typ

import (
	"go/ast"
	"slices"
)

// Straight returns the statements of a list as one that runs them in a row would have them: instead of a
// block, or a literal that is called there, what that does, and behind an if statement whose branch leaves, what
// stands in its else branch. The list may be the one that is given: it is not to be changed.
func Straight(list []ast.Stmt) []ast.Stmt {
	first := slices.IndexFunc(list, func(s ast.Stmt) bool {
		itself, inside := opened(s)
		return !itself || inside != nil
	})
	if first < 0 {
		return list
	}
	out := slices.Clone(list[:first])
	for _, s := range list[first:] {
		itself, inside := opened(s)
		if itself {
			out = append(out, s)
		}
		out = append(out, Straight(inside)...)
	}
	return out
}

// opened returns what a statement stands for in a row: itself, or others, or both.
func opened(s ast.Stmt) (itself bool, inside []ast.Stmt) {
	switch s := s.(type) {
	case *ast.ExprStmt:
		if lit := CalledLiteral(s.X); lit != nil {
			return false, lit.Body.List
		}
	case *ast.BlockStmt:
		return false, s.List
	case *ast.IfStmt:
		if rest, ok := s.Else.(*ast.BlockStmt); ok && leaves(s.Body) {
			return true, rest.List
		}
	}
	return true, nil
}

// leaves reports whether the block ends with a jump, as what stands behind it does not run after it.
func leaves(block *ast.BlockStmt) bool {
	if len(block.List) == 0 {
		return false
	}
	switch block.List[len(block.List)-1].(type) {
	case *ast.ReturnStmt, *ast.BranchStmt:
		return true
	}
	return false
}

// CalledLiteral returns the literal that e calls, or nil.
func CalledLiteral(e ast.Expr) *ast.FuncLit {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return nil
	}
	lit, _ := ast.Unparen(call.Fun).(*ast.FuncLit)
	return lit
}
