package typ

import (
	"go/constant"
	"go/token"
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
