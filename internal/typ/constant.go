package typ

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// SameConstant reports whether two values of constants, nil if an expression has none, are
// equal. Of a bool and a string, which one variable of type any may be assigned, there is no
// comparison.
func SameConstant(v, w constant.Value) bool {
	if v == nil || w == nil {
		return false
	}
	numbers := v.Kind() >= constant.Int && w.Kind() >= constant.Int
	return (numbers || v.Kind() == w.Kind()) && constant.Compare(v, token.EQL, w)
}

// IsEndless reports whether the loop has no condition, or one that is always true.
func IsEndless(info *types.Info, loop *ast.ForStmt) bool {
	if loop.Cond == nil {
		return true
	}
	value := info.Types[loop.Cond].Value
	return value != nil && value.Kind() == constant.Bool && constant.BoolVal(value)
}
