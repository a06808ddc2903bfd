package guard

import (
	"go/ast"
	"go/constant"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// A Key says which element of a container a test asks for, or a statement stores: the one
// under a constant, or under what a variable has. Other Keys are not known.
type Key struct {
	Value constant.Value
	Var   *types.Var
	// Of is the expression that is neither, in terms of the function that asks or stores.
	Of ast.Expr
}

// Differs reports whether two keys are certainly not the same.
func (k Key) Differs(other Key) bool {
	return k.Value != nil && other.Value != nil && !typ.SameConstant(k.Value, other.Value)
}

// known reports whether the key is.
func (k Key) known() bool { return k.Value != nil || k.Var != nil }

// same reports whether two keys are certainly the same.
func (k Key) same(other Key) bool {
	if k.Value == nil || other.Value == nil {
		return k.Value == nil && other.Value == nil && k.Var == other.Var && k.Var != nil
	}
	return typ.SameConstant(k.Value, other.Value)
}

// key returns the Key that e is: a constant, or a variable. What else there is, and what a
// variable was given, is not asked: keys are wanted of each store of a function.
func (g *Graph) key(e ast.Expr) Key {
	if value := g.a.info.Types[e].Value; value != nil {
		return Key{Value: value}
	}
	if id, ok := ast.Unparen(e).(*ast.Ident); ok {
		v, _ := g.a.info.ObjectOf(id).(*types.Var)
		return Key{Var: v}
	}
	return Key{Of: e}
}

// keyAt is keyOf for an expression that reads what is at p.
func (g *Graph) keyAt(p Path, e ast.Expr, s spot, depth int) Key {
	if !p.Element() {
		return Key{}
	}
	return g.keyOf(e, s, depth)
}

// keyOf returns the key by which e, evaluated at s, reads or denotes an element.
func (g *Graph) keyOf(e ast.Expr, s spot, depth int) Key {
	switch e := ast.Unparen(e).(type) {
	case *ast.TypeAssertExpr:
		return g.keyOf(e.X, s, depth)
	case *ast.IndexExpr:
		return g.key(e.Index)
	case *ast.CallExpr:
		if _, own := g.a.world.Callee(e); !own && len(e.Args) > 0 {
			return g.key(e.Args[0])
		}
	case *ast.Ident:
		if def, at, ok := g.definition(e, s); ok && def.Value != nil && !def.Step && depth < maxDepth {
			return g.keyOf(def.Value, at, depth+1)
		}
	}
	return Key{}
}

// keyAmong returns the key that is the first of args, if there are any.
func (g *Graph) keyAmong(args []ast.Expr) Key {
	if len(args) == 0 {
		return Key{}
	}
	return g.key(args[0])
}

// translateKey expresses a key in the function that call runs as one here.
func (g *Graph) translateKey(k Key, fn Function, call *ast.CallExpr) Key {
	if k.Value != nil {
		return k
	}
	if i := fn.parameter(k.Var); i >= 0 && i < len(call.Args) && !(fn.Sig.Variadic() && i == fn.Sig.Params().Len()-1) {
		return g.key(call.Args[i])
	}
	return Key{}
}

// asserted returns the type of which e, v.(T), says whether v has it, or nil.
func (g *Graph) asserted(e ast.Expr) types.Type {
	if assertion, ok := ast.Unparen(e).(*ast.TypeAssertExpr); ok && assertion.Type != nil {
		return g.a.info.TypeOf(assertion.Type)
	}
	return nil
}

// argumentFor returns the type that a call gives for t, if that is a type parameter of
// the function it runs, or t.
func (g *Graph) argumentFor(t types.Type, call *ast.CallExpr) types.Type {
	param, ok := t.(*types.TypeParam)
	if !ok {
		return t
	}
	fun := ast.Unparen(call.Fun)
	switch x := fun.(type) {
	case *ast.IndexExpr:
		fun = x.X
	case *ast.IndexListExpr:
		fun = x.X
	}
	id, ok := ast.Unparen(fun).(*ast.Ident)
	if sel, isSel := ast.Unparen(fun).(*ast.SelectorExpr); isSel {
		id, ok = sel.Sel, true
	}
	if !ok {
		return t
	}
	args := g.a.info.Instances[id].TypeArgs
	if args == nil || param.Index() >= args.Len() {
		return t
	}
	return args.At(param.Index())
}
