package site

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// bindAgain finds the variable of an instance that is built from what the variable held
// before, which nothing else has seen:
//
//	t := template.New("page").Funcs(helpers)
//	t, err = t.Parse(text)
func (p *Reader) bindAgain(s *Site) {
	if !s.Stmt.Valid() { // in code that is broken
		return
	}
	as, ok := s.Stmt.Node().(*ast.AssignStmt)
	if !ok || s.Local != nil || s.Value.Parent() != s.Stmt || len(as.Rhs) != 1 {
		return
	}
	names := idents(as.Lhs)
	if len(names) == 0 || len(names) > 1 != s.Tuple {
		return
	}
	v, ok := p.info.Uses[names[0]].(*types.Var)
	if !ok || funcs.IsGlobal(v) {
		return
	}
	base, ok := p.before(s, v)
	if !ok {
		return
	}
	s.Base, s.Local = base, v
	if len(names) == 2 {
		s.WithErr = true
		if names[1].Name != "_" {
			s.Err, _ = p.info.ObjectOf(names[1]).(*types.Var)
			s.WithErr = s.Err != nil
		}
	}
}

// before returns the statement t := E further up in the list of the build, if that and
// the build are all that v is given, and if the build alone mentions v in between.
func (p *Reader) before(s *Site, v *types.Var) (base inspector.Cursor, ok bool) {
	given := p.pkg.Assignments(v)
	if len(given) != 2 || given[1].At != s.Stmt || given[0].At.Parent() != s.Stmt.Parent() {
		return base, false
	}
	base = given[0].At
	def, ok := base.Node().(*ast.AssignStmt)
	if !ok || def.Tok != token.DEFINE || len(def.Lhs) != 1 || len(def.Rhs) != 1 {
		return base, false
	}
	from := 0
	for _, c := range p.pkg.Mentions(v) {
		if c.Node().Pos() > s.Stmt.Node().End() || base.Contains(c) || c.ParentEdgeKind() == edge.AssignStmt_Lhs {
			continue
		}
		sel := c.Parent()
		if c.ParentEdgeKind() != edge.SelectorExpr_X || sel.ParentEdgeKind() != edge.CallExpr_Fun || !s.Value.Contains(c) {
			return base, false
		}
		from++
	}
	return base, from == 1
}
