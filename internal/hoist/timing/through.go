package timing

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/state"
)

// methodWrites reports whether a method that the package declares, called on
// what is at c, changes it.
func (p *Reader) methodWrites(c inspector.Cursor) bool {
	fn, ok := p.info.Uses[c.Parent().Node().(*ast.SelectorExpr).Sel].(*types.Func)
	if !ok {
		return false
	}
	f := p.pkg.Lookup(fn.Origin())
	return f != nil && f.Body != nil && p.state.Any().Writes(f.Body, f.Sig.Recv())
}

// argumentWrites reports whether a call changes its argument at c: a function
// of the package, or a predeclared one.
func (p *Reader) argumentWrites(c inspector.Cursor) bool {
	call := c.Parent().Node().(*ast.CallExpr)
	arg := c.Node().(ast.Expr)
	switch callee := typeutil.Callee(p.info, call).(type) {
	case *types.Builtin:
	case *types.Func:
		if p.pkg.Lookup(callee.Origin()) == nil {
			return false
		}
	default:
		return false
	}
	for _, e := range p.state.Any().Changes(call) {
		if e == arg {
			return true
		}
	}
	return false
}

// aliasWrites reports whether a local variable that gets what is at c, a map,
// slice or pointer, changes it.
func (p *Reader) aliasWrites(c inspector.Cursor) bool {
	t := p.info.TypeOf(c.Node().(ast.Expr))
	if t == nil || !state.Refers(t) {
		return false
	}
	var left ast.Expr
	switch n := c.Parent().Node().(type) {
	case *ast.AssignStmt:
		left = n.Lhs[min(c.ParentEdgeIndex(), len(n.Lhs)-1)]
	case *ast.ValueSpec:
		left = n.Names[min(c.ParentEdgeIndex(), len(n.Names)-1)]
	}
	id, ok := left.(*ast.Ident)
	if !ok {
		return true // it is kept somewhere
	}
	v, ok := p.info.ObjectOf(id).(*types.Var)
	if !ok || funcs.IsGlobal(v) {
		return ok
	}
	if p.aliases[v] {
		return false // being looked at
	}
	p.aliases[v] = true
	defer delete(p.aliases, v)
	return slices.ContainsFunc(p.pkg.Mentions(v), func(c inspector.Cursor) bool {
		switch c.ParentEdgeKind() {
		case edge.AssignStmt_Lhs, edge.ValueSpec_Names: // another value
			return false
		}
		return p.writes(c.Node().(*ast.Ident), v)
	})
}
