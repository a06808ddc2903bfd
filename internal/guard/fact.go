package guard

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// cond returns the facts that hold where the condition e, evaluated at s, came
// out as truth says.
func (g *Graph) cond(e ast.Expr, truth bool, s spot, depth int) []Fact {
	switch x := ast.Unparen(e).(type) {
	case *ast.UnaryExpr:
		if x.Op == token.NOT {
			return g.cond(x.X, !truth, s, depth)
		}
	case *ast.BinaryExpr:
		switch {
		case x.Op == token.LAND && truth, x.Op == token.LOR && !truth:
			return append(g.cond(x.X, truth, s, depth), g.cond(x.Y, truth, s, depth)...)
		case x.Op == token.LAND || x.Op == token.LOR:
			if _, always := g.constantly(x); always {
				return nil
			}
			if _, always := g.constantly(x.X); always {
				return g.cond(x.Y, truth, s, depth)
			}
			if _, always := g.constantly(x.Y); always {
				return g.cond(x.X, truth, s, depth)
			}
			return []Fact{{Kind: Other, Test: e, Came: truth}}
		}
		if y, is := g.equated(x); y != nil { // switch v == nil { case true:
			return g.cond(y, is == truth, s, depth)
		}
		if g.trivial(x.X, s) && g.isConstant(x.Y) || g.trivial(x.Y, s) && g.isConstant(x.X) {
			return nil
		}
		fact := g.compared(x, truth, s, depth)
		if fact.Kind == Failed || fact.Kind == Worked && g.isSentinel(x, truth) {
			return append(append(g.failure(x.X, s, depth), g.failure(x.Y, s, depth)...), fact)
		}
		return []Fact{fact}
	case *ast.CallExpr:
		return g.asked(x, truth, s, depth)
	case *ast.Ident:
		if g.trivial(x, s) {
			return nil
		}
		if def, at, ok := g.definition(x, s); ok && def.Value != nil && !def.Step && depth < maxDepth {
			return g.named(x, def, truth, at, depth)
		}
	}
	if g.a.info.Types[e].Value != nil { // while true, debug := false
		return nil
	}
	p := g.path(e, s, depth)
	return []Fact{{Path: p, Kind: unset(!truth), Test: e, Key: g.keyAt(p, e, s, depth)}}
}

// equated returns the condition that b compares with true or false, and how it comes
// out where b holds; nil if b compares something else.
func (g *Graph) equated(b *ast.BinaryExpr) (cond ast.Expr, is bool) {
	if b.Op != token.EQL && b.Op != token.NEQ {
		return nil, false
	}
	x, y := b.X, b.Y
	if g.a.info.Types[x].Value != nil {
		x, y = y, x
	}
	c := g.a.info.Types[y].Value
	if c == nil || c.Kind() != constant.Bool || !isCondition(ast.Unparen(x)) {
		return nil, false
	}
	return x, constant.BoolVal(c) == (b.Op == token.EQL)
}

func unset(b bool) Kind {
	if b {
		return Unset
	}
	return Set
}

// definition returns the one definition that reaches the variable id.
func (g *Graph) definition(id *ast.Ident, s spot) (Definition, spot, bool) {
	v, ok := g.a.info.ObjectOf(id).(*types.Var)
	if !ok || s.block == nil || !typ.DeclaredIn(g.body, v) {
		return Definition{}, spot{}, false
	}
	return g.reaching(v, s)
}

// named returns the facts of a condition that a local variable holds: ok of a
// look-up, missing := v == nil.
func (g *Graph) named(id *ast.Ident, def Definition, truth bool, at spot, depth int) []Fact {
	value := ast.Unparen(def.Value)
	call, isCall := value.(*ast.CallExpr)
	switch {
	case def.Index > 0 && isCall:
		if fn, ok := typeutil.Callee(g.a.info, call).(*types.Func); ok && fn.FullName() == "(*sync.Map).LoadOrStore" {
			return []Fact{{Path: g.called(call, 0, at, depth+1), Kind: unset(!truth), Test: id, Swaps: true}}
		}
		if fn, ok := g.a.world.Callee(call); ok {
			if facts := g.predicate(fn, call, def.Index, truth, at, depth); len(facts) > 0 {
				return facts
			}
		}
		p := g.called(call, def.Index, at, depth+1)
		return []Fact{{Path: p, Kind: unset(!truth), Test: id, Key: g.keyAt(p, call, at, depth+1)}}
	case def.Index > 0: // v, ok := m[k], x.(T), <-ch
		p := g.path(value, at, depth+1)
		return []Fact{{Path: p, Kind: unset(!truth), Test: id, Key: g.keyAt(p, value, at, depth+1), Type: g.asserted(value)}}
	case g.a.info.Types[value].Value != nil: // a flag that nothing has set since
		return nil
	case isCall, isCondition(value):
		return g.cond(value, truth, at, depth+1)
	}
	return []Fact{{Path: g.path(id, at, depth), Kind: unset(!truth), Test: id}}
}

