package guard

import (
	"go/ast"
	"go/constant"
	"go/token"
)

// value returns what e is before the program runs, or nil: a constant, a byte of one that is
// a text, what compares two of them, or a local variable that one of them alone gives its
// value, and nobody else.
func (g *Graph) value(e ast.Expr, depth int) constant.Value {
	if v := g.a.info.Types[e].Value; v != nil || depth == maxDepth {
		return v
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		s, ok := g.find(e)
		if !ok || inLiteral(s.node, e) || g.lent(e) {
			return nil
		}
		if def, _, ok := g.definition(e, s); ok && def.Value != nil && !def.Step && def.Index == 0 {
			return g.value(def.Value, depth+1)
		}
	case *ast.IndexExpr:
		return byteOf(g.a.info.Types[e.X].Value, g.a.info.Types[e.Index].Value)
	case *ast.BinaryExpr:
		if y := g.value(e.Y, depth+1); y != nil { // which is most often written down
			return comparison(g.value(e.X, depth+1), e.Op, y)
		}
	}
	return nil
}

// comparison returns how two values compare, if op compares them.
func comparison(x constant.Value, op token.Token, y constant.Value) constant.Value {
	if x == nil || y == nil {
		return nil
	}
	numbers := x.Kind() >= constant.Int && y.Kind() >= constant.Int
	if !numbers && x.Kind() != y.Kind() {
		return nil
	}
	switch op {
	case token.EQL, token.NEQ:
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		if x.Kind() == constant.Bool || x.Kind() == constant.Complex || y.Kind() == constant.Complex { // of code that does not compile
			return nil
		}
	default:
		return nil
	}
	return constant.MakeBool(constant.Compare(x, op, y))
}

// byteOf returns the byte of a text at an index, if it has one there.
func byteOf(text, index constant.Value) constant.Value {
	if text == nil || index == nil || text.Kind() != constant.String {
		return nil
	}
	i, exact := constant.Int64Val(constant.ToInt(index))
	if s := constant.StringVal(text); exact && 0 <= i && i < int64(len(s)) {
		return constant.MakeInt64(int64(s[i]))
	}
	return nil
}
