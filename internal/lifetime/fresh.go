package lifetime

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// rootIdent returns x of x.f[i].g, or nil.
func rootIdent(e ast.Expr) *ast.Ident {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.Ident:
			return x
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		default:
			return nil
		}
	}
}

// fresh reports whether v is a local variable that holds an object made in
// this function.
func (a *Analysis) fresh(v *types.Var) bool {
	if v.IsField() || funcs.IsGlobal(v) {
		return false
	}
	if _, isParam := a.param(v); isParam {
		return false
	}
	for _, as := range a.Pkg.Assignments(v) {
		if as.Value == nil {
			if _, isSpec := as.At.Node().(*ast.ValueSpec); isSpec && !isReference(v.Type()) || isSpec {
				continue
			}
			return false
		}
		if as.Index == 0 && isReference(v.Type()) && a.foundNothing(as.Value) { // nil
			continue
		}
		switch e := ast.Unparen(as.Value).(type) {
		case *ast.CompositeLit, *ast.CallExpr, *ast.BasicLit:
		case *ast.UnaryExpr:
			if _, lit := ast.Unparen(e.X).(*ast.CompositeLit); !lit {
				return false
			}
		case *ast.Ident:
			if e.Name != "nil" {
				return false
			}
		default:
			return false
		}
	}
	return true
}
