package summary

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
)

// Collect returns the builds that stand in the package: the calls first, each in
// source order.
func Collect(list *funcs.Listing, info *types.Info, cat *catalogue.Catalogue) []*Build {
	var builds []*Build
	add := func(c inspector.Cursor, m *catalogue.Match) {
		if m != nil {
			builds = append(builds, &Build{Entry: m.Entry, Constructor: m.Constructor, At: c, OnlyLeak: m.OnlyLeak})
		}
	}
	for _, call := range list.Calls {
		m, v := constructorCall(info, cat, call)
		add(call.At, m)
		if v != nil {
			builds = append(builds, &Build{At: call.At, value: v})
		}
	}
	for _, c := range list.Values {
		switch n := c.Node().(type) {
		case *ast.CompositeLit:
			if n.Type != nil {
				add(c, constructed(info.TypeOf(n), cat))
			}
		case *ast.ValueSpec:
			if n.Type != nil && len(n.Values) == 0 {
				add(c, constructed(info.TypeOf(n.Type), cat))
			}
		}
	}
	return append(builds, handedOn(list.Files, info, cat)...)
}

// constructorCall returns the constructor that a call evaluates: a function
// of the catalogue, or new(T). If a variable is called that yields an
// instance, it may hold a constructor: then the variable is returned.
func constructorCall(info *types.Info, cat *catalogue.Catalogue, call funcs.Call) (*catalogue.Match, *types.Var) {
	switch callee := call.Callee.(type) {
	case *types.Func:
		m := cat.Func(callee.Origin())
		if m == nil {
			return nil, nil
		}
		n := call.Expr()
		if m.Constructor.FreshArg > 0 && !freshArg(info, n, m.Constructor.FreshArg-1) || len(n.Args) < m.Constructor.MinArgs && !n.Ellipsis.IsValid() {
			return nil, nil
		}
		return m, nil
	case *types.Builtin:
		if n := call.Expr(); callee.Name() == "new" && len(n.Args) == 1 { // or it does not compile
			return constructed(info.TypeOf(n.Args[0]), cat), nil
		}
	case *types.Var:
		sig, ok := callee.Type().Underlying().(*types.Signature)
		if ok && sig.Results().Len() > 0 && cat.OfType(sig.Results().At(0).Type()) != nil {
			return nil, callee
		}
	}
	return nil, nil
}

// constructed returns the constructor that literals and zero values of t are.
func constructed(t types.Type, cat *catalogue.Catalogue) *catalogue.Match {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return nil
	}
	return cat.Type(named.Origin().Obj())
}

// freshArg reports whether argument i is a value made on the spot, or the
// address of a local variable.
func freshArg(info *types.Info, call *ast.CallExpr, i int) bool {
	if i >= len(call.Args) {
		return false
	}
	switch arg := ast.Unparen(call.Args[i]).(type) {
	case *ast.UnaryExpr:
		if arg.Op != token.AND {
			return false
		}
		id, ok := ast.Unparen(arg.X).(*ast.Ident)
		if !ok {
			_, lit := ast.Unparen(arg.X).(*ast.CompositeLit)
			return lit
		}
		v, ok := info.Uses[id].(*types.Var)
		return ok && !funcs.IsGlobal(v)
	case *ast.CallExpr:
		id, ok := ast.Unparen(arg.Fun).(*ast.Ident)
		return ok && id.Name == "new"
	}
	return false
}

// valueOf is the expression to track for a build: a literal whose address is
// taken at once is the pointer.
func valueOf(c inspector.Cursor) inspector.Cursor {
	if c.ParentEdgeKind() == edge.UnaryExpr_X {
		return c.Parent()
	}
	return c
}

// ResolveValues finds the constructors behind the variables that are called,
// and drops the calls of variables that hold something else.
func ResolveValues(builds []*Build, p *funcs.Package, cat *catalogue.Catalogue) []*Build {
	builds = slices.DeleteFunc(builds, func(b *Build) bool {
		if b.value == nil {
			return false
		}
		_, fn := p.Held(b.value)
		if fn == nil {
			return true
		}
		m := cat.Func(fn)
		if m == nil {
			return true
		}
		b.Entry, b.Constructor, b.OnlyLeak = m.Entry, m.Constructor, m.OnlyLeak
		return false
	})
	for _, b := range builds {
		if b.HandedOn {
			b.Owner = p.HandedOn(b.At.Node().(ast.Expr))
		}
	}
	builds = slices.DeleteFunc(builds, func(b *Build) bool { return b.HandedOn && b.Owner == nil })
	for i, b := range builds {
		b.Index = i
	}
	return builds
}
