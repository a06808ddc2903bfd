package summary

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// Parts returns, for each build whose instance is an argument of others, or stands in
// a call that configures them, or that adds to theirs, those: the codec factory of a
// scheme, the policy of a pattern, the template into which a further text is parsed, what
// a method of an object that is built makes when it is first called, and the client that only
// serves to obtain what a mapper is made of.
// Together they are one object, for the user of a mapper and for its cost.
func (fo *Folder) Parts() map[*Build][]*Build {
	if fo.parts == nil {
		fo.parts = fo.findParts()
	}
	return fo.parts
}

func (fo *Folder) findParts() map[*Build][]*Build {
	parts := make(map[*Build][]*Build)
	indexes := make(map[*funcs.Func]*effectIndex) // a function may have thousands of builds
	for _, whole := range fo.Builds {
		if whole.Owner == nil || whole.Owner == fo.Pkg.Init {
			continue
		}
		ix := indexes[whole.Owner]
		if ix == nil {
			ix = newEffectIndex(fo.builtIn(whole.Owner))
			indexes[whole.Owner] = ix
		}
		for _, u := range ix.near(fo, whole) {
			if u.Build == whole || slices.Contains(parts[u.Build], whole) || slices.Contains(parts[whole], u.Build) {
				continue
			}
			built := func(s lifetime.Setup) bool { return s.At == whole.At }
			object := whole.filledObject()
			switch {
			case object != nil && fo.yields(object, u): // who makes that once has one of these as well
				parts[whole] = append(parts[whole], u.Build)
			case slices.ContainsFunc(u.Fate.Setups, built):
				parts[whole] = append(parts[whole], u.Build)
			case slices.ContainsFunc(whole.args(), func(arg ast.Expr) bool { return fo.yields(arg, u) }),
				configuredWith(whole, u.At.Node()),
				slices.ContainsFunc(whole.args(), func(arg ast.Expr) bool { return fo.serves(u, fo.obtained(arg)) }):
				parts[u.Build] = append(parts[u.Build], whole)
			}
		}
	}
	return parts
}

// obtained returns the call of a function of another package that a local variable, e, has its
// value from, or nil.
func (fo *Folder) obtained(e ast.Expr) *ast.CallExpr {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil
	}
	v, ok := fo.Pkg.Info.Uses[id].(*types.Var)
	if !ok || v.IsField() || funcs.IsGlobal(v) {
		return nil
	}
	as := fo.Pkg.Assignments(v)
	if len(as) != 1 {
		return nil
	}
	call, ok := ast.Unparen(as[0].Value).(*ast.CallExpr)
	if !ok || fo.Pkg.Callee(call) != nil {
		return nil
	}
	return call
}

// serves reports whether the instance of u is there for nothing but the call, which is given it: what is
// made of what the call yields is its only purpose, as a client's that asks a cluster what it has.
func (fo *Folder) serves(u *Effect, call *ast.CallExpr) bool {
	return call != nil && slices.ContainsFunc(call.Args, func(arg ast.Expr) bool { return fo.yields(arg, u) }) &&
		!slices.ContainsFunc(u.Fate.Uses, func(use inspector.Cursor) bool { return use.Node() != ast.Node(call) })
}

// configuredWith reports whether a build stands among the arguments of a call that
// configures the instance of another.
func configuredWith(whole *Build, build ast.Node) bool {
	isIt := func(arg ast.Expr) bool { return ast.Unparen(arg) == build }
	for call := range configuring(whole) {
		if slices.ContainsFunc(call.Args, isIt) {
			return true
		}
	}
	return false
}

// builtIn returns the effects of f whose instances it has in hand.
func (fo *Folder) builtIn(f *funcs.Func) []*Effect {
	var own []*Effect
	for _, u := range fo.Of(f).Uses {
		if u.User == f {
			own = append(own, u)
		}
	}
	for _, m := range fo.Of(f).Makes {
		if m.User == f {
			own = append(own, &m.Effect)
		}
	}
	return own
}

// yields reports whether e is the instance of u: the build itself, a variable that
// holds it, a part of one that does, or a call that returns it.
func (fo *Folder) yields(e ast.Expr, u *Effect) bool {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.KeyValueExpr:
			e = x.Value
		case *ast.StarExpr:
			e = x.X
		case *ast.UnaryExpr:
			if x.Op != token.AND {
				return false
			}
			e = x.X
		case *ast.Ident:
			v, ok := fo.Pkg.Info.ObjectOf(x).(*types.Var)
			return ok && slices.Contains(u.Fate.Vars, v)
		case *ast.CallExpr:
			return x == u.At.Node() || fo.returns(x, u)
		default:
			from := fo.heldIn(x, u)
			if from == nil {
				return x == u.At.Node()
			}
			e = from
		}
	}
}

// heldIn returns the object of which e, of the type of the instance of u, is a field or element,
// or what is asserted to be one; nil if e is nothing of the kind.
func (fo *Folder) heldIn(e ast.Expr, u *Effect) ast.Expr {
	built, ok := u.At.Node().(ast.Expr)
	if !ok || !types.Identical(fo.Pkg.Info.TypeOf(e), fo.Pkg.Info.TypeOf(built)) {
		return nil
	}
	switch x := e.(type) {
	case *ast.SelectorExpr:
		return x.X
	case *ast.IndexExpr:
		return x.X
	case *ast.TypeAssertExpr:
		return x.X
	}
	return nil
}

// returns reports whether a function of the package is given the instance of u,
// and returns it: withTypes(runtime.NewScheme()).
func (fo *Folder) returns(call *ast.CallExpr, u *Effect) bool {
	f := fo.Pkg.Callee(call)
	if f == nil || f.Sig.Variadic() {
		return false
	}
	for i, arg := range call.Args {
		if i < f.Sig.Params().Len() && slices.Contains(fo.Life.ParamFate(f, i).Returned, 0) && fo.yields(arg, u) {
			return true
		}
	}
	return false
}