func isCondition(e ast.Expr) bool {
	switch e.(type) {
	case *ast.BinaryExpr, *ast.UnaryExpr:
		return true
	}
	return false
}

// compared returns the fact that a comparison came out as truth says.
func (g *Graph) compared(b *ast.BinaryExpr, truth bool, s spot, depth int) Fact {
	x, y, op := b.X, b.Y, b.Op
	if g.isKnown(x, s) && !g.isKnown(y, s) {
		x, y, op = y, x, mirrored(op)
	}
	fact := Fact{Path: g.path(x, s, depth), Kind: Other, Test: b}
	fact.Key = g.keyAt(fact.Path, x, s, depth)
	if !g.isKnown(y, s) || fact.Path.IsZero() {
		switch {
		case isError(g.a.info.TypeOf(x)):
			fact.Kind = failed((op == token.NEQ) == truth)
		case op == token.EQL && truth, op == token.NEQ && !truth:
			fact.Kind = Is
		case op == token.EQL || op == token.NEQ:
			fact.Kind = IsNot
		}
		return fact
	}
	if !truth {
		op = negated(op)
	}
	value := g.a.info.Types[y].Value
	fact.Limit, fact.Op = value, op
	_, adds := g.atomicCall(x)
	switch {
	case adds && op == token.EQL && isInt(value, 1): // the first to come
		fact.Kind, fact.Swaps = Unset, true
	case isError(g.a.info.TypeOf(x)):
		fact.Kind = failed(op == token.NEQ)
	case value == nil || IsZero(value):
		fact.Kind = map[token.Token]Kind{token.EQL: Unset, token.NEQ: Set, token.GTR: Set, token.LEQ: Unset}[op]
	case isInt(value, 1) && (op == token.LSS || op == token.GEQ):
		fact.Kind = unset(op == token.LSS)
	case value.Kind() == constant.Bool: // done == true
		fact.Kind = unset(op == token.NEQ)
	case op == token.EQL:
		fact.Kind = Is
	case op == token.NEQ:
		fact.Kind = IsNot
	}
	fact.Swaps = fact.Swaps || g.swapped(x)
	return fact
}

// IsZero reports whether v is false, an empty text, or a number that is zero.
func IsZero(v constant.Value) bool {
	switch v.Kind() {
	case constant.Bool:
		return !constant.BoolVal(v)
	case constant.String:
		return constant.StringVal(v) == ""
	case constant.Int, constant.Float, constant.Complex:
		return constant.Sign(v) == 0
	}
	return false
}

func isInt(v constant.Value, want int64) bool {
	if v == nil || v.Kind() != constant.Int {
		return false
	}
	n, exact := constant.Int64Val(v)
	return exact && n == want
}

// mirrored is the operator for exchanged operands, negated that for the opposite
// outcome.
func mirrored(op token.Token) token.Token {
	return other(op, [][2]token.Token{{token.LSS, token.GTR}, {token.LEQ, token.GEQ}})
}

func negated(op token.Token) token.Token {
	return other(op, [][2]token.Token{{token.EQL, token.NEQ}, {token.LSS, token.GEQ}, {token.GTR, token.LEQ}})
}

// other returns the partner of op in the pairs, or op if it has none.
func other(op token.Token, pairs [][2]token.Token) token.Token {
	for _, p := range pairs {
		switch op {
		case p[0]:
			return p[1]
		case p[1]:
			return p[0]
		}
	}
	return op
}

func failed(b bool) Kind {
	if b {
		return Failed
	}
	return Worked
}

// isError reports whether t is error, or a type of a program's own that is one.
func isError(t types.Type) bool {
	return t != nil && types.Implements(t, types.Universe.Lookup("error").Type().Underlying().(*types.Interface))
}
