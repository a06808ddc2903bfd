package typ

import "go/ast"

// Straight returns the statements of a list as one that runs them in a row would have them: instead of a
// block, or a literal that is called there, what that does, and behind an if statement whose branch leaves, what
// stands in its else branch.
func Straight(list []ast.Stmt) (out []ast.Stmt) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.ExprStmt:
			if lit := CalledLiteral(s.X); lit != nil {
				out = append(out, Straight(lit.Body.List)...)
				continue
			}
		case *ast.BlockStmt:
			out = append(out, Straight(s.List)...)
			continue
		case *ast.IfStmt:
			if rest, ok := s.Else.(*ast.BlockStmt); ok && leaves(s.Body) {
				out = append(append(out, s), Straight(rest.List)...)
				continue
			}
		}
		out = append(out, s)
	}
	return out
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
