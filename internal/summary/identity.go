package summary

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// identity is a text that two expressions have in common only if they denote the
// same: objects count, not their names, and a local variable that is given one
// value is that value.
func (fo *Folder) identity(e ast.Expr, depth int) string {
	info := fo.Pkg.Info
	e = ast.Unparen(e)
	if tv := info.Types[e]; tv.Value != nil {
		return tv.Value.ExactString()
	}
	var out strings.Builder
	if id, ok := e.(*ast.Ident); ok {
		obj := info.ObjectOf(id)
		if v, ok := obj.(*types.Var); ok && depth < maxIdentity && !funcs.IsGlobal(v) {
			if as := fo.Pkg.Assignments(v); len(as) == 1 && as[0].Value != nil && !as[0].Step && as[0].Index == 0 {
				return fo.identity(as[0].Value, depth+1)
			}
		}
		if obj == nil || obj.Pkg() == nil {
			return id.Name
		}
		fmt.Fprintf(&out, "%s@%d", id.Name, obj.Pos())
		return out.String()
	}
	fmt.Fprintf(&out, "%T(", e)
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit: // a function of its own
			fmt.Fprintf(&out, "%d", n.Pos())
			return false
		case *ast.Ident:
			if n != e {
				out.WriteString(fo.identity(n, maxIdentity) + " ")
			}
		case *ast.BasicLit:
			out.WriteString(n.Value + " ")
		case *ast.BinaryExpr:
			out.WriteString(n.Op.String())
		case *ast.UnaryExpr:
			out.WriteString(n.Op.String())
		case nil:
			out.WriteByte(')')
			return true
		default:
			out.WriteByte('(')
		}
		return true
	})
	return out.String()
}

// maxIdentity bounds the local variables between an argument and its value.
const maxIdentity = 3
