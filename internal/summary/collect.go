package summary

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
)

// Collect returns the builds that stand in the package, in source order.
// It is the one traversal that every package pays for.
func Collect(files []inspector.Cursor, info *types.Info, cat *catalogue.Catalogue) []*Build {
	var builds []*Build
	add := func(c inspector.Cursor, m *catalogue.Match) {
		if m != nil {
			builds = append(builds, &Build{Index: len(builds), Entry: m.Entry, Constructor: m.Constructor, At: c})
		}
	}
	for _, file := range files {
		for c := range file.Preorder((*ast.CallExpr)(nil), (*ast.CompositeLit)(nil), (*ast.ValueSpec)(nil)) {
			switch n := c.Node().(type) {
			case *ast.CallExpr:
				add(c, constructorCall(info, cat, n))
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
	}
	return builds
}

// constructorCall returns the constructor that a call evaluates: a function
// of the catalogue, or new(T).
func constructorCall(info *types.Info, cat *catalogue.Catalogue, call *ast.CallExpr) *catalogue.Match {
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		if b, ok := info.Uses[fun].(*types.Builtin); ok {
			if b.Name() != "new" {
				return nil
			}
			return constructed(info.TypeOf(call.Args[0]), cat)
		}
	}
	fn := funcs.StaticCallee(info, call)
	if fn == nil {
		return nil
	}
	m := cat.Func(fn)
	if m != nil && m.Constructor.FreshArg > 0 && !freshArg(info, call, m.Constructor.FreshArg-1) {
		return nil
	}
	return m
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
