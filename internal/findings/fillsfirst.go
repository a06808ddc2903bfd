package findings

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// fillsFirst returns where fn has a method of its receiver fill a field, from what fn is
// given, of which the build at u is made afterwards, or NoPos: such an instance is that
// of the call, as if it were made of the parameter.
func (f *finder) fillsFirst(fn *funcs.Func, u *summary.Effect) token.Pos {
	recv := fn.Sig.Recv()
	read := f.fieldsOf(recv, u.At.Node())
	if len(read) == 0 {
		return token.NoPos
	}
	for _, c := range f.fo.Pkg.Mentions(recv) {
		if c.ParentEdgeKind() != edge.SelectorExpr_X || c.Parent().ParentEdgeKind() != edge.CallExpr_Fun || c.Node().Pos() > u.At.Node().Pos() {
			continue
		}
		call := c.Parent().Parent().Node().(*ast.CallExpr)
		m := f.fo.Pkg.Callee(call)
		if m == nil || m.Body == nil || !slices.ContainsFunc(call.Args, func(e ast.Expr) bool { return f.comesFrom(fn, f.fo.Life.Data(e)) }) {
			continue
		}
		for _, s := range f.fo.Pkg.Guard.Graph(m.Body).Stores() {
			if s.Path.Root == m.Sig.Recv() && read[s.Path.Field()] && f.gives(m, s) {
				return call.Pos()
			}
		}
	}
	return token.NoPos
}

// fieldsOf returns the fields of the receiver that are read in n.
func (f *finder) fieldsOf(recv *types.Var, n ast.Node) map[*types.Var]bool {
	fields := make(map[*types.Var]bool)
	ast.Inspect(n, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok || f.variable(sel.X) != recv {
			return true
		}
		if field, ok := f.fo.Pkg.Info.ObjectOf(sel.Sel).(*types.Var); ok {
			fields[field] = true
		}
		return true
	})
	return fields
}

// gives reports whether the store of the method m, in the object that it is called on,
// is of something that m is given.
func (f *finder) gives(m *funcs.Func, s guard.Store) bool {
	return s.Copy == nil && s.Value != nil && !s.Removes() && f.comesFrom(m, f.fo.Life.Data(s.Value))
}

// comesFrom reports whether a parameter of fn is among the sources.
func (f *finder) comesFrom(fn *funcs.Func, s lifetime.Sources) bool {
	return slices.ContainsFunc(s.Vars, func(v *types.Var) bool {
		p, ok := f.fo.Life.Param(v)
		return ok && p.Func == fn && p.Index >= 0
	})
}
