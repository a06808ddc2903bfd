package lifetime

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// parts follows what a field of an instance holds, and what is got from that.
//
//	s.Defs["a"].Title = title           // changed: the instance is configured
//	for p := s.Props.Oldest(); ... {    // got from one, and changed there
//		p.Value.Title = title
//	}
type parts struct {
	t    *tracker
	vars map[*types.Var]bool
	set  bool // something was changed
}

// part reports whether the part at c is changed, and notes where: that configures
// the instance.
func (t *tracker) part(c inspector.Cursor) bool {
	p := parts{t: t, vars: make(map[*types.Var]bool)}
	p.flow(c, nil)
	return p.set
}

func (p *parts) setup(at inspector.Cursor, args []ast.Expr) {
	p.t.setup(at, args)
	p.set = true
}

// flow says what becomes of the part at c, which was found under these keys.
func (p *parts) flow(c inspector.Cursor, keys []ast.Expr) {
	parent := c.Parent()
	switch c.ParentEdgeKind() {
	case edge.IndexExpr_X:
		p.flow(parent, append(keys, parent.Node().(*ast.IndexExpr).Index))
	case edge.ParenExpr_X, edge.StarExpr_X:
		p.flow(parent, keys)
	case edge.SelectorExpr_X:
		p.selected(parent, keys)
	case edge.AssignStmt_Lhs:
		if _, isVar := c.Node().(*ast.Ident); !isVar {
			rhs := parent.Node().(*ast.AssignStmt).Rhs
			p.setup(parent, append(keys, rhs[min(c.ParentEdgeIndex(), len(rhs)-1)]))
		}
	case edge.IncDecStmt_X:
		p.setup(parent, keys)
	case edge.CallExpr_Args:
		call := parent.Node().(*ast.CallExpr)
		if id, ok := ast.Unparen(call.Fun).(*ast.Ident); ok && c.ParentEdgeIndex() == 0 && p.t.a.Pkg.Info.Uses[id] == types.Universe.Lookup("delete") {
			p.setup(parent, append(keys, call.Args[1:]...))
		}
	case edge.AssignStmt_Rhs:
		s := parent.Node().(*ast.AssignStmt)
		if len(s.Lhs) == len(s.Rhs) {
			p.name(s.Lhs[c.ParentEdgeIndex()])
		} else {
			p.name(s.Lhs[0])
		}
	case edge.ValueSpec_Values:
		p.name(parent.Node().(*ast.ValueSpec).Names[0])
	case edge.RangeStmt_X:
		p.name(parent.Node().(*ast.RangeStmt).Value)
	}
}

// selected: a field or method of the part is selected.
func (p *parts) selected(sel inspector.Cursor, keys []ast.Expr) {
	n := sel.Node().(*ast.SelectorExpr)
	s := p.t.a.Pkg.Info.Selections[n]
	switch {
	case s == nil:
	case s.Kind() == types.FieldVal:
		p.flow(sel, keys)
	case sel.ParentEdgeKind() != edge.CallExpr_Fun:
	case p.t.entry.IsPartSetup(n.Sel.Name):
		call := sel.Parent()
		p.setup(call, append(keys, call.Node().(*ast.CallExpr).Args...))
	default:
		p.flow(sel.Parent(), keys)
	}
}

// name follows a local variable that is the part, if it can be changed by it.
func (p *parts) name(e ast.Expr) {
	id, ok := e.(*ast.Ident)
	if !ok || len(p.t.entry.PartSetup) == 0 {
		return
	}
	v, ok := p.t.a.Pkg.Info.ObjectOf(id).(*types.Var)
	if !ok || p.vars[v] || funcs.IsGlobal(v) {
		return
	}
	if _, basic := v.Type().Underlying().(*types.Basic); basic {
		return
	}
	p.vars[v] = true
	for _, c := range p.t.a.Pkg.Mentions(v) {
		if p.t.mayFollow() {
			p.flow(c, nil)
		}
	}
}
