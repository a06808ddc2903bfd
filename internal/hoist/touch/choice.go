package touch

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// choice says why a fresh instance may be meant where it stands, or "": the
// function has another one to hand, and a condition decides which is taken.
// One instance for all would take the choice away.
//
//	t := parsed
//	if debug {
//		t = parse()
//	}
func (p *Reader) choice(s *site.Site) reason.Refusal {
	if s.Base.Valid() {
		return reason.None
	}
	c := s.Value
	for {
		switch kind, _ := c.ParentEdge(); kind {
		case edge.ParenExpr_X:
			c = c.Parent()
			continue
		case edge.CallExpr_Args: // template.Must(parse())
			t := p.info.TypeOf(c.Parent().Node().(ast.Expr))
			if t == nil || s.Type == nil || !types.Identical(t, s.Type) {
				return reason.None
			}
			c = c.Parent()
			continue
		case edge.AssignStmt_Rhs:
			return p.assignedChoice(s, c)
		case edge.ReturnStmt_Results:
			return p.returnedChoice(s, c)
		}
		return reason.None
	}
}

// assignedChoice: the variable gets the build under a condition, and has, or
// gets elsewhere, what is there already.
func (p *Reader) assignedChoice(s *site.Site, value inspector.Cursor) reason.Refusal {
	as := value.Parent().Node().(*ast.AssignStmt)
	if as.Tok != token.ASSIGN || !p.conditional(value.Parent()) {
		return reason.None
	}
	i := value.ParentEdgeIndex()
	id, ok := ast.Unparen(as.Lhs[min(i, len(as.Lhs)-1)]).(*ast.Ident)
	if !ok {
		return reason.None
	}
	v, ok := p.info.Uses[id].(*types.Var)
	if !ok || funcs.IsGlobal(v) {
		return reason.None
	}
	if _, isParam := p.folder.Life.Param(v); isParam {
		return reason.Because(reason.FixFreshIsChoice, v.Name()+" may have an instance already")
	}
	for _, a := range p.pkg.Assignments(v) {
		if a.At != value.Parent() && a.Value != nil && p.ready(a.Value) {
			return reason.Because(reason.FixFreshIsChoice, v.Name()+" may have an instance already")
		}
	}
	return reason.None
}

// returnedChoice: the function returns the build under a condition, and what
// is there already otherwise.
func (p *Reader) returnedChoice(s *site.Site, value inspector.Cursor) reason.Refusal {
	f := p.pkg.Enclosing(value)
	i := value.ParentEdgeIndex()
	ret := value.Parent().Node()
	why := reason.None
	for c := range f.Cursor.Preorder((*ast.ReturnStmt)(nil)) {
		n := c.Node().(*ast.ReturnStmt)
		if n == ret || p.pkg.Enclosing(c) != f || i >= len(n.Results) {
			continue
		}
		if p.ready(n.Results[i]) && (p.conditional(value) || p.conditional(c)) {
			why = reason.Because(reason.FixFreshIsChoice, f.Name+" may return another instance")
		}
	}
	return why
}

// conditional reports whether c stands in a branch of its function.
func (p *Reader) conditional(c inspector.Cursor) bool {
	for enc := range c.Enclosing((*ast.IfStmt)(nil), (*ast.CaseClause)(nil), (*ast.CommClause)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		switch enc.Node().(type) {
		case *ast.FuncLit, *ast.FuncDecl:
			return false
		}
		return true
	}
	return false
}

// ready reports whether e is an instance that was there before: a variable
// that outlives the function, a field, a parameter, or what a function returns
// that builds none.
func (p *Reader) ready(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		switch v := p.info.Uses[e].(type) {
		case *types.Var:
			if funcs.IsGlobal(v) {
				return true
			}
			if _, isParam := p.folder.Life.Param(v); isParam {
				return true
			}
			return slices.ContainsFunc(p.pkg.Assignments(v), func(a funcs.Assignment) bool {
				return a.Value != nil && a.Value != ast.Expr(e) && !p.mentionsVar(a.Value, v) && p.ready(a.Value)
			})
		}
	case *ast.SelectorExpr, *ast.IndexExpr, *ast.TypeAssertExpr, *ast.StarExpr:
		return true
	case *ast.CallExpr:
		return !p.holdsBuild(e)
	}
	return false
}

func (p *Reader) mentionsVar(e ast.Expr, v *types.Var) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && p.info.Uses[id] == types.Object(v)
		return !found
	})
	return found
}

// holdsBuild reports whether a build stands in e, or in a function of the
// package that e calls.
func (p *Reader) holdsBuild(e *ast.CallExpr) bool {
	fn := funcs.StaticCallee(p.info, e)
	for _, b := range p.folder.Builds {
		n := b.At.Node()
		if e.Pos() <= n.Pos() && n.End() <= e.End() || fn != nil && b.Owner.Obj == fn.Origin() {
			return true
		}
	}
	return false
}
