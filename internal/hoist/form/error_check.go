package form

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// check returns the error check that follows the build, if both statements
// can go and the rest still compiles.
func (p *Reader) check(s *site.Site) (c errorCheck, ok bool) {
	if !s.WithErr || s.Err == nil || s.Local == nil && s.Shot == nil {
		return c, false
	}
	if c.stmt, ok = s.File.Src.Unit(s.Stmt); !ok {
		return c, false
	}
	branch, ok := p.branch(s)
	if !ok {
		return c, false
	}
	if c.check, ok = s.File.Src.Unit(branch); !ok || s.File.Src.Commented(c.check) {
		return c, false
	}
	imports, ok := p.dispensable(s, branch)
	if !ok {
		return c, false
	}
	c.extra, ok = p.withoutErr(s, branch)
	c.extra = append(c.extra, imports...)
	return c, ok
}

// An errorCheck is v, err := E; if err != nil { ... } whose check can go, for
// an instance that comes without an error.
type errorCheck struct {
	stmt, check textedit.Unit
	extra       []textedit.Edit // err = f() becomes err := f(), as the first one goes
}

// branch returns the statement if err != nil { ... } that follows the build.
func (p *Reader) branch(s *site.Site) (inspector.Cursor, bool) {
	next, ok := s.Stmt.NextSibling()
	if !ok {
		return next, false
	}
	n, ok := next.Node().(*ast.IfStmt)
	if !ok || n.Init != nil || n.Else != nil || next.Parent() != s.Stmt.Parent() {
		return next, false
	}
	cond, ok := ast.Unparen(n.Cond).(*ast.BinaryExpr)
	if !ok || cond.Op != token.NEQ {
		return next, false
	}
	x, isIdent := ast.Unparen(cond.X).(*ast.Ident)
	y, isNil := ast.Unparen(cond.Y).(*ast.Ident)
	return next, isIdent && isNil && y.Name == "nil" && s.Err != nil && p.info.Uses[x] == types.Object(s.Err)
}

// branchesOf returns the error branches that follow any of the builds found.
func (p *Reader) branchesOf() map[ast.Node]bool {
	if p.branches == nil {
		p.branches = make(map[ast.Node]bool)
		for _, f := range p.found {
			if s, _ := p.sites.New(f); s != nil && s.WithErr && s.Stmt.Valid() {
				if c, ok := p.branch(s); ok {
					p.branches[c.Node()] = true
				}
			}
		}
	}
	return p.branches
}

// dispensable reports whether nothing becomes unused without the branch: each
// import and variable in it is also used where no fix deletes it. An import
// that nothing else mentions goes with the branch.
func (p *Reader) dispensable(s *site.Site, branch inspector.Cursor) (extra []textedit.Edit, ok bool) {
	r := code.RefsOf(p.pkg, []ast.Node{branch.Node()})
	if r.Bad.Given() && len(r.Locals) == 0 {
		return nil, false
	}
	for _, pn := range r.Packages {
		switch {
		case p.usedElsewhere(pn):
		case code.MentionedOnlyIn(p.info, pn, branch):
			del, ok := p.sources.WithoutImport(s.File, pn)
			if !ok {
				return nil, false
			}
			extra = append(extra, del)
		default:
			return nil, false
		}
	}
	for _, obj := range r.Locals {
		v, ok := obj.(*types.Var)
		if !ok || v == s.Err {
			continue
		}
		if _, isParam := p.folder.Life.Param(v); isParam || isResult(v, s.Owner) {
			continue
		}
		if !slices.ContainsFunc(p.pkg.Mentions(v), func(c inspector.Cursor) bool {
			return p.info.Uses[c.Node().(*ast.Ident)] != nil && !code.Assigns(c) && !p.inBranch(c)
		}) {
			return nil, false
		}
	}
	return extra, true
}

// inBranch reports whether c stands in an error branch that a fix may delete.
func (p *Reader) inBranch(c inspector.Cursor) bool {
	for enc := range c.Enclosing((*ast.IfStmt)(nil)) {
		if p.branchesOf()[enc.Node()] {
			return true
		}
	}
	return false
}

// usedElsewhere reports whether an import is mentioned where no fix deletes it.
func (p *Reader) usedElsewhere(pn *types.PkgName) bool {
	for id, obj := range p.info.Uses {
		if obj != types.Object(pn) {
			continue
		}
		if c, ok := p.pkg.Find(id); ok && !p.inBranch(c) {
			return true
		}
	}
	return false
}

// withoutErr returns the edits that make the function do without the
// definition of err in the build's statement: its next mention defines it.
func (p *Reader) withoutErr(s *site.Site, branch inspector.Cursor) (extra []textedit.Edit, ok bool) {
	if p.declaredBefore(s, branch) || p.overtaken(s, branch) {
		return nil, true
	}
	def := p.pkg.Assignments(s.Err)
	if len(def) == 0 || def[0].At != s.Stmt || isResult(s.Err, s.Owner) {
		return nil, false // an err that was there before: its value goes on
	}
	return p.redefined(s, branch)
}

// declaredBefore reports whether err is nil before the build as it is after
// it, since nothing else happens to it from var err error on, and is read
// later in the function, so that it still has a use.
func (p *Reader) declaredBefore(s *site.Site, branch inspector.Cursor) bool {
	ms := p.pkg.Mentions(s.Err)
	if isResult(s.Err, s.Owner) || len(ms) < 2 || ms[0].ParentEdgeKind() != edge.ValueSpec_Names || !s.Stmt.Contains(ms[1]) {
		return false
	}
	spec := ms[0].Parent()
	decl, ok := code.Listed(spec)
	if !ok || !code.IsSingleVar(decl.Node()) || len(spec.Node().(*ast.ValueSpec).Values) > 0 || decl.Parent() != s.Stmt.Parent() {
		return false
	}
	return slices.ContainsFunc(ms, func(c inspector.Cursor) bool {
		return !s.Stmt.Contains(c) && !branch.Contains(c) && !code.Assigns(c)
	})
}

// readAfter reports whether v is read after the mention at c.
func (p *Reader) readAfter(v *types.Var, c inspector.Cursor) bool {
	return slices.ContainsFunc(p.pkg.Mentions(v), func(d inspector.Cursor) bool {
		return d.Node().Pos() > c.Node().Pos() && !code.Assigns(d)
	})
}

// resultType returns the type that the i-th operand on the left is given.
func (p *Reader) resultType(as *ast.AssignStmt, i int) types.Type {
	if len(as.Rhs) == len(as.Lhs) {
		return p.info.TypeOf(as.Rhs[i])
	}
	if tuple, ok := p.info.TypeOf(as.Rhs[0]).(*types.Tuple); ok && i < tuple.Len() {
		return tuple.At(i).Type()
	}
	return nil
}

// isResult reports whether v is a named result of f.
func isResult(v *types.Var, f *funcs.Func) bool {
	if f.Sig == nil {
		return false
	}
	for r := range f.Sig.Results().Variables() {
		if r == v {
			return true
		}
	}
	return false
}
