package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// Retries reports whether the loop repeats the build, or the call, at c until
// it works: it waits between attempts, or counts them, and leaves when an
// error is nil.
func (a *Analysis) Retries(loop Loop, c inspector.Cursor) bool {
	if loop.Stmt == nil {
		return false
	}
	waits, leaves := false, false
	inLoop(loop.Stmt, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.CallExpr:
			waits = waits || isWait(funcs.StaticCallee(a.Pkg.Info, n))
		case *ast.IfStmt:
			leaves = leaves || a.leavesOnSuccess(loop.Stmt, n)
		}
	})
	return leaves && (waits || counted(loop.Stmt))
}

// leavesOnSuccess: `if err == nil { break }`, or `if err != nil { ...
// continue }` with the rest of the loop leaving.
func (a *Analysis) leavesOnSuccess(loop ast.Stmt, n *ast.IfStmt) bool {
	b, ok := ast.Unparen(n.Cond).(*ast.BinaryExpr)
	if !ok || !isError(a.Pkg.Info.TypeOf(b.X)) {
		return false
	}
	switch b.Op {
	case token.EQL:
		return exits(n.Body)
	case token.NEQ:
		if n.Else != nil {
			if els, ok := n.Else.(*ast.BlockStmt); ok && exits(els) {
				return true
			}
		}
		body := bodyOf(loop)
		return continues(n.Body) && len(body.List) > 0 && exitStmt(body.List[len(body.List)-1])
	}
	return false
}

func bodyOf(loop ast.Stmt) *ast.BlockStmt {
	switch l := loop.(type) {
	case *ast.ForStmt:
		return l.Body
	case *ast.RangeStmt:
		return l.Body
	}
	return &ast.BlockStmt{}
}

func exits(b *ast.BlockStmt) bool {
	return len(b.List) > 0 && exitStmt(b.List[len(b.List)-1])
}

func exitStmt(s ast.Stmt) bool {
	switch s := s.(type) {
	case *ast.ReturnStmt:
		return true
	case *ast.BranchStmt:
		return s.Tok == token.BREAK || s.Tok == token.GOTO
	}
	return false
}

func continues(b *ast.BlockStmt) bool {
	if len(b.List) == 0 {
		return false
	}
	s, ok := b.List[len(b.List)-1].(*ast.BranchStmt)
	return ok && s.Tok == token.CONTINUE
}

// isWait reports whether fn waits for time to pass.
func isWait(fn *types.Func) bool {
	if fn == nil || fn.Pkg() == nil {
		return false
	}
	if fn.Pkg().Path() == "time" {
		return fn.Name() == "Sleep" || fn.Name() == "After" || fn.Name() == "NewTimer"
	}
	return strings.Contains(fn.Pkg().Path(), "backoff") || strings.HasSuffix(fn.Pkg().Path(), "/retry")
}

// counted reports whether the loop counts attempts: it has a condition on a
// number, and no element that it goes through.
func counted(loop ast.Stmt) bool {
	switch l := loop.(type) {
	case *ast.ForStmt:
		return l.Cond != nil && l.Post != nil
	case *ast.RangeStmt:
		return l.Key == nil && l.Value == nil
	}
	return false
}
